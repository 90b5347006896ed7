namespace OnRecord.Discord.Gateway;

/// <summary>The end of a connection.</summary>
/// <param name="How">How it ended.</param>
/// <param name="Code">The code that the gateway closed it with.</param>
/// <param name="ServedFor">How long it brought events; null where it never came to that.</param>
internal readonly record struct ConnectionEnd(Ending How, int? Code = null, TimeSpan? ServedFor = null)
{
    /// <summary>How to come back.</summary>
    public AfterClose After => How switch
    {
        Ending.SessionGone => AfterClose.Identify,
        Ending.Closed => CloseCodes.After(Code),
        _ => AfterClose.Resume,
    };

    /// <summary>Whether to wait some seconds at random before coming back, so that not all come at once.</summary>
    public bool WantsPause => How is Ending.SessionGone or Ending.SessionRefused || After is AfterClose.PauseAndResume;
}
