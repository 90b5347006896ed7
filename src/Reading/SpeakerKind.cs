namespace OnRecord.Reading;

/// <summary>What a speaker is.</summary>
public enum SpeakerKind
{
    /// <summary>A named person.</summary>
    Person,

    /// <summary>A named organisation, office, document or agency.</summary>
    Organization,

    /// <summary>A country, or the capital or seat that stands for its government.</summary>
    Country,

    /// <summary>Several, by description ("analysts", "Western leaders").</summary>
    Group,

    /// <summary>One source that is not named, by its description ("a senior official").</summary>
    Unnamed,
}
