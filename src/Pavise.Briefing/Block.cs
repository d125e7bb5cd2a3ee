using System.Text.Json.Serialization;

namespace Pavise.Briefing;

/// <summary>A block of a section: sentences, a table or a chart.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "block")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Listing), "list")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(Chart), "chart")]
public abstract record Block;
