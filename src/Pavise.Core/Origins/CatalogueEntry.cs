namespace Pavise.Core;

/// <summary>A sourced value of the catalogue: a root.</summary>
/// <param name="Id">catalogue:SUBJECT/PROPERTY.</param>
/// <param name="What">The value in words.</param>
/// <param name="Source">Its publisher.</param>
/// <param name="Address">Where it was published, or null when only a relay was seen.</param>
/// <param name="Date">The source's date as published: year, month or day.</param>
/// <param name="Confidence">How far to trust it.</param>
public sealed record CatalogueEntry(string Id, string What, string Source, string? Address, string Date, Confidence Confidence) : Origin(Id)
{
    public override string Describe() => $"{What}: {Source}{(Date.Length > 0 ? ", " + Date : "")}{(Address is null ? "" : " <" + Address + ">")}";
}
