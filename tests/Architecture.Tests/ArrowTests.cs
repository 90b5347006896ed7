using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace OnRecord.Architecture.Tests;

/// <summary>Who may call whom.</summary>
public sealed partial class ArrowTests
{
    public static TheoryData<string> RoomsThatAreThere => [.. Rooms.There];

    [Fact]
    public void Every_room_is_drawn_in_the_design()
    {
        Assert.NotEmpty(Rooms.There);
        Assert.All(Rooms.There, room => Assert.Contains(room, Rooms.Arrows.Keys));
    }

    [Theory]
    [MemberData(nameof(RoomsThatAreThere))]
    public void A_project_refers_only_to_rooms_that_the_design_draws_an_arrow_to(string room) =>
        Assert.All(Rooms.ReferencesOf(room), reference => Assert.Contains(reference, Rooms.Arrows[room]));

    [Theory]
    [MemberData(nameof(RoomsThatAreThere))]
    public void A_compiled_room_calls_only_rooms_that_it_can_reach_by_arrows(string room)
    {
        var called = CompiledReferencesOf(room).Where(name => name.StartsWith("OnRecord.", StringComparison.Ordinal)).ToArray();

        Assert.All(called, name => Assert.Contains(name["OnRecord.".Length..], ReachableFrom(room)));
    }

    [Theory]
    [MemberData(nameof(RoomsThatAreThere))]
    public void A_file_names_only_rooms_that_its_own_can_reach(string room)
    {
        var reachable = ReachableFrom(room).Append(room).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Rooms.FilesOf(Path.Combine(Rooms.Source, room)).Concat(Rooms.FilesOf(Path.Combine(Rooms.Source, room), "*.razor")))
        {
            foreach (Match mention in RoomMention().Matches(File.ReadAllText(file)))
            {
                var named = mention.Groups[1].Value;
                Assert.True(
                    !Rooms.Arrows.ContainsKey(named) || reachable.Contains(named),
                    $"{Rooms.Short(file)} names OnRecord.{named}, which {room} may not know.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(RoomsThatAreThere))]
    public void A_namespace_is_its_folder(string room)
    {
        foreach (var file in Rooms.FilesOf(Path.Combine(Rooms.Source, room)))
        {
            if (NamespaceLine().Match(File.ReadAllText(file)) is { Success: true } line)
            {
                var folder = Path.GetDirectoryName(Path.GetRelativePath(Rooms.Source, file))!;
                Assert.True(
                    line.Groups[1].Value == "OnRecord." + folder.Replace(Path.DirectorySeparatorChar, '.'),
                    $"{Rooms.Short(file)} is in the namespace {line.Groups[1].Value}.");
            }
        }
    }

    [Fact]
    public void Reading_is_pure_it_takes_no_package_but_for_arithmetic_and_touches_no_file_clock_or_network()
    {
        Assert.Equal(["System.Numerics.Tensors"], Rooms.PackagesOf("Reading"));
        foreach (var file in Rooms.FilesOf(Path.Combine(Rooms.Source, "Reading")))
        {
            var text = File.ReadAllText(file);
            Assert.False(ImpureCall().IsMatch(text), $"{Rooms.Short(file)} touches a file, a clock or the network.");
        }
    }

    [Fact]
    public void Only_coverage_knows_the_database()
    {
        foreach (var room in Rooms.There.Where(room => room != "Coverage"))
        {
            Assert.DoesNotContain(Rooms.PackagesOf(room), package => package.Contains("Sqlite", StringComparison.OrdinalIgnoreCase) || package == "Dapper");
            Assert.DoesNotContain(CompiledReferencesOf(room), name => name.StartsWith("Microsoft.Data.Sqlite", StringComparison.Ordinal));
        }
    }

    private static HashSet<string> ReachableFrom(string room)
    {
        var reachable = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(Rooms.Arrows[room]);
        while (open.TryPop(out var next))
        {
            if (reachable.Add(next))
            {
                foreach (var further in Rooms.Arrows[next])
                {
                    open.Push(further);
                }
            }
        }

        return reachable;
    }

    private static string[] CompiledReferencesOf(string room)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, room == "Host" ? "onrecord.dll" : $"OnRecord.{room}.dll");
        Assert.True(File.Exists(assembly), $"{assembly} is missing: Architecture.Tests must refer to every room.");
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    [GeneratedRegex(@"\bOnRecord\.([A-Z]\w*)")]
    private static partial Regex RoomMention();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"\b(?:File|Directory|FileStream|Environment|HttpClient|Socket|Process|Console|TimeProvider|Stopwatch)\.\w|\bnew (?:FileStream|HttpClient|Socket|Random)\b")]
    private static partial Regex ImpureCall();
}
