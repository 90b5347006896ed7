namespace OnRecord.Discord.Tests.Gateway.Support;

/// <summary>What is awaited comes soon, or the test fails instead of hanging.</summary>
internal static class Waiting
{
    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(TimeSpan.FromSeconds(30));

    public static Task Soon(this Task task) => task.WaitAsync(TimeSpan.FromSeconds(30));
}
