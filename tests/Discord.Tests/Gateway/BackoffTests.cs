using OnRecord.Discord.Gateway;

namespace OnRecord.Discord.Tests.Gateway;

public sealed class BackoffTests
{
    [Fact]
    public void Waits_double_up_to_a_minute_and_no_two_are_alike()
    {
        var backoff = new Backoff(new Random(3));
        Assert.Equal(TimeSpan.Zero, backoff.Next());
        var waits = Enumerable.Range(0, 1000).Select(_ => backoff.Next()).ToArray();

        for (var number = 0; number < waits.Length; number++)
        {
            var whole = TimeSpan.FromSeconds(number < 6 ? 1 << number : 60);
            Assert.InRange(waits[number], whole / 2, whole);
        }

        Assert.True(waits[6..].Distinct().Count() > 900);
    }

    [Fact]
    public void A_while_of_service_makes_the_next_failure_the_first_a_moment_of_it_the_second()
    {
        var backoff = new Backoff(new Random(3));
        for (var failure = 0; failure < 9; failure++)
        {
            backoff.Next();
        }

        backoff.Ease();
        Assert.InRange(backoff.Next(), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        backoff.Reset();
        Assert.Equal(TimeSpan.Zero, backoff.Next());
    }
}
