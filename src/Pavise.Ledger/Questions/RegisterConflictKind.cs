namespace Pavise.Ledger;

/// <summary>Why two parts of the book differ in one number.</summary>
public enum RegisterConflictKind
{
    /// <summary>They cannot both be right about the same thing.</summary>
    Contradiction,

    /// <summary>One names givers that the other does not; where both name one, they agree.</summary>
    Coverage,

    /// <summary>They are two releases of one register, the later of which replaces the earlier.</summary>
    Revision,
}
