namespace Pavise.Core;

/// <summary>An entry of the book that a person made: a root.</summary>
/// <param name="Id">hand:HASH.</param>
/// <param name="By">Who made it.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">The day it was made, as ISO text.</param>
/// <param name="What">The entry in words.</param>
public sealed record HandEntry(string Id, string By, string Reason, string On, string What) : Origin(Id)
{
    public override string Describe() => $"{What}: entered by {By} on {On}, because {Reason}";
}
