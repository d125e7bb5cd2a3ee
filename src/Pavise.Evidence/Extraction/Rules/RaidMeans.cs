namespace Pavise.Evidence;

/// <summary>Whose weapon a missile or drone is by which something was destroyed.</summary>
internal enum RaidMeans
{
    /// <summary>The attacker's, which struck something on the ground.</summary>
    Raider,

    /// <summary>The defence's, which brought raiders down.</summary>
    Defence,
}
