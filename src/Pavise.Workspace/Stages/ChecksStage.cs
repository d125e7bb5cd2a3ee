using Pavise.Core;
using Pavise.Planning;

namespace Pavise.Workspace;

/// <summary>A solved plan to the numbers that somebody should check next: each it may be, the plan solved or simulated again.</summary>
public static class ChecksStage
{
    /// <summary>Columns of all programmes together beyond which a run leaves the question to <c>pavise plan explain</c>: some minutes of work.</summary>
    internal const long MostColumns = 2_000_000;

    /// <summary>What the brief and the pages show.</summary>
    /// <param name="Numbers">Of the plan, the one that could change its most senior aim most first.</param>
    /// <param name="Campaign">Of the campaign behind it, in the same manner.</param>
    /// <param name="Asked">False when the plan is too large for a run to ask.</param>
    /// <param name="Origins">Of the figures in the sentences.</param>
    /// <param name="Of">Hash of the plan that was asked about: with another plan the answer is none of it.</param>
    public sealed record Result(IReadOnlyList<Sentence> Numbers, IReadOnlyList<Sentence> Campaign, bool Asked, IReadOnlyList<Origin> Origins, string Of);

    /// <summary>Asks; null when there is no plan. Stopped, it leaves the plan as kept by the stage before and nothing of its own.</summary>
    /// <param name="work">The plan of the run.</param>
    /// <param name="judgement">What sources disagree about.</param>
    /// <param name="plan">The plan as its stage left it.</param>
    /// <exception cref="PaviseException">PAV79xx when the solver fails.</exception>
    internal static async Task<StageResult<Result>?> RunAsync(PlanWork? work, StageResult<JudgementStage.Result> judgement, StageResult<PlanStage.Result>? plan)
    {
        if (work is null || plan is null) return null;
        return await work.Run.Store.RunAsync("checks", [.. work.Inputs, judgement.Hash, plan.Hash], async () =>
        {
            if (plan.Value.Plan.Status != SolveStatus.Optimal) return new Result([], [], true, [], plan.Hash);
            var solved = await work.SolvedAsync("checks", ExplainedSubjects.None).ConfigureAwait(false);
            var model = DisputedNumbers.Of(work.Model, work.Run.Workspace, work.Run.Parts, work.Run.Cancel);
            if (IsTooLarge(model)) return new Result([], [], false, [], plan.Hash);
            var claims = await NextClaims.RankAsync(model, work.Solver, work.Steps, work.Run.Cancel).ConfigureAwait(false);
            var inputs = await work.InputsAsync(solved).ConfigureAwait(false);
            var saying = new PlanSaying(model);
            var (numbers, campaign) = (saying.Checks(claims), saying.Checks(inputs));
            return new Result(numbers, campaign, true, saying.Origins, plan.Hash);
        }).ConfigureAwait(false);
    }

    /// <summary>True when the question is left to the command.</summary>
    internal static bool IsTooLarge(PlanModel model) => NextClaims.Columns(model) > MostColumns;
}
