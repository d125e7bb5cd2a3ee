using System.Text.Json.Serialization;

namespace Pavise.Core;

/// <summary>Where a value comes from. Every figure Pavise prints names an origin, and every chain of origins ends at a root.</summary>
/// <param name="Id">Unique and stable: <c>quote:…</c>, <c>row:…</c>, <c>catalogue:…</c>, <c>assumption:…</c>, <c>hand:…</c>, <c>run:…</c>.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(DocumentSpan), "quote")]
[JsonDerivedType(typeof(RegisterRow), "row")]
[JsonDerivedType(typeof(CatalogueEntry), "catalogue")]
[JsonDerivedType(typeof(Assumption), "assumption")]
[JsonDerivedType(typeof(HandEntry), "hand")]
[JsonDerivedType(typeof(Computation), "computation")]
public abstract record Origin(string Id)
{
    /// <summary>The identities of the origins this one was made from; empty for a root.</summary>
    [JsonIgnore]
    public virtual IReadOnlyList<string> From => [];

    /// <summary>One line for people.</summary>
    public abstract string Describe();
}
