namespace Pavise.Evidence;

/// <summary>What became of a stored quote when its document was read again.</summary>
public enum AnchorState
{
    /// <summary>It stands where it stood, within the same sentence.</summary>
    Verified,

    /// <summary>The same sentence stands elsewhere in the document, once.</summary>
    Moved,

    /// <summary>It cannot be found again for certain, and is attached to nothing.</summary>
    Orphaned,
}
