namespace OnRecord.Host.Cli.Eval.Answers.Posed;

/// <summary>A clock that stands at the noon of a day. How long something takes is measured all the same.</summary>
internal sealed class DayOfAsking(DateOnly day) : TimeProvider
{
    private readonly DateTimeOffset noon = new(day, new TimeOnly(12, 0), TimeSpan.Zero);

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => noon;
}
