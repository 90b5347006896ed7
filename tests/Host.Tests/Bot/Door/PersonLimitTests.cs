using OnRecord.Host.Bot.Routing;
using OnRecord.Testing;

namespace OnRecord.Host.Tests.Bot.Door;

public sealed class PersonLimitTests
{
    [Fact]
    public void The_minute_slides_and_what_is_refused_does_not_count()
    {
        var time = new ManualTime();
        var limit = new PersonLimit(2, time);
        var start = time.GetUtcNow();

        Assert.Null(limit.Refuse(new(1)));
        time.Advance(TimeSpan.FromSeconds(50));
        Assert.Null(limit.Refuse(new(1)));
        Assert.Equal(start.AddMinutes(1), limit.Refuse(new(1)));
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Null(limit.Refuse(new(1)));
        Assert.Equal(start.AddSeconds(110), limit.Refuse(new(1)));
    }

    [Fact]
    public void Whoever_has_been_quiet_for_a_minute_is_forgotten()
    {
        var time = new ManualTime();
        var limit = new PersonLimit(20, time);
        for (var second = 0u; second < 600; second++)
        {
            for (var person = 0u; person < 10; person++)
            {
                limit.Refuse(new((second * 10) + person + 1));
            }

            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(limit.Persons, 600, 1_200);
    }
}
