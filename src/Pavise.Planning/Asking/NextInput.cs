using System.Text.Json.Serialization;
using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A number of the defence in the campaign behind a plan that is known only as an interval, and what the plan would do at its ends.</summary>
/// <param name="Name">Its key in the scenario, or its identity in the catalogue.</param>
/// <param name="Quantity">The interval.</param>
/// <param name="Source">Its origin.</param>
/// <param name="AtLow">With the number at its low end.</param>
/// <param name="AtHigh">With the number at its high end.</param>
public sealed record NextInput(string Name, Quantity Quantity, [property: JsonIgnore] Origin Source, SimulatedEnd AtLow, SimulatedEnd AtHigh)
{
    /// <summary>Identity of its origin.</summary>
    public string Origin => Source.Id;

    /// <summary>What knowing it would be worth at most: leakers that a plan made for one of its ends avoids beyond the plan as it stands; nothing where that is within its error.</summary>
    [JsonIgnore]
    public double Worth => new[] { AtLow, AtHigh }.Max(end => end.Gain is { } gain && gain > end.GainError ? gain : 0);

    /// <summary>By how much the plan's effect differs between the ends.</summary>
    [JsonIgnore]
    public double Swing => Math.Abs(AtHigh.Mean - AtLow.Mean);

    /// <summary>True when the ends differ by more than chance alone: by twice their errors together, or in the plan that is best.</summary>
    [JsonIgnore]
    public bool Matters => Worth > 0 || Swing > 2 * (AtLow.StandardError + AtHigh.StandardError);
}
