namespace OnRecord.Reading.Sentences;

/// <summary>Which quotation marks are open at a token, as far as it matters for the end of a sentence.</summary>
internal sealed class QuoteTracker
{
    private bool _straightOpen;
    private bool _lowOpen;

    /// <summary>Takes note of the token at <paramref name="i"/>.</summary>
    public void Pass(string text, IReadOnlyList<TextSpan> tokens, int i)
    {
        var token = tokens[i].Slice(text);
        if (token is "\"")
        {
            _straightOpen = !Closes(text, tokens, i);
        }
        else if (token is "„")
        {
            _lowOpen = true;
        }
        else if (token is "“" or "”")
        {
            _lowOpen = false;
        }
    }

    /// <summary>Whether the quotation mark at <paramref name="i"/> closes a quotation, rather than opening one.</summary>
    public bool Closes(string text, IReadOnlyList<TextSpan> tokens, int i)
    {
        var token = tokens[i].Slice(text);
        var attachedLeft = i > 0 && tokens[i - 1].End == tokens[i].Start;
        var attachedRight = i + 1 < tokens.Count && tokens[i].End == tokens[i + 1].Start;
        return token switch
        {
            "\"" or "'" => attachedLeft != attachedRight ? attachedLeft : _straightOpen,
            "''" or "”" or "’" or "»" or "›" or "」" or "』" => attachedLeft || !attachedRight,
            "“" => _lowOpen,
            _ => false,
        };
    }
}
