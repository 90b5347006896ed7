using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Tests.Rest;

namespace OnRecord.Discord.Tests.Interactions;

/// <summary>Whatever comes, it is an interaction or a <see cref="JsonException"/>.</summary>
public sealed class HostileInteractionTests : IDisposable
{
    private static readonly string[] Pieces =
    [
        "null", "true", "0", "-1", "1e999", "18446744073709551616", "\"\"", "\"12\"", "\"\\ud83d\"", "[]", "{}", "[null]", "[[[[]]]]", "{\"0\":null}",
        "{\"12\":{\"id\":\"12\"}}", "\"\\u0000\"", "[{\"name\":\"a\",\"type\":1,\"options\":[]}]", "[{\"name\":null,\"type\":null}]",
        "{\"messages\":{\"1\":null},\"attachments\":{\"x\":1}}", "3.7", "\"../..\"",
    ];

    private static readonly string[] Seeds =
    [
        """{"id":"1","name":"ask","type":1,"options":[{"name":"q","type":3,"value":"who?","focused":true},{"name":"f","type":11,"value":"5"}],"resolved":{"attachments":{"5":{"id":"5","filename":"a","size":1,"url":"u"}}}}""",
        """{"id":"1","name":"coverage","type":1,"options":[{"name":"add","type":1,"options":[{"name":"n","type":4,"value":5}]}]}""",
        """{"id":"1","name":"Who","type":3,"target_id":"9","resolved":{"messages":{"9":{"id":"9","content":"x","embeds":[{"fields":[{"name":"a","value":"b"}]}]}}}}""",
        """{"custom_id":"c","component_type":3,"values":["a"]}""",
        """{"custom_id":"m","components":[{"type":18,"component":{"type":4,"custom_id":"f","value":"v"}},{"type":1,"components":[{"custom_id":"g","value":1}]}]}""",
    ];

    private readonly RestBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_part_that_is_something_else_is_read_or_refused()
    {
        var runs =
            from type in Gen.Choose(0, 6)
            from seed in Gen.Elements(Seeds)
            from place in Gen.Choose(0, 10_000)
            from piece in Gen.Elements(Pieces)
            select (Json: Some.Interaction(type, seed).ToJsonString(), place, piece);

        Prop.ForAll(runs.ToArbitrary(), run => IsReadOrRefused(Replaced(run.Json, run.place, run.piece)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
    }

    [Fact]
    public void Text_that_was_damaged_on_the_way_is_read_or_refused()
    {
        var runs =
            from type in Gen.Choose(1, 5)
            from seed in Gen.Elements(Seeds)
            from damage in Gen.NonEmptyListOf(Gen.Zip(Gen.Choose(0, 10_000), Gen.Elements("\"\\{}[]:,0nt-e. \u0000é".ToCharArray())))
            select (Json: Some.Interaction(type, seed).ToJsonString(), damage);

        Prop.ForAll(runs.ToArbitrary(), run =>
        {
            var damaged = new StringBuilder(run.Json);
            foreach (var (place, letter) in run.damage)
            {
                damaged[place % damaged.Length] = letter;
            }

            return IsReadOrRefused(damaged.ToString());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Fact]
    public void Whatever_text_is_an_option_it_comes_out_as_it_went_in() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<string>().Where(IsText).ToArbitrary(), text =>
        {
            var read = Some.Read(bench.Interactions, Some.Interaction(2, $$"""{"name":"ask","options":[{"name":"q","type":3,"value":{{JsonSerializer.Serialize(text)}}}]}"""));
            return read.Command!.String("q") == text;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static bool IsText(string? text) => text is not null && text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);

    private bool IsReadOrRefused(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var read = bench.Interactions.Read(document.RootElement);
            Touch(read);
            return true;
        }
        catch (JsonException)
        {
            return true;
        }
    }

    // Nothing that the contract calls present is null.
    private static void Touch(IInteraction read)
    {
        Assert.NotNull(read.User.Username);
        Assert.NotNull(read.Member is { } member ? member.Roles : []);
        Assert.NotNull(read.Command is { } command ? command.Name + command.Options.Count + command.Attachments.Values.Sum(file => file.Filename.Length) : "");
        Assert.All(read.Command?.Options.Values ?? [], Assert.NotNull);
        Assert.All(read.Component?.Values ?? [], Assert.NotNull);
        Assert.All(read.Modal?.Values.Values ?? [], Assert.NotNull);
        Assert.All(read.Command?.TargetMessage?.Embeds ?? [], Assert.NotNull);
        Assert.NotNull(read.Command?.TargetMessage is { } message ? message.Content + message.Mentions.Count + message.Attachments.Count : "");
    }

    // The value that stands at a place, with another in its stead.
    private static string Replaced(string json, int place, string piece)
    {
        var values = new List<(int Start, int End)>();
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.Null)
            {
                values.Add(((int)reader.TokenStartIndex, (int)reader.BytesConsumed));
            }
            else if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                var inner = reader;
                inner.Skip();
                values.Add(((int)reader.TokenStartIndex, (int)inner.BytesConsumed));
            }
        }

        var (start, end) = values[place % values.Count];
        return Encoding.UTF8.GetString(bytes.AsSpan(0, start)) + piece + Encoding.UTF8.GetString(bytes.AsSpan(end));
    }
}
