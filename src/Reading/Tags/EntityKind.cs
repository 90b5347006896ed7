namespace OnRecord.Reading.Tags;

/// <summary>What a name stands for.</summary>
internal enum EntityKind : byte
{
    /// <summary>Not part of a name.</summary>
    None,

    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation, agency, party, company, outlet or office.</summary>
    Organization,

    /// <summary>A place that is not a country: city, region, street, river.</summary>
    Place,

    /// <summary>A country.</summary>
    Country,

    /// <summary>The people or the adjective of a country, region or creed ("Russian", "Muslims").</summary>
    Nationality,

    /// <summary>Any other name: an event, a law, a work.</summary>
    Other,
}
