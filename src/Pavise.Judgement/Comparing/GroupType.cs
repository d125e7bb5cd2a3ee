namespace Pavise.Judgement;

/// <summary>How the claims of a group stand to one another.</summary>
public enum GroupType
{
    /// <summary>One fact with values that can all hold.</summary>
    Corroborate,

    /// <summary>One fact with values, units, parties or states that cannot all hold.</summary>
    Conflict,

    /// <summary>Values that differ because time has passed.</summary>
    Update,
}
