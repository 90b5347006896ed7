namespace OnRecord.Host.Web;

/// <summary>Settings of the web door: the section <c>Web</c>.</summary>
internal sealed class WebOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Web";

    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; set; } = "http://localhost:5080";

    /// <summary>
    /// The address that people reach the pages at: absolute, http or https, with the path where a proxy puts them under one. With it, replies
    /// at every door link to the article's page. Empty: pages link among themselves alone.
    /// </summary>
    public string PublicUrl { get; set; } = string.Empty;

    /// <summary>
    /// Addresses or networks (<c>10.0.0.0/8</c>) of proxies whose word is taken for where a request comes from (<c>X-Forwarded-For</c>),
    /// separated by semicolons.
    /// </summary>
    public string Proxies { get; set; } = string.Empty;

    /// <summary>Questions that one client may ask a minute.</summary>
    public int QuestionsPerMinute { get; set; } = 120;

    /// <summary>Questions and pages that are answered at once; further ones wait. More than the cores can do takes memory and gains nothing.</summary>
    public int QuestionsAtOnce { get; set; } = 4;

    /// <summary>Pages and lists that one client may read a minute, besides questions.</summary>
    public int RequestsPerMinute { get; set; } = 1200;
}
