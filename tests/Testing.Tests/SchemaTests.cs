using System.Text.Json;
using OnRecord.Testing.FakeDiscord;

namespace OnRecord.Testing.Tests;

public sealed class SchemaTests
{
    public static TheoryData<string, string> Right => new()
    {
        { """{"type":"string","minLength":2,"maxLength":3}""", "\"abc\"" },
        { """{"type":"string","maxLength":2}""", "\"😀😀\"" },
        { """{"type":["integer","null"],"minimum":0}""", "null" },
        { """{"type":"integer"}""", "3.0" },
        { """{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}""", """{"a":"x"}""" },
        { """{"oneOf":[{"type":"null"},{"type":"integer"}]}""", "4" },
        { """{"type":"integer","enum":[4,5],"allOf":[{"type":"integer","oneOf":[{"const":4},{"const":5},{"const":6}]}]}""", "5" },
        { """{"allOf":[{"type":"object","properties":{"a":{}}},{"type":"object","properties":{"b":{}}}]}""", """{"a":1,"b":2}""" },
        { """{"anyOf":[{"type":"object","properties":{"a":{"type":"string"}}},{"type":"object","properties":{"a":{"type":"string"},"b":{}}}]}""", """{"a":"1","b":2}""" },
        { """{"type":"object","additionalProperties":{"type":"string"}}""", """{"en-GB":"x"}""" },
        { """{"type":"object","additionalProperties":true}""", """{"whatever":{"is":1}}""" },
        { """{"type":"array","items":{"type":"integer"},"uniqueItems":true,"maxItems":2}""", "[1,2]" },
        { """{"type":"string","format":"date-time"}""", "\"2022-01-21T10:00:00+00:00\"" },
        { """{"type":"string","format":"uri"}""", "\"attachment://a.png\"" },
        { """{"$ref":"#/positive"}""", "7" },
    };

    public static TheoryData<string, string, string> Wrong => new()
    {
        { """{"type":"string"}""", "1", "body" },
        { """{"type":"string","minLength":2}""", "\"a\"", "body" },
        { """{"type":"string","maxLength":2}""", "\"abc\"", "body" },
        { """{"type":"string","pattern":"^[0-9]+$"}""", "\"12a\"", "body" },
        { """{"type":"integer"}""", "1.5", "body" },
        { """{"type":"integer","format":"int32"}""", "4294967296", "body" },
        { """{"type":"integer","minimum":0,"maximum":9}""", "10", "body" },
        { """{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}""", "{}", "a" },
        { """{"type":"object","properties":{"a":{"type":"string"}}}""", """{"b":"x"}""", "b" },
        { """{"type":"object","properties":{"a":{"type":"object","properties":{"b":{"type":"array","items":{"type":"string"}}}}}}""", """{"a":{"b":["x",2]}}""", "a.b.1" },
        { """{"type":"object","additionalProperties":{"type":"string"},"maxProperties":1}""", """{"a":"x","b":"y"}""", "body" },
        { """{"type":"object","additionalProperties":{"type":"string"}}""", """{"a":1}""", "a" },
        { """{"type":"array","items":{"type":"integer"},"uniqueItems":true}""", "[1,1]", "body" },
        { """{"type":"array","minItems":1}""", "[]", "body" },
        { """{"oneOf":[{"type":"integer"},{"type":"number"}]}""", "1", "body" },
        { """{"oneOf":[{"type":"null"},{"type":"integer"}]}""", "\"x\"", "body" },
        { """{"type":"integer","enum":[4,5]}""", "6", "body" },
        { """{"allOf":[{"type":"object","properties":{"a":{}}},{"type":"object","properties":{"b":{}}}]}""", """{"c":1}""", "c" },
        { """{"type":"string","format":"date-time"}""", "\"yesterday\"", "body" },
        { """{"type":"string","format":"uri"}""", "\"no address\"", "body" },
        { """{"$ref":"#/positive"}""", "-7", "body" },
        {
            """{"anyOf":[{"type":"object","properties":{"type":{"const":1},"a":{"type":"string"}}},{"type":"object","properties":{"type":{"const":2},"b":{"type":"string","maxLength":2}}}]}""",
            """{"type":2,"b":"abc"}""", "b"
        },
    };

    [Theory]
    [MemberData(nameof(Right))]
    public void What_fits_a_schema_is_taken(string schema, string value) => Assert.Empty(Check(schema, value));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_does_not_fit_is_refused_at_its_place(string schema, string value, string place)
    {
        var wrong = Assert.Single(Check(schema, value));

        Assert.StartsWith(place + ": ", wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void A_keyword_that_is_not_understood_is_not_passed_over() =>
        Assert.Throws<NotSupportedException>(() => Check("""{"not":{"type":"string"}}""", "1"));

    [Fact]
    public void Errors_nest_by_field_and_index()
    {
        var errors = new FormErrors();
        errors.Add("embeds.0.title", "BASE_TYPE_MAX_LENGTH", "too long");
        errors.Add("embeds.0.title", "OTHER", "and wrong");

        Assert.Equal(
            """{"embeds":{"0":{"title":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"too long"},{"code":"OTHER","message":"and wrong"}]}}}}""",
            errors.ToJson().ToJsonString());
    }

    private static string[] Check(string schema, string value)
    {
        var positive = SchemaNode.Read(JsonDocument.Parse("""{"type":"integer","minimum":0}""").RootElement, _ => throw new NotSupportedException());
        var errors = new FormErrors();
        SchemaNode.Read(JsonDocument.Parse(schema).RootElement, _ => positive).Check(JsonDocument.Parse(value).RootElement, string.Empty, errors);
        return [.. errors.Lines];
    }
}
