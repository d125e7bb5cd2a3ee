namespace Pavise.Core;

/// <summary>A first-level area of Ukraine: the finest place of a real country that Pavise knows.</summary>
/// <param name="Code">ISO 3166-2, such as UA-32.</param>
/// <param name="Name">English name.</param>
/// <param name="Kind">oblast, republic or city.</param>
/// <param name="TileColumn">Column in the tile-grid map, from 0.</param>
/// <param name="TileRow">Row in the tile-grid map, from 0.</param>
/// <param name="Population">Inhabitants, sourced or a labelled assumption.</param>
public sealed record Region(string Code, string Name, string Kind, int TileColumn, int TileRow, CatalogueValue Population);
