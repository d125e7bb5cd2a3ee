using System.Globalization;
using Pavise.Core;
using Pavise.Planning;
using Pavise.Simulation;

namespace Pavise.Workspace;

/// <summary>Tries a text that its loader finds sound: one campaign of a scenario is drawn, a plan is valued and solved, as the commands do, so that what only shows then is told before a run.</summary>
/// <param name="workspace">Where the file stands or will stand.</param>
/// <param name="parts">The catalogue, a book and a solver.</param>
public sealed class InputTrial(WorkspaceFolder workspace, Parts parts)
{
    private const string Busy = "PAV1005";

    /// <summary>Seconds that a solve of a trial may take.</summary>
    private const int SolveSeconds = 20;

    /// <summary>How long a trial may take as a whole.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly InputCheck check = new(workspace, parts);

    /// <summary>Draws one campaign of a scenario from the book and the recorded raids of its workspace; a part to include is not tried by itself.</summary>
    /// <param name="path">Full path of its file.</param>
    /// <param name="text">What the file shall hold; its loader finds nothing wrong in it.</param>
    /// <param name="cancel">Stops the trial.</param>
    public Task<TrialOutcome> ScenarioAsync(string path, string text, CancellationToken cancel) => TryAsync("its campaign was not drawn", async () =>
    {
        if (check.Whole(path, text) is not { } scenario) return new TrialOutcome([], "A part is tried with the scenarios that include it.");
        var (registers, ledger) = await Pipeline.ToBookAsync(workspace, parts, cancel).ConfigureAwait(false);
        _ = Assessment.Assess(scenario, new AssessOptions(Method.Campaign, 1), ledger.Value.Schedule, registers.Value.Raids, null, cancel);
        return new TrialOutcome([], "A campaign was drawn from it.");
    });

    /// <summary>Values a plan by its campaign, when it names one, and solves it.</summary>
    /// <param name="path">Full path of its file.</param>
    /// <param name="text">What the file shall hold; its loader finds nothing wrong in it.</param>
    /// <param name="cancel">Stops the trial.</param>
    public async Task<TrialOutcome> PlanAsync(string path, string text, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(Patience, parts.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        return await TryAsync("whether there is a plan was not tried", async () =>
        {
            try
            {
                return await SolveAsync(path, text, either.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                return Undecided;
            }
        }).ConfigureAwait(false);
    }

    private static TrialOutcome Undecided => new([], "Whether there is a plan was not decided within the time of a check: `pavise plan` takes longer.");

    private async Task<TrialOutcome> SolveAsync(string path, string text, CancellationToken cancel)
    {
        var (registers, ledger) = await Pipeline.ToBookAsync(workspace, parts, cancel).ConfigureAwait(false);
        var (model, scenario) = check.PlanOf(path, text, LedgerNumbers.Of(ledger.Value));
        await using var solver = (parts with { SolveSeconds = Seconds() }).Solver();
        // Whether a campaign counts what is valued shows in its first replication.
        if (model.Protection is { } aim) model = model with { Protection = aim with { Replications = 1 } };
        var valued = await ValuedPlan.AskAsync(model, scenario?.Scenario, registers.Value.Raids, solver, 1, null, cancel).ConfigureAwait(false);
        var plan = await Planner.SolveAsync(valued?.Model ?? model, solver, null, cancel).ConfigureAwait(false);
        return plan.Status switch
        {
            SolveStatus.Optimal => new TrialOutcome([], "It was solved: there is a plan."),
            SolveStatus.TimeLimit => Undecided,
            _ => new TrialOutcome([new Diagnostic("PAV6033", model.Place, $"there is no plan: it is {plan.Status.ToString().ToLowerInvariant()}. {string.Join(' ', plan.Explanations.Select(one => one.Sentence.Text))}".TrimEnd(), "let one of the assumptions that clash give way; `pavise plan relax` says how far")], ""),
        };
    }

    private string Seconds() => int.TryParse(parts.SolveSeconds, NumberStyles.None, CultureInfo.InvariantCulture, out var own) && own is > 0 and < SolveSeconds ? parts.SolveSeconds! : SolveSeconds.ToString(CultureInfo.InvariantCulture);

    /// <summary>Tells what is wrong; what is only not there, or busy, is no fault of the text.</summary>
    private static async Task<TrialOutcome> TryAsync(string otherwise, Func<Task<TrialOutcome>> run)
    {
        try
        {
            return await run().ConfigureAwait(false);
        }
        catch (MissingPartException missing)
        {
            return new TrialOutcome([], $"{missing.Diagnostic.Cause}: {otherwise}.");
        }
        catch (PaviseException problem) when (problem.Diagnostics[0].Code == Busy)
        {
            return new TrialOutcome([], $"The workspace is being run just now: {otherwise}.");
        }
        catch (PaviseException problem)
        {
            return new TrialOutcome(problem.Diagnostics, "");
        }
    }
}
