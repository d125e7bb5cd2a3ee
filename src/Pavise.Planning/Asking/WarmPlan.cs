using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A plan kept solved, so that changed numbers of it are answered at once: each tier goes on from the basis in which it ended, over the rows and columns that the solver still holds.</summary>
/// <remarks>One question at a time: the solver is one process.</remarks>
public sealed class WarmPlan
{
    private readonly PlanModel model;
    private readonly ILinearSolver solver;
    private readonly SolvedTiers solved;
    private readonly IReadOnlyList<PlanDecision> decisions;

    private WarmPlan(PlanModel model, ILinearSolver solver, SolvedTiers solved) =>
        (this.model, this.solver, this.solved, decisions) = (model, solver, solved, Decisions(model, solved));

    /// <summary>The plan as it stands.</summary>
    public PlanModel Model => model;

    /// <summary>How many decisions and limits its programme has.</summary>
    public (int Columns, int Rows) Size => (solved.Program.Columns.Count, solved.Program.Rows.Count);

    /// <summary>Of the plan as it stands.</summary>
    public SolveStatus Status => solved.Run.Status;

    /// <summary>Solves a plan, tie-break and all.</summary>
    public static async Task<WarmPlan> OfAsync(PlanModel model, ILinearSolver solver, CancellationToken cancel) =>
        new(model, solver, await SolvedTiers.OfPlanAsync(model, solver, cancel).ConfigureAwait(false));

    /// <summary>Solves it with some numbers used otherwise and some assumptions dropped.</summary>
    /// <exception cref="PaviseException">A name is not one of the plan's (PAV6212).</exception>
    public async Task<TriedPlan> TryAsync(IReadOnlyList<ChangedNumber> changes, IReadOnlyList<string> dropped, CancellationToken cancel)
    {
        var changed = ChangedNumber.Apply(DroppedAssumption.From(model, dropped), changes);
        var other = await SolvedTiers.OfPlanAsync(changed, solver, cancel, near: solved).ConfigureAwait(false);
        return new TriedPlan(other.Run.Status, SolvedTiers.Changes(model, solved, other), other.IsOptimal ? DecisionShift.Between(decisions, Decisions(changed, other)) : []);
    }

    private static IReadOnlyList<PlanDecision> Decisions(PlanModel model, SolvedTiers solved) =>
        solved.IsOptimal ? new PlanOutcomes(solved.Program, new PlanEvidence(model), solved.Run.Values).Decisions() : [];
}
