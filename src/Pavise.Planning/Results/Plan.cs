using System.Text.Json.Nodes;
using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A solved plan: the tiers it reached, its decisions, and what they mean for each order and holder.</summary>
/// <param name="Name">The plan's name.</param>
/// <param name="Start">First month.</param>
/// <param name="Months">Number of months.</param>
/// <param name="Status">Optimal, or why there is no optimal plan; only then are decisions complete.</param>
/// <param name="Unique">True when the re-solves at the end found no other plan with these tier values.</param>
/// <param name="Tiers">In the order used, the tie-break last.</param>
/// <param name="Decisions">In the order of kind, item, subject, giver, receiver and month.</param>
/// <param name="Orders">In the order of identity.</param>
/// <param name="Holders">In the order of holder and item.</param>
/// <param name="Explanations">Why orders are late and needs unmet, or why there is no plan.</param>
/// <param name="Notes">What the plan assumes: which one number it used of each interval.</param>
/// <param name="Solver">Name and version.</param>
/// <param name="Solves">How many programmes were solved.</param>
/// <param name="Seconds">Time in the solver.</param>
/// <param name="Origins">Every origin of the model and of these results.</param>
public sealed record Plan(
    string Name, Month Start, int Months, SolveStatus Status, bool Unique,
    IReadOnlyList<TierResult> Tiers, IReadOnlyList<PlanDecision> Decisions,
    IReadOnlyList<OrderOutcome> Orders, IReadOnlyList<HolderOutcome> Holders,
    IReadOnlyList<Explanation> Explanations, IReadOnlyList<Sentence> Notes,
    string Solver, int Solves, double Seconds, IReadOnlyList<Origin> Origins)
{
    /// <summary>The tiers in the order used, in plain words.</summary>
    public string Order { get; init; } = "";

    /// <summary>Every number of the plan file with where it comes from, in the order of name.</summary>
    public IReadOnlyList<PlanValue> Numbers { get; init; } = [];

    /// <summary>Which numbers the plan takes from the book, a sentence for each.</summary>
    public IReadOnlyList<Sentence> FromBook { get; init; } = [];

    /// <summary>What the finished plan does in the campaign that valued it, against today's schedule; null when none did.</summary>
    public PlanProtection? Protection { get; init; }

    /// <summary>The same as a sentence.</summary>
    public Sentence? Effect { get; init; }

    /// <summary>Where the decisions come from when another solver found them; null for a plan of Pavise's own.</summary>
    public ImportedFrom? Imported { get; init; }

    /// <summary>Facts, values and dual values that <c>Pavise.Verify</c> checks without a solver; null when there is no plan.</summary>
    public JsonObject? Proof { get; init; }
}
