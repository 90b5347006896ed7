namespace OnRecord.Reading.Tags;

/// <summary>A sentence as the taggers see it: the forms of its tokens, and where its runs of capitalised words begin and end.</summary>
internal sealed class SentenceForms
{
    private const int Padding = 2;

    private WordForm[] _forms = [];
    private int[] _runStart = [];
    private int[] _runEnd = [];
    private Listed[] _listed = [];

    /// <summary>How many tokens the sentence has.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the sentence is written in capitals, or with a capital on nearly every word: a headline.</summary>
    public Headline Style { get; private set; }

    /// <summary>The form of the token at <paramref name="i"/>; up to two places outside the sentence stand edges.</summary>
    public ref readonly WordForm this[int i] => ref _forms[i + Padding];

    /// <summary>The lists that the tokens stand in.</summary>
    public ReadOnlySpan<Listed> Lists => _listed.AsSpan(0, Count);

    /// <summary>The first token of the run of capitalised words around <paramref name="i"/>.</summary>
    public int RunStart(int i) => _runStart[i];

    /// <summary>The last token of the run of capitalised words around <paramref name="i"/>.</summary>
    public int RunEnd(int i) => _runEnd[i];

    /// <summary>Takes in a sentence in place of the one before.</summary>
    public void Fill(string text, ReadOnlySpan<TextSpan> tokens, Gazetteer gazetteer)
    {
        Resize(tokens.Length);
        gazetteer.Look(text, tokens, _listed.AsSpan(0, Count));
        for (var i = 0; i < Count; i++)
        {
            var token = tokens[i];
            var attachedLeft = token.Start > 0 && !char.IsWhiteSpace(text[token.Start - 1]);
            var attachedRight = token.End < text.Length && !char.IsWhiteSpace(text[token.End]);
            _forms[i + Padding] = WordForm.Of(token.Slice(text), attachedRight && !attachedLeft, _listed[i]);
        }

        FindRuns();
    }

    /// <summary>Hides which word stands at <paramref name="i"/>, leaving its affixes and shape: for fitting, so that a model learns to do without.</summary>
    public void Hide(int i) => _forms[i + Padding] = _forms[i + Padding] with { Lower = 2 };

    private void Resize(int count)
    {
        Count = count;
        if (_forms.Length < count + (2 * Padding))
        {
            var size = Math.Max(64, count * 2);
            _forms = new WordForm[size + (2 * Padding)];
            _runStart = new int[size];
            _runEnd = new int[size];
            _listed = new Listed[size];
        }

        _forms.AsSpan(0, Padding).Fill(WordForm.Edge);
        _forms.AsSpan(count + Padding, Padding).Fill(WordForm.Edge);
    }

    private void FindRuns()
    {
        var (words, capitals, allCapitals) = (0, 0, 0);
        for (var i = 0; i < Count; i++)
        {
            var form = this[i];
            words += form.Case is Casing.Lower or Casing.Capital or Casing.AllCapital ? 1 : 0;
            capitals += form.IsCapital ? 1 : 0;
            allCapitals += form.Case == Casing.AllCapital ? 1 : 0;
            _runStart[i] = form.IsCapital && i > 0 && this[i - 1].IsCapital ? _runStart[i - 1] : i;
        }

        for (var i = Count - 1; i >= 0; i--)
        {
            _runEnd[i] = this[i].IsCapital && i + 1 < Count && this[i + 1].IsCapital ? _runEnd[i + 1] : i;
        }

        Style = words >= 4 && allCapitals * 10 >= words * 8 ? Headline.Capitals
            : words >= 4 && capitals * 10 >= words * 7 ? Headline.TitleCase
            : Headline.No;
    }
}
