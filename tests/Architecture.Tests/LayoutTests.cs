using System.Text.RegularExpressions;
using OnRecord.Testing;

namespace OnRecord.Architecture.Tests;

/// <summary>How the code is laid out.</summary>
public sealed partial class LayoutTests
{
    private const int LongestFile = 500;

    private static readonly string[] KindsOfType =
        ["Helpers", "Utils", "Utilities", "Managers", "Services", "Interfaces", "Models", "Common", "Misc", "Extensions"];

    [Fact]
    public void Folders_are_stages_or_features_never_kinds_of_type() =>
        Assert.All(
            Rooms.FoldersOf(Rooms.Source).Concat(Rooms.FoldersOf(Path.Combine(Repository.Root, "tests"))),
            folder => Assert.DoesNotContain(Path.GetFileName(folder), KindsOfType));

    [Fact]
    public void A_file_has_one_public_type_and_its_name()
    {
        foreach (var file in Rooms.FilesOf(Rooms.Source))
        {
            var types = PublicType().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).ToArray();
            Assert.True(types.Length <= 1, $"{Rooms.Short(file)} has {types.Length} public types: {string.Join(", ", types)}.");
            Assert.True(
                types.Length == 0 || Path.GetFileName(file).Split('.')[0] == types[0],
                $"{Rooms.Short(file)} holds the public type {types.FirstOrDefault()}.");
        }
    }

    [Fact]
    public void No_file_is_longer_than_a_reader_has_patience_for() =>
        Assert.All(
            Rooms.FilesOf(Rooms.Source),
            file => Assert.True(
                File.ReadLines(file).Count() <= LongestFile,
                $"{Rooms.Short(file)} has {File.ReadLines(file).Count()} lines; at most {LongestFile}."));

    [Fact]
    public void Namespaces_are_file_scoped() =>
        Assert.All(
            Rooms.FilesOf(Rooms.Source),
            file => Assert.False(BlockNamespace().IsMatch(File.ReadAllText(file)), $"{Rooms.Short(file)} has a namespace in braces."));

    [Fact]
    public void The_product_names_no_path_of_a_developers_machine() =>
        Assert.All(
            Rooms.FilesOf(Rooms.Source, "*").Where(file => !file.EndsWith(".bin", StringComparison.Ordinal)),
            file => Assert.False(MachinePath().IsMatch(File.ReadAllText(file)), $"{Rooms.Short(file)} names a path of a machine."));

    [Fact]
    public void Every_room_has_its_tests() =>
        Assert.All(
            Rooms.There,
            room => Assert.True(
                Directory.Exists(Path.Combine(Repository.Root, "tests", $"{room}.Tests")), $"src/{room} has no tests/{room}.Tests."));

    [GeneratedRegex(@"^public (?:sealed |static |abstract |readonly |partial |ref )*(?:class|record struct|record class|record|struct|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^namespace [\w.]+\s*\{", RegexOptions.Multiline)]
    private static partial Regex BlockNamespace();

    [GeneratedRegex(@"\.\./shared|/home/|/root/|[A-Z]:\\Users")]
    private static partial Regex MachinePath();
}
