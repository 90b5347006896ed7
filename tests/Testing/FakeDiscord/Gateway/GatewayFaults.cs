namespace OnRecord.Testing.FakeDiscord;

/// <summary>What the gateway does wrong next. Guarded by the gateway's lock.</summary>
internal sealed class GatewayFaults
{
    /// <summary>So many connections are refused before they are made.</summary>
    public int ConnectionsToRefuse { get; set; }

    /// <summary>So many connections at the resume address are refused before they are made.</summary>
    public int ResumeConnectionsToRefuse { get; set; }

    /// <summary>So many connections get opcode 7 in the place of a hello.</summary>
    public int HellosToReplace { get; set; }

    /// <summary>So many connections get no hello at all.</summary>
    public int HellosToWithhold { get; set; }

    /// <summary>So many resumes are answered with opcode 9, false.</summary>
    public int ResumesToRefuse { get; set; }

    /// <summary>So many events are sent twice.</summary>
    public int EventsToRepeat { get; set; }

    /// <summary>So many pairs of events change places.</summary>
    public int EventsToSwap { get; set; }

    /// <summary>Whether no connection has its heartbeats acknowledged.</summary>
    public bool NeverAcknowledges { get; set; }

    /// <summary>Takes one off a counter, where there is one.</summary>
    public static bool Take(int left, Action<int> set)
    {
        if (left > 0)
        {
            set(left - 1);
        }

        return left > 0;
    }
}
