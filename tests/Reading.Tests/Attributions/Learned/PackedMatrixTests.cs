using OnRecord.Reading.Attributions.Learned;

namespace OnRecord.Reading.Tests.Attributions.Learned;

public sealed class PackedMatrixTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(5, 3, 7)]
    [InlineData(6, 40, 16)]
    [InlineData(13, 25, 33)]
    public void A_product_is_that_of_the_definition(int count, int rows, int columns)
    {
        var random = new Random(7);
        var (left, right) = (Floats(random, count * rows), Floats(random, rows * columns));
        var matrix = new PackedMatrix(right, rows, columns);
        var sums = new float[count * matrix.Stride];

        matrix.AddProduct(left, rows, count, sums);

        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var expected = Enumerable.Range(0, rows).Sum(k => (double)left[(i * rows) + k] * right[(k * columns) + j]);
                Assert.Equal(expected, sums[(i * matrix.Stride) + j], 1e-4);
            }
        }
    }

    [Fact]
    public void A_row_gives_the_same_product_in_any_company()
    {
        var random = new Random(8);
        var matrix = new PackedMatrix(Floats(random, 50 * 32), 50, 32);
        var rows = Floats(random, 11 * 50);
        var together = new float[11 * matrix.Stride];
        matrix.AddProduct(rows, 50, 11, together);

        for (var i = 0; i < 11; i++)
        {
            var alone = new float[matrix.Stride];
            matrix.AddProduct(rows.AsSpan(i * 50, 50), 50, 1, alone);
            Assert.Equal(together.AsSpan(i * matrix.Stride, matrix.Stride).ToArray(), alone);
        }
    }

    [Fact]
    public void A_product_with_too_little_room_is_refused()
    {
        var matrix = new PackedMatrix(new float[4], 2, 2);

        Assert.Throws<ArgumentException>(() => matrix.AddProduct(new float[2], 2, 1, new float[2]));
    }

    private static float[] Floats(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() - 0.5))];
}
