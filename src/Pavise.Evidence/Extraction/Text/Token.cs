namespace Pavise.Evidence;

/// <summary>What sort of characters a token is made of.</summary>
internal enum TokenKind
{
    Word,
    Number,
    Mark,
}

/// <summary>One word, number or punctuation mark with its place in UTF-16 units.</summary>
/// <param name="Start">First unit.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Kind">Word, number or mark.</param>
/// <param name="Text">As written, with typographic apostrophes and hyphens made plain.</param>
/// <param name="Lower">The same in lower case.</param>
/// <param name="Entry">What the word tables say of it.</param>
/// <param name="Letter">Its letter in the automaton of names, or <see cref="NameAutomaton.NoLetter"/>.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, string Text, string Lower, WordEntry Entry, int Letter)
{
    public bool IsCapital => char.IsUpper(Text[0]);

    public bool Is(string lower) => string.Equals(Lower, lower, StringComparison.Ordinal);
}
