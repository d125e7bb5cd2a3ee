namespace Pavise.Core;

/// <summary>A person in an office for a time; tells anachronisms and dates undated texts.</summary>
/// <param name="Person">Canonical spelling.</param>
/// <param name="Spellings">Correct variants and transliterations.</param>
/// <param name="Office">The office.</param>
/// <param name="TitleWords">Words that announce the office in a text: "German Chancellor".</param>
/// <param name="Actor">Code of the country or organisation.</param>
/// <param name="Term">First and last day; an open end means in office when the catalogue was made.</param>
/// <param name="Source">Where the term is published.</param>
/// <param name="Confidence">How far to trust the term.</param>
public sealed record OfficeHolder(
    string Person, IReadOnlyList<string> Spellings, string Office, IReadOnlyList<string> TitleWords, string Actor,
    DateInterval Term, string Source, Confidence Confidence)
{
    /// <summary>Spellings seen in texts that no transliteration explains: the person is found by them, and they are reported.</summary>
    public IReadOnlyList<string> Misspellings { get; init; } = [];
}
