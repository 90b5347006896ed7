namespace OnRecord.Sources.Links.Robots;

/// <summary>What a site's robots.txt lets us fetch (RFC 9309).</summary>
internal sealed class RobotsRules
{
    private readonly IReadOnlyList<Rule> rules;

    private RobotsRules(IReadOnlyList<Rule> rules) => this.rules = rules;

    /// <summary>Everything.</summary>
    public static RobotsRules Everything { get; } = new([]);

    /// <summary>Reads the rules of the groups that are for us; where there are none, those of the groups for everybody.</summary>
    /// <param name="text">The file.</param>
    /// <param name="product">What it knows us by.</param>
    public static RobotsRules Parse(string text, string product)
    {
        List<Rule> ours = [];
        List<Rule> everybodys = [];
        var (forUs, forEverybody, named) = (false, false, false);
        var isNamed = false;
        foreach (var line in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            var (key, value) = Split(line);
            switch (key)
            {
                case "user-agent":
                    // Names in a row share what follows.
                    if (!named)
                    {
                        (forUs, forEverybody, named) = (false, false, true);
                    }

                    var us = ProductOf(value).Equals(product, StringComparison.OrdinalIgnoreCase);
                    (forUs, forEverybody, isNamed) = (forUs || us, forEverybody || value is "*", isNamed || us);
                    break;
                case "allow" or "disallow":
                    named = false;
                    var rule = new Rule(key == "allow", RobotsPath.Normal(value));
                    if (forUs)
                    {
                        ours.Add(rule);
                    }

                    if (forEverybody)
                    {
                        everybodys.Add(rule);
                    }

                    break;
            }
        }

        return new(isNamed ? ours : everybodys);
    }

    /// <summary>Whether an address may be fetched: the longest rule that fits it decides, and of two as long the kinder one.</summary>
    public bool Allow(Uri address)
    {
        if (address.AbsolutePath == "/robots.txt")
        {
            return true;
        }

        var path = RobotsPath.Normal(address.PathAndQuery);
        Rule? best = null;
        foreach (var rule in rules)
        {
            // A rule without a path says nothing.
            if (rule.Path.Length > 0
                && (best is null || rule.Path.Length > best.Path.Length || (rule.Path.Length == best.Path.Length && rule.IsAllowed))
                && RobotsPath.Fits(rule.Path, path))
            {
                best = rule;
            }
        }

        return best is null || best.IsAllowed;
    }

    private static (string Key, string Value) Split(ReadOnlySpan<char> line)
    {
        var comment = line.IndexOf('#');
        if (comment >= 0)
        {
            line = line[..comment];
        }

        var colon = line.IndexOf(':');
        return colon < 0 ? (string.Empty, string.Empty) : (line[..colon].Trim().ToString().ToLowerInvariant(), line[(colon + 1)..].Trim().ToString());
    }

    // "OnRecord/1.0" is OnRecord.
    private static string ProductOf(string value)
    {
        var length = 0;
        while (length < value.Length && (char.IsAsciiLetter(value[length]) || value[length] is '_' or '-'))
        {
            length++;
        }

        return value[..length];
    }

    private sealed record Rule(bool IsAllowed, string Path);
}
