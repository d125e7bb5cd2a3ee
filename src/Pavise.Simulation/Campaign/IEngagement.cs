namespace Pavise.Simulation;

/// <summary>Sends threats through the layers of an area, in order, and takes the rounds fired from its magazines.</summary>
internal interface IEngagement
{
    /// <summary>Engages the threats of a piece; a one stands for each that leaks.</summary>
    ulong Leakers(in RaidPiece piece);
}
