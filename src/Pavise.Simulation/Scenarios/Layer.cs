namespace Pavise.Simulation;

/// <summary>A layer of the defence: one interceptor with its doctrine and the classes it engages.</summary>
/// <param name="Item">The interceptor it fires.</param>
/// <param name="Salvo">Rounds fired together at one look, 1 to 8.</param>
/// <param name="Looks">Most salvos at one threat, 1 to 8; after each the outcome is looked at (shoot-look-shoot).</param>
/// <param name="Doctrine">How rounds are shared among threats.</param>
/// <param name="MissJudgedKill">Probability that a miss is taken for a kill; null = never.</param>
/// <param name="KillJudgedMiss">Probability that a kill is taken for a miss; null = never.</param>
/// <param name="Engages">The classes it engages; others pass untouched.</param>
public sealed record Layer(
    string Item, int Salvo, int Looks, Doctrine Doctrine, ScenarioValue? MissJudgedKill, ScenarioValue? KillJudgedMiss,
    IReadOnlyList<EngagedClass> Engages)
{
    internal IEnumerable<ScenarioValue> Values()
    {
        if (MissJudgedKill is not null) yield return MissJudgedKill;
        if (KillJudgedMiss is not null) yield return KillJudgedMiss;
        foreach (var engaged in Engages)
        {
            yield return engaged.KillProbability;
            if (engaged.Coverage is not null) yield return engaged.Coverage;
            if (engaged.Reserve is not null) yield return engaged.Reserve;
        }
    }
}
