using Pavise.Core;

namespace Pavise.Planning;

/// <summary>What a plan does for protection: its arrivals and those of today's schedule, simulated with the same luck.</summary>
/// <param name="Plan">Name of the plan.</param>
/// <param name="Receiver">Actor code.</param>
/// <param name="Replications">How many pairs of campaigns.</param>
/// <param name="Differences">Plan minus today's schedule: leakers of all and of each class, and rounds fired.</param>
public sealed record PlanProtection(string Plan, string Receiver, int Replications, IReadOnlyList<ProtectionDifference> Differences)
{
    /// <summary>The difference in all leakers as a sentence of the plan; an interval that holds zero decides nothing.</summary>
    public Sentence Say(Catalogue catalogue, string origin)
    {
        var all = Differences.First(one => one.Result == ProtectionDifference.Leakers);
        var words = FormattableString.Invariant(
            $"{all.Mean:+#,0.#;-#,0.#;0} ± {all.StandardError:0.0#} leakers (mean and Monte Carlo error of {Replications:#,0} pairs of campaigns; 80 % interval {all.Low:+#,0.#;-#,0.#;0} to {all.High:+#,0.#;-#,0.#;0})");
        return new SentenceBuilder().Say($"Simulated with luck that the plan was not chosen by, it changes what gets through to {catalogue.ActorName(Receiver)}, against today's schedule, by ")
            .SayFigures(words, origin).Say(all is { Low: < 0, High: > 0 } ? "; public information does not tell whether it helps." : ".").Cite(origin).Build();
    }
}
