namespace Pavise.Evidence;

/// <summary>What sort of characters a token is made of.</summary>
internal enum TokenKind
{
    Word,
    Number,
    Mark,
}

/// <summary>One word, number or punctuation mark with its place in UTF-16 units.</summary>
/// <remarks>A long text has millions of them, so what does not depend on the place is held once for all tokens of the same letters.</remarks>
internal readonly struct Token
{
    private const int KindBits = 2;

    private readonly WrittenWord word;

    /// <summary>Length and kind in one, so that a token takes 16 bytes.</summary>
    private readonly int extent;

    /// <param name="start">First unit.</param>
    /// <param name="end">One past the last unit.</param>
    /// <param name="kind">Word, number or mark.</param>
    /// <param name="word">Its letters and what is known of them.</param>
    public Token(int start, int end, TokenKind kind, WrittenWord word)
    {
        Start = start;
        extent = ((end - start) << KindBits) | (int)kind;
        this.word = word;
    }

    /// <summary>First unit.</summary>
    public int Start { get; }

    /// <summary>One past the last unit.</summary>
    public int End => Start + (extent >> KindBits);

    public TokenKind Kind => (TokenKind)(extent & ((1 << KindBits) - 1));

    /// <summary>As written, with typographic apostrophes and hyphens made plain.</summary>
    public string Text => word.Text;

    /// <summary>The same in lower case.</summary>
    public string Lower => word.Lower;

    /// <summary>What the word tables say of it.</summary>
    public WordEntry Entry => word.Entry;

    /// <summary>Its letter in the automaton of names, or <see cref="NameAutomaton.NoLetter"/>.</summary>
    public int Letter => word.Letter;

    public bool IsCapital => word.IsCapital;

    public bool Is(string lower) => string.Equals(Lower, lower, StringComparison.Ordinal);
}
