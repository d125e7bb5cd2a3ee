namespace Pavise.Ledger;

/// <summary>An entry with its place, moment and hash, ready to be written.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Content">Digest of what it says, without number, moment and correction: 32 hexadecimal digits, equal for equal entries.</param>
public readonly record struct SealedEntry(Entry Entry, string Content);
