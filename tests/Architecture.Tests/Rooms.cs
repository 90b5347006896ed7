using System.Xml.Linq;
using OnRecord.Testing;

namespace OnRecord.Architecture.Tests;

/// <summary>The rooms of <c>src</c> as they stand in the clone, and the arrows that the design draws between them.</summary>
internal static class Rooms
{
    /// <summary>Each room with the rooms that it may refer to. A room that is not there yet has its rule already.</summary>
    public static IReadOnlyDictionary<string, string[]> Arrows { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Reading"] = [],
        ["Sources"] = ["Reading"],
        ["Coverage"] = ["Reading"],
        ["Answering"] = ["Coverage"],
        ["Discord"] = [],
        ["Host"] = ["Answering", "Coverage", "Sources", "Discord"],
        ["Training"] = ["Reading"],
    };

    /// <summary>The folder of the rooms.</summary>
    public static string Source { get; } = Path.Combine(Repository.Root, "src");

    /// <summary>The rooms that are there.</summary>
    public static IReadOnlyList<string> There { get; } =
        [.. Directory.GetDirectories(Source).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    /// <summary>What a room's project refers to.</summary>
    public static IReadOnlyList<string> ReferencesOf(string room)
    {
        var project = XDocument.Load(Path.Combine(Source, room, $"{room}.csproj"));
        return
        [
            .. project.Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>What a room's project takes from packages.</summary>
    public static IReadOnlyList<string> PackagesOf(string room)
    {
        var project = XDocument.Load(Path.Combine(Source, room, $"{room}.csproj"));
        return [.. project.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value)];
    }

    /// <summary>The source files under a folder, without what the build makes.</summary>
    public static IEnumerable<string> FilesOf(string folder, string pattern = "*.cs") =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Where(file => !IsBuilt(file));

    /// <summary>The folders under a folder, without what the build makes.</summary>
    public static IEnumerable<string> FoldersOf(string folder) =>
        Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).Where(inner => !IsBuilt(inner + "/"));

    /// <summary>A file's path as the clone has it.</summary>
    public static string Short(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');

    private static bool IsBuilt(string path) =>
        Short(path).Split('/') is var parts && (parts.Contains("bin") || parts.Contains("obj"));
}
