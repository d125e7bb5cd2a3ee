namespace Pavise.Core;

/// <summary>One value of the catalogue with its bounds, source and confidence.</summary>
/// <param name="Id">SUBJECT/PROPERTY, such as <c>item/pac-3-mse/unit-cost</c>.</param>
/// <param name="Property">What it measures.</param>
/// <param name="Quantity">Low, best and high with unit.</param>
/// <param name="Period">What time it stands for, as published; may be empty.</param>
/// <param name="Adversary">True for the enemy's numbers: taken as uncertainty only, never as something to choose.</param>
/// <param name="ClaimedBy">The belligerent that claims it, or null.</param>
/// <param name="Note">A remark, may be empty.</param>
/// <param name="Origin">A <see cref="CatalogueEntry"/>, or an <see cref="Assumption"/> when nobody published it.</param>
/// <param name="Place">Where it stands in the catalogue's files.</param>
public sealed record CatalogueValue(
    string Id, string Property, Quantity Quantity, string Period, bool Adversary, string? ClaimedBy, string Note, Origin Origin, Place Place);
