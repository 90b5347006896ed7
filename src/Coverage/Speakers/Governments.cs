using System.Security.Cryptography;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace OnRecord.Coverage.Speakers;

/// <summary>
/// Which words mean which country: names, peoples, capitals, seats and offices, from <c>governments.yaml</c> and what a moderator adds
/// to it in a file of the same name in the index folder.
/// </summary>
internal sealed class Governments
{
    private const int MostRoles = 8192;
    private const string FileName = "governments.yaml";
    private static readonly Lazy<string> Ours = new(ReadOurs);

    private readonly Dictionary<string, Government> _byCode = [];
    private readonly Dictionary<string, CountryWord> _words = [];
    private readonly Dictionary<string, (string Code, string Office)> _offices = [];
    private int _longest = 1;

    private Governments(string version)
    {
        Version = version;
        Roles = new Kept<RoleWords>(text => RoleWords.Of(WordList.Of(text), this), MostRoles);
    }

    /// <summary>Roles and descriptions taken apart. Some 8 MB when full.</summary>
    public Kept<RoleWords> Roles { get; }

    /// <summary>Changes when one of the files does.</summary>
    public string Version { get; }

    /// <summary>The most words that a phrase of the files has.</summary>
    public int Longest => _longest;

    /// <summary>Reads the files.</summary>
    /// <param name="indexFolder">Folder in which a moderator's file may stand.</param>
    /// <exception cref="CoverageException">The moderator's file cannot be read; the message names it and the line.</exception>
    public static Governments Load(string indexFolder)
    {
        var path = Path.Combine(indexFolder, FileName);
        string? theirs = null;
        try
        {
            theirs = File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CoverageException($"{path} cannot be read: {error.Message}", error);
        }

        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Ours.Value + '\0' + theirs)))[..16];
        var governments = new Governments(version);
        governments.Read(FileName, Ours.Value);
        if (theirs is not null)
        {
            governments.Read(path, theirs);
        }

        return governments;
    }

    /// <summary>The country with this code.</summary>
    public Government? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The country that the words from <paramref name="start"/> mean, longest first, and how many words that takes; 0 for none.</summary>
    public int Match(IReadOnlyList<string> words, int start, out CountryWord country) => LongestPhrase(words, start, _words, out country);

    /// <summary>Codes of the countries that the words name, each once, in their order.</summary>
    public List<string> CountriesIn(List<string> words)
    {
        List<string> codes = [];
        for (var at = 0; at < words.Count;)
        {
            var taken = Match(words, at, out var country);
            if (taken > 0 && !codes.Contains(country.Code))
            {
                codes.Add(country.Code);
            }

            at += Math.Max(1, taken);
        }

        return codes;
    }

    /// <summary>The office that the words from <paramref name="start"/> name, longest first, and how many words that takes; 0 for none.</summary>
    public int MatchOffice(IReadOnlyList<string> words, int start, out (string Code, string Office) office) =>
        LongestPhrase(words, start, _offices, out office);

    private int LongestPhrase<T>(IReadOnlyList<string> words, int start, Dictionary<string, T> phrases, out T found)
        where T : struct
    {
        for (var count = Math.Min(_longest, words.Count - start); count > 0; count--)
        {
            var phrase = count == 1 ? words[start] : string.Join(' ', words.Skip(start).Take(count));
            if (phrases.TryGetValue(phrase, out found))
            {
                return count;
            }
        }

        found = default;
        return 0;
    }

    private static string ReadOurs()
    {
        using var reader = new StreamReader(typeof(Governments).Assembly.GetManifestResourceStream(FileName)!);
        return reader.ReadToEnd();
    }

    private void Read(string path, string text)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents.Count == 0)
            {
                return;
            }

            var root = Expect<YamlMappingNode>(path, yaml.Documents[0].RootNode, "the key 'countries'");
            foreach (var (key, value) in root.Children)
            {
                if (Text(path, key) != "countries")
                {
                    throw Wrong(path, key, $"the key '{Text(path, key)}' means nothing here; there is only 'countries'");
                }

                foreach (var country in Expect<YamlSequenceNode>(path, value, "a list of countries"))
                {
                    ReadCountry(path, Expect<YamlMappingNode>(path, country, "a country with 'code' and 'name'"));
                }
            }
        }
        catch (YamlException error)
        {
            throw new CoverageException($"{path}, line {error.Start.Line}: this is not YAML ({error.Message})", error);
        }
    }

    private void ReadCountry(string path, YamlMappingNode node)
    {
        var fields = node.Children.ToDictionary(field => Text(path, field.Key), field => field.Value);
        if (!fields.TryGetValue("code", out var codeNode))
        {
            throw Wrong(path, node, "a country needs a 'code'");
        }

        var code = Text(path, codeNode);
        if (code.Length is < 2 or > 8 || !code.All(char.IsAsciiLetterOrDigit))
        {
            throw Wrong(path, codeNode, "a 'code' is two to eight letters");
        }

        code = code.ToUpperInvariant();
        if (fields.TryGetValue("name", out var name))
        {
            _byCode[code] = new Government(code, Text(path, name));
        }
        else if (!_byCode.ContainsKey(code))
        {
            throw Wrong(path, node, $"the country '{code}' is new and needs a 'name'");
        }

        foreach (var (field, value) in fields)
        {
            switch (field)
            {
                case "code":
                    break;
                case "name" or "also":
                    AddWords(path, code, value, CountrySense.Name);
                    break;
                case "people":
                    AddWords(path, code, value, CountrySense.People);
                    break;
                case "capital" or "seats":
                    AddWords(path, code, value, CountrySense.Seat);
                    break;
                case "offices":
                    AddOffices(path, code, Expect<YamlSequenceNode>(path, value, "a list of offices"));
                    break;
                default:
                    throw Wrong(path, value, $"'{field}' means nothing here; a country has code, name, also, people, capital, seats, offices");
            }
        }
    }

    private void AddWords(string path, string code, YamlNode node, CountrySense sense)
    {
        foreach (var text in Texts(path, node))
        {
            var phrase = Phrase(text);
            _words[phrase] = new CountryWord(code, sense);
            if (sense == CountrySense.People && phrase[^1] is 'n' or 'i')
            {
                _words.TryAdd(phrase + 's', new CountryWord(code, sense));
            }
        }
    }

    private void AddOffices(string path, string code, YamlSequenceNode offices)
    {
        foreach (var office in offices)
        {
            var names = Texts(path, office).ToList();
            foreach (var name in names)
            {
                _offices[Phrase(name)] = (code, Phrase(names[0]));
            }
        }
    }

    private string Phrase(string text)
    {
        var words = WordList.Of(text);
        _longest = Math.Max(_longest, words.Count);
        return string.Join(' ', words);
    }

    private static IEnumerable<string> Texts(string path, YamlNode node) =>
        node is YamlSequenceNode list ? list.Select(item => Text(path, item)) : [Text(path, node)];

    private static string Text(string path, YamlNode node)
    {
        var text = Expect<YamlScalarNode>(path, node, "a word").Value;
        return string.IsNullOrWhiteSpace(text) || WordList.Of(text).Count == 0 ? throw Wrong(path, node, "a word is missing") : text;
    }

    private static T Expect<T>(string path, YamlNode node, string what)
        where T : YamlNode => node as T ?? throw Wrong(path, node, $"{what} should stand here");

    private static CoverageException Wrong(string path, YamlNode node, string what) => new($"{path}, line {node.Start.Line}: {what}.");
}
