using System.ClientModel;
using Microsoft.Extensions.AI;
using OnRecord.Answering.LanguageModel;

namespace OnRecord.Host.LanguageModel;

/// <summary>Asks only as long as the cap on cost allows, and counts what was spent.</summary>
internal sealed class CappedChatClient(IChatClient inner, SpendingCap cap) : DelegatingChatClient(inner)
{
    // English has some four characters a token; other scripts have fewer.
    private const int CharactersPerToken = 3;
    private const int TokensPerMessage = 8;
    private const int MostOutput = 1_000;

    /// <inheritdoc/>
    /// <exception cref="ModelUnavailableException">The cap is reached.</exception>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var asked = messages.ToList();
        var input = asked.Sum(message => Estimate(message.Text) + TokensPerMessage);
        if (cap.TrySetAside(input, options?.MaxOutputTokens ?? MostOutput) is not { } spending)
        {
            throw new ModelUnavailableException("The language model has cost as much in this minute as Llm:TokensPerMinute or Llm:CostPerMinute allows.");
        }

        try
        {
            var response = await base.GetResponseAsync(asked, options, cancellationToken);
            cap.Settle(spending, Counted(response.Usage?.InputTokenCount) ?? input, Counted(response.Usage?.OutputTokenCount) ?? Estimate(response.Text));
            return response;
        }
        catch (ClientResultException refused) when (refused.Status is 0 or >= 400)
        {
            // Nobody charges for an error, nor for what did not arrive.
            cap.Settle(spending, 0, 0);
            throw;
        }
    }

    private static long Estimate(string text) => (text.Length + CharactersPerToken - 1) / CharactersPerToken;

    // What the server says, unless it is nonsense.
    private static long? Counted(long? tokens) => tokens is > 0 and < int.MaxValue ? tokens : null;
}
