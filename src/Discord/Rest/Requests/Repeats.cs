namespace OnRecord.Discord.Rest.Requests;

/// <summary>When a request that failed may be sent again.</summary>
internal enum Repeats
{
    /// <summary>Whenever Discord failed or did not answer: twice makes no difference.</summary>
    Safely,

    /// <summary>
    /// Only where Discord surely did not act on it: no connection came to be, or a 502, which Discord documents as "no gateway was
    /// available to process your request". After a timeout, a broken connection or any other 5xx it may have acted.
    /// </summary>
    IfNotTaken,
}
