namespace Pavise.Planning;

/// <summary>What is to be explained.</summary>
internal enum GrievanceKind
{
    /// <summary>An order that waits.</summary>
    Wait,

    /// <summary>A need that is not met.</summary>
    Shortage,

    /// <summary>A stock below its readiness floor.</summary>
    Floor,
}
