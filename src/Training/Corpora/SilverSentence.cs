using OnRecord.Reading;
using OnRecord.Reading.Tags;

namespace OnRecord.Training.Corpora;

/// <summary>A sentence with the tags that another program gave it: good enough to learn from, not checked by a person.</summary>
/// <param name="Text">The text that it stands in.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Tags">Their parts of speech.</param>
/// <param name="Entities">Their names.</param>
internal sealed record SilverSentence(string Text, TextSpan[] Tokens, PartOfSpeech[] Tags, EntityKind[] Entities);
