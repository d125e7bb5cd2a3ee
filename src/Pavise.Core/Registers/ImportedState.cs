namespace Pavise.Core;

/// <summary>What becomes of a foreign row.</summary>
public enum ImportedState
{
    /// <summary>Its figures enter the register's part of the book.</summary>
    Posted,

    /// <summary>It is kept aside, because it may count twice or is not to be relied on.</summary>
    Held,

    /// <summary>The book has no words for it; the row is kept as it is.</summary>
    Unrepresented,
}
