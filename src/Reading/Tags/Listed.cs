namespace OnRecord.Reading.Tags;

/// <summary>The lists of the gazetteer that a token stands in, by itself or in a name of several words.</summary>
[Flags]
internal enum Listed : byte
{
    /// <summary>In none.</summary>
    None = 0,

    /// <summary>A given name.</summary>
    GivenName = 1,

    /// <summary>A form of address, rank or office before a name.</summary>
    Title = 2,

    /// <summary>A word that heads names of organisations.</summary>
    OrganizationHead = 4,

    /// <summary>A country, or part of its name.</summary>
    Country = 8,

    /// <summary>A people or its adjective.</summary>
    People = 16,

    /// <summary>A place that is no country, capitals among them.</summary>
    Place = 32,

    /// <summary>An organisation, or part of its name.</summary>
    Organization = 64,

    /// <summary>Goes on from the token before: the second or a later word of a listed name.</summary>
    Inside = 128,
}
