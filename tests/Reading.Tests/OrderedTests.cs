using FsCheck;
using FsCheck.Fluent;

namespace OnRecord.Reading.Tests;

public sealed class OrderedTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(4, 3)]
    [InlineData(9, 4)]
    public void It_tells_how_many_come_before_a_place(int place, int expected)
    {
        int[] ordered = [1, 3, 3, 5];
        Assert.Equal(expected, Ordered.CountWhile(ordered, place, static (number, place) => number < place));
    }

    [Fact]
    public void Nothing_comes_before_where_nothing_is() => Assert.Equal(0, Ordered.CountWhile(new List<int>(), 1, static (_, _) => true));

    [Fact]
    public void It_counts_what_looking_at_each_would_count() => Prop.ForAll<int[], int>((numbers, place) =>
    {
        var ordered = numbers.Order().ToList();
        return Ordered.CountWhile(ordered, place, static (number, place) => number <= place) == ordered.TakeWhile(number => number <= place).Count();
    }).QuickCheckThrowOnFailure();
}
