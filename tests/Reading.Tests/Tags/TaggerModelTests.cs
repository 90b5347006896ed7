using OnRecord.Reading.Tags;

namespace OnRecord.Reading.Tests.Tags;

public sealed class TaggerModelTests
{
    [Fact]
    public void A_model_survives_its_file()
    {
        var bytes = TaggerModel.Shipped.ToBytes();

        Assert.Equal(bytes, TaggerModel.Read(bytes).ToBytes());
    }

    [Fact]
    public void The_shipped_model_is_within_four_megabytes() => Assert.InRange(TaggerModel.Shipped.ToBytes().Length, 1, 4 * 1024 * 1024);

    [Theory]
    [InlineData(41)]
    [InlineData(5000)]
    public void A_model_with_a_changed_byte_is_refused(int at)
    {
        var bytes = TaggerModel.Shipped.ToBytes();
        bytes[at] ^= 1;

        var refused = Assert.Throws<InvalidDataException>(() => TaggerModel.Read(bytes));

        Assert.Equal("The tagger model is damaged: its checksum does not match its content. Install OnRecord again.", refused.Message);
    }

    [Fact]
    public void A_model_that_was_cut_off_is_refused() =>
        Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => TaggerModel.Read(TaggerModel.Shipped.ToBytes().AsSpan(..^1))).Message);

    [Fact]
    public void A_model_of_another_format_is_refused_by_number()
    {
        var bytes = TaggerModel.Shipped.ToBytes();
        bytes[7] = 99;

        Assert.Contains("format 99", Assert.Throws<InvalidDataException>(() => TaggerModel.Read(bytes)).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"this\": \"is something else altogether, and long enough\"}")]
    public void What_is_no_model_is_refused(string file) =>
        Assert.Contains("not a tagger model", Assert.Throws<InvalidDataException>(() => TaggerModel.Read(System.Text.Encoding.UTF8.GetBytes(file))).Message);
}
