namespace Pavise.Evidence;

/// <summary>One spelling in the automaton: what sort of name it is, whose it is, and how many tokens it has.</summary>
internal sealed record Name(NameKind Kind, string Key, int Length, string Spelling);
