namespace Pavise.Evidence;

/// <summary>The letters of a token and what is known of them; shared by all tokens of a text that are written alike.</summary>
/// <param name="Text">As written, with typographic apostrophes and hyphens made plain.</param>
/// <param name="Lower">The same in lower case.</param>
/// <param name="Entry">What the word tables say of it.</param>
/// <param name="Letter">Its letter in the automaton of names, or <see cref="NameAutomaton.NoLetter"/>.</param>
internal sealed record WrittenWord(string Text, string Lower, WordEntry Entry, int Letter)
{
    public bool IsCapital { get; } = char.IsUpper(Text[0]);
}
