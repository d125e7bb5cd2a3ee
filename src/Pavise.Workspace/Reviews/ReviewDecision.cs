namespace Pavise.Workspace;

/// <summary>What a reviewer decided about a claim.</summary>
public enum ReviewDecision
{
    /// <summary>It stands as read.</summary>
    Accept,

    /// <summary>It stands with other values.</summary>
    Correct,

    /// <summary>It does not stand, and is held.</summary>
    Reject,
}
