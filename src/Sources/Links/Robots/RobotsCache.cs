using System.Text;

namespace OnRecord.Sources.Links.Robots;

/// <summary>
/// What the robots.txt of each site lets us fetch, kept for a day at most (RFC 9309, 2.4). A file that is not there allows everything; a
/// site that cannot tell just now is left alone for now (2.3.1).
/// </summary>
internal sealed class RobotsCache(TimeProvider time, Func<Uri, CancellationToken, Task<Fetched>> fetch)
{
    private const int MostBytes = 500 * 1024;
    private const int MostKept = 1_000;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan KeptAtLeast = TimeSpan.FromMinutes(10);

    private readonly Lock door = new();
    private readonly Dictionary<string, Entry> sites = new(StringComparer.Ordinal);

    /// <summary>The request for a site's file. Of one that is larger the beginning counts (RFC 9309, 2.5).</summary>
    public static FetchRequest Request(Uri address) => new(address, "text/plain, */*;q=0.5", MostBytes) { MayBeCutOff = true };

    /// <summary>Refuses what the site does not let us fetch.</summary>
    /// <exception cref="LinkException">It does not, or cannot tell.</exception>
    public async Task RequireAsync(Uri address, CancellationToken cancellationToken)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        var entry = Find(site) ?? Keep(site, await ReadAsync(new Uri(site + "/robots.txt"), cancellationToken));
        if (entry.Rules is not { } rules)
        {
            throw new LinkException(LinkFailure.Unavailable, $"{entry.Problem} (The site was asked for its robots.txt, and is left alone while that fails.)");
        }

        if (!rules.Allow(address))
        {
            throw new LinkException(LinkFailure.Disallowed, $"{address.Host} asks programs not to read that page (robots.txt). Add the article as a file.");
        }
    }

    private async Task<Entry> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            var fetched = await fetch(address, cancellationToken);
            var rules = RobotsRules.Parse(Encoding.UTF8.GetString(fetched.Body.Span), FetchOptions.Product);
            var kept = fetched.MaxAge is { } age ? age < KeptAtLeast ? KeptAtLeast : age : Kept;
            return new(rules, null, time.GetUtcNow() + (kept < Kept ? kept : Kept));
        }
        catch (LinkException problem) when (problem.MayPass)
        {
            return new(null, problem.Message, time.GetUtcNow() + (problem.RetryAfter > KeptAtLeast ? problem.RetryAfter.Value : KeptAtLeast));
        }
        catch (LinkException problem) when (problem.Failure != LinkFailure.Refused)
        {
            return new(RobotsRules.Everything, null, time.GetUtcNow() + Kept);
        }
    }

    private Entry? Find(string site)
    {
        lock (door)
        {
            return sites.TryGetValue(site, out var entry) && entry.Until > time.GetUtcNow() ? entry : null;
        }
    }

    private Entry Keep(string site, Entry entry)
    {
        lock (door)
        {
            if (sites.Count >= MostKept)
            {
                var now = time.GetUtcNow();
                foreach (var old in sites.Where(kept => kept.Value.Until <= now).Select(kept => kept.Key).ToArray())
                {
                    sites.Remove(old);
                }

                if (sites.Count >= MostKept)
                {
                    sites.Remove(sites.MinBy(kept => kept.Value.Until).Key);
                }
            }

            return sites[site] = entry;
        }
    }

    private sealed record Entry(RobotsRules? Rules, string? Problem, DateTimeOffset Until);
}
