namespace Pavise.Core;

/// <summary>A value Pavise computed from others: a query of the book, a run of a simulation, a plan.</summary>
/// <param name="Id">run:STAGE/NAME.</param>
/// <param name="What">What was computed, in words.</param>
/// <param name="Inputs">Identities of the origins it was computed from; at least one.</param>
public sealed record Computation(string Id, string What, IReadOnlyList<string> Inputs) : Origin(Id)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public override IReadOnlyList<string> From => Inputs;

    public override string Describe() => What;
}
