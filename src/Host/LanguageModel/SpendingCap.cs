namespace OnRecord.Host.LanguageModel;

/// <summary>
/// Counts what the model has cost in the last minute, in tokens and, where prices are set, in money. What a request will cost is set aside
/// before it is made; once it is known, that counts. A request that nobody knows the end of has cost what was set aside.
/// </summary>
internal sealed class SpendingCap(LlmOptions options, TimeProvider time)
{
    private const decimal Million = 1_000_000;

    private readonly Lock door = new();
    private readonly Queue<Spending> lastMinute = [];

    /// <summary>Sets aside what a request may cost; null where that is more than is left of this minute.</summary>
    /// <param name="input">Tokens that the model will read.</param>
    /// <param name="output">Tokens that it may write.</param>
    public Spending? TrySetAside(long input, long output)
    {
        lock (door)
        {
            while (lastMinute.TryPeek(out var oldest) && time.GetElapsedTime(oldest.At) >= TimeSpan.FromMinutes(1))
            {
                lastMinute.Dequeue();
            }

            var spending = new Spending(time.GetTimestamp(), input + output, Cost(input, output));
            var (tokens, cost) = (lastMinute.Sum(one => one.Tokens) + spending.Tokens, lastMinute.Sum(one => one.Cost) + spending.Cost);
            if (tokens > options.TokensPerMinute || (options.CostPerMinute > 0 && cost > options.CostPerMinute))
            {
                return null;
            }

            lastMinute.Enqueue(spending);
            return spending;
        }
    }

    /// <summary>Says what a request has cost.</summary>
    public void Settle(Spending spending, long input, long output)
    {
        lock (door)
        {
            (spending.Tokens, spending.Cost) = (input + output, Cost(input, output));
        }
    }

    private decimal Cost(long input, long output) => ((input * options.InputPrice) + (output * options.OutputPrice)) / Million;

    /// <summary>What a request costs, as far as it is known.</summary>
    internal sealed class Spending(long at, long tokens, decimal cost)
    {
        /// <summary>When it was made.</summary>
        public long At { get; } = at;

        /// <summary>Tokens read and written.</summary>
        public long Tokens { get; set; } = tokens;

        /// <summary>In money.</summary>
        public decimal Cost { get; set; } = cost;
    }
}
