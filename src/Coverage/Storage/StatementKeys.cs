using OnRecord.Reading;

namespace OnRecord.Coverage.Storage;

/// <summary>
/// Words that no text has, indexed with a statement, so that the search engine itself can keep to the statements of a speaker or an
/// outlet, instead of ranking all and looking each up.
/// </summary>
internal static class StatementKeys
{
    /// <summary>Every statement has it.</summary>
    public const string Any = "s";

    /// <summary>With words in quotation marks.</summary>
    public const string Quoted = "q";

    /// <summary>The key of a form of a speaker's name.</summary>
    public static string Form(long form) => $"f{form}";

    /// <summary>The key of an outlet.</summary>
    public static string Outlet(long outlet) => $"o{outlet}";

    /// <summary>All keys of a statement.</summary>
    public static string Of(long? form, long? outlet, AttributionKind kind)
    {
        var keys = kind == AttributionKind.Indirect ? Any : $"{Any} {Quoted}";
        keys = form is null ? keys : $"{keys} {Form(form.Value)}";
        return outlet is null ? keys : $"{keys} {Outlet(outlet.Value)}";
    }
}
