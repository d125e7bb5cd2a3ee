namespace Pavise.Planning;

/// <summary>All reasons of a plan: why orders wait, what must, may or never happens, whose yes it needs, which number to check next; each found by re-solves.</summary>
/// <param name="Plan">The plan with its explanations.</param>
/// <param name="Ranges">What each decision can be in the best plans.</param>
/// <param name="Consent">What is left without each yes.</param>
/// <param name="Claims">Uncertain numbers, those first that change the most senior aim most.</param>
public sealed record PlanReasons(Plan Plan, IReadOnlyList<DecisionRange> Ranges, ConsentChain Consent, IReadOnlyList<NextClaim> Claims)
{
    /// <summary>Numbers of the campaign that values the plan; null when none does or nobody asked.</summary>
    public NextInputs? Inputs { get; init; }

    /// <summary>The steps in the order in which they are taken, by the names under which a watcher is told of them.</summary>
    public static IReadOnlyList<string> Steps { get; } = ["plan", "must, may, never", "consent", "numbers to check"];

    /// <summary>Solves the plan and asks everything about it.</summary>
    /// <param name="model">The plan file as read.</param>
    /// <param name="within">By how many per cent each aim may be worse in plans that count as nearly best; 0 to leave them out.</param>
    /// <param name="solver">Solves each programme.</param>
    /// <param name="progress">Is told each step in words.</param>
    /// <param name="reached">Is told the name of each of <see cref="Steps"/> when it begins.</param>
    /// <param name="cancel">Stops between and inside solves.</param>
    /// <param name="explained">What is explained; the worst when null.</param>
    public static async Task<PlanReasons> AskAsync(PlanModel model, int within, Core.ILinearSolver solver, IProgress<string>? progress, Action<string>? reached, CancellationToken cancel, ExplainedSubjects? explained = null)
    {
        reached?.Invoke(Steps[0]);
        var plan = await Planner.SolveAsync(model, solver, progress, cancel, explained).ConfigureAwait(false);
        reached?.Invoke(Steps[1]);
        var ranges = await DecisionRanges.OfAsync(model, solver, progress, cancel, within).ConfigureAwait(false);
        reached?.Invoke(Steps[2]);
        var consent = await ConsentChain.OfAsync(model, solver, progress, cancel).ConfigureAwait(false);
        reached?.Invoke(Steps[3]);
        return new PlanReasons(plan, ranges, consent, await NextClaims.RankAsync(model, solver, progress, cancel).ConfigureAwait(false));
    }
}
