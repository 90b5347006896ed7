namespace OnRecord.Host.Tests.Bot.Questions;

/// <summary>The bot over the sample articles of the repository; its index is built once for all tests of a class.</summary>
public sealed class SampleBot : IAsyncLifetime
{
    private readonly IndexedFolder folder = IndexedFolder.WithSample();

    internal QuestionBot Bot { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => Bot = await QuestionBot.Over(folder);

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await Bot.DisposeAsync();
        folder.Dispose();
    }
}
