namespace Pavise.Core;

/// <summary>Something that is promised, made, delivered and used up: a fire unit, an interceptor, money.</summary>
/// <param name="Id">Stable name such as <c>gem-t</c>.</param>
/// <param name="Name">English name.</param>
/// <param name="Kind">Its sort.</param>
/// <param name="Parent">The item it is a kind of, or null at a root.</param>
/// <param name="Unit">What one of it is counted in.</param>
/// <param name="UsedBy">For interceptors: the systems that fire them.</param>
/// <param name="Aliases">Names in English texts, case-sensitive.</param>
/// <param name="Values">Published and assumed values.</param>
public sealed record Item(
    string Id, string Name, ItemKind Kind, string? Parent, Unit Unit,
    IReadOnlyList<string> UsedBy, IReadOnlyList<string> Aliases, IReadOnlyList<CatalogueValue> Values);
