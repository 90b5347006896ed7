using OnRecord.Reading;

namespace OnRecord.Host.Web.Speakers;

/// <summary>Words about speakers.</summary>
internal static class SpeakerWords
{
    /// <summary>What a speaker is.</summary>
    public static string Kind(SpeakerKind kind) => kind switch
    {
        SpeakerKind.Person => "person",
        SpeakerKind.Organization => "organisation",
        SpeakerKind.Country => "country",
        SpeakerKind.Group => "group",
        _ => "not named",
    };

    /// <summary>"1 statement", "2 statements".</summary>
    public static string Statements(int count) => count == 1 ? "1 statement" : $"{count:N0} statements";
}
