namespace Pavise.Workbench.Forms;

/// <summary>An entry that a map is to have.</summary>
/// <param name="Old">The key as it stands now; null for a new entry.</param>
/// <param name="Key">The key.</param>
/// <param name="Value">What stands under it.</param>
internal sealed record WantedEntry(YamlPiece? Old, string Key, Wanted Value);
