using Microsoft.Extensions.AI;

namespace OnRecord.Answering.LanguageModel;

/// <summary>
/// Asks the model, and remembers what was of use: a reply that is drawn again (shared, gone back to) reads the same, and costs nothing.
/// </summary>
internal sealed class ModelReplies(IChatClient client)
{
    private const int MostRemembered = 256;

    private readonly Lock _door = new();
    private readonly Dictionary<string, string> _remembered = [];
    private readonly Queue<string> _order = [];

    /// <summary>The model's reply.</summary>
    /// <param name="rules">What it is to do.</param>
    /// <param name="data">What it is to do it with, as JSON.</param>
    /// <param name="cancellationToken">Ends the wait, also where the client does not heed it.</param>
    public async Task<string> AskAsync(string rules, string data, CancellationToken cancellationToken)
    {
        lock (_door)
        {
            if (_remembered.TryGetValue(Key(rules, data), out var known))
            {
                return known;
            }
        }

        ChatMessage[] messages = [new(ChatRole.System, rules), new(ChatRole.User, data)];
        var asked = client.GetResponseAsync(messages, new ChatOptions { MaxOutputTokens = MostTokens }, cancellationToken);
        return (await asked.WaitAsync(cancellationToken)).Text;
    }

    /// <summary>At most so many tokens the model is to write. Three sentences are a hundred.</summary>
    public const int MostTokens = 400;

    /// <summary>Remembers a reply that was of use.</summary>
    public void Remember(string rules, string data, string reply)
    {
        lock (_door)
        {
            if (!_remembered.TryAdd(Key(rules, data), reply))
            {
                return;
            }

            _order.Enqueue(Key(rules, data));
            if (_order.Count > MostRemembered)
            {
                _remembered.Remove(_order.Dequeue());
            }
        }
    }

    private static string Key(string rules, string data) => $"{rules}\n{data}";
}
