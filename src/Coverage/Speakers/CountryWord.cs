namespace OnRecord.Coverage.Speakers;

/// <summary>Words that mean a country.</summary>
/// <param name="Code">The country.</param>
/// <param name="Sense">In which sense.</param>
internal readonly record struct CountryWord(string Code, CountrySense Sense);
