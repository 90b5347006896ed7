using System.Text.Json;

namespace OnRecord.Discord.Tests;

public sealed class SnowflakeTests
{
    [Fact]
    public void An_id_tells_when_it_was_made() =>
        Assert.Equal(
            new DateTimeOffset(2016, 4, 30, 11, 18, 25, 796, TimeSpan.Zero), new Snowflake(175928847299117063).CreatedAt);

    [Fact]
    public void An_id_is_a_string_of_digits_on_the_wire()
    {
        Assert.Equal("\"175928847299117063\"", JsonSerializer.Serialize(new Snowflake(175928847299117063)));
        Assert.Equal(new Snowflake(42), JsonSerializer.Deserialize<Snowflake>("\"42\""));
        Assert.Equal(new Snowflake(42), JsonSerializer.Deserialize<Snowflake>("42"));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"-1\"")]
    [InlineData("\"18446744073709551616\"")]
    [InlineData("{}")]
    public void What_is_no_id_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Snowflake>(json));
}
