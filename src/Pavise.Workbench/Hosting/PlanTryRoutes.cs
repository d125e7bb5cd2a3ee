using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Pavise.Core;
using Pavise.Planning;
using Pavise.Workbench.Jobs;
using Pavise.Workbench.Pages;
using Pavise.Workbench.Plans;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench.Hosting;

/// <summary>Numbers of the plan moved by sliders: solved again at once from a plan kept solved, nothing kept but the address.</summary>
internal sealed class PlanTryRoutes(Desk desk, PageWriter pages, JobQueue queue)
{
    private const string Title = "Move the plan's numbers";

    public void Map(WebApplication app)
    {
        app.MapGet("/plan/try", (Delegate)OpenAsync);
        app.MapPost("/plan/try", (Delegate)ReadyAsync);
    }

    private async Task<IResult> OpenAsync(HttpContext context)
    {
        var query = PageQuery.Of(context.Request);
        // A plan that another one replaced while its reader waited is asked no more; the other one is, or the page tells that it is being made ready.
        while (true)
        {
            var run = desk.Require();
            if (desk.Plans.Model(run) is not { } plan) return await pages.NoPlanAsync(run).ConfigureAwait(false);
            if (PlanDial.Settle(query) is { } settled) return new SeeOther(settled);
            if (desk.Plans.Kept() is not { } kept) return await WaitAsync(context, plan, run, query).ConfigureAwait(false);
            if (await SolveAsync(context, run, kept, query).ConfigureAwait(false) is { } page) return page;
        }
    }

    /// <summary>Asks again for what was stopped or refused.</summary>
    private async Task<IResult> ReadyAsync(HttpContext context)
    {
        await FormGuard.ReadAsync(context).ConfigureAwait(false);
        queue.AskPlan(JobQueue.MakeReady, "/plan/try");
        return new SeeOther("/plan/try");
    }

    /// <summary>Shows how far the plan is made ready; what was refused is tried again by itself only once something changed.</summary>
    private Task<IResult> WaitAsync(HttpContext context, PlanModel plan, LastRun run, PageQuery query)
    {
        var last = queue.Planning(JobQueue.MakeReady);
        var stands = last is { IsOpen: true } or { State: JobState.Cancelled } || (last is { State: JobState.Failed } && desk.Plans.IsRefused());
        var job = stands ? last! : queue.AskPlan(JobQueue.MakeReady, PageQuery.Address("/plan/try", query.Values));
        return pages.WriteAsync<PlanReadyPage>(new PageHead(Title, "Plan") { Scripts = desk.IslandsOf("progress") }, new TraceGraph(run.Graph, plan.Origins),
            (nameof(PlanReadyPage.Job), job), (nameof(PlanReadyPage.Token), FormGuard.Token(context)), (nameof(PlanReadyPage.Origin), plan.HorizonOrigin));
    }

    /// <summary>The page with the answer; null when the plan that is kept ended meanwhile.</summary>
    private async Task<IResult?> SolveAsync(HttpContext context, LastRun run, KeptPlan kept, PageQuery query)
    {
        var (plan, choices) = (kept.Plan.Model, desk.Plans.Choices(run));
        PlanTryModel Model(PlanQuestion? question) => PlanTryModel.Of(run, plan, choices, question, query["part"], FormGuard.Token(context));
        PlanTryModel model;
        try
        {
            var question = Within(choices, plan, PlanQuestion.Of(PlanQuestionKind.Try, query.Values));
            model = Model(question);
            if (question.IsChanged)
            {
                if (await kept.TryAsync(question, context.RequestAborted).ConfigureAwait(false) is not var (found, seconds)) return null;
                model = model.With(run, plan, question, found, seconds, kept.Plan.Size);
            }
        }
        catch (PaviseException problem)
        {
            model = Model(null) with { Problem = Problems.Line(problem) };
        }

        return await pages.WriteAsync<PlanTryPage>(new PageHead(Title, "Plan") { Status = model.Problem is null ? 200 : 400, Scripts = desk.IslandsOf("sliders") }, model.Graph,
            (nameof(PlanTryPage.Model), model), (nameof(PlanTryPage.Query), query), (nameof(PlanTryPage.Origin), plan.HorizonOrigin)).ConfigureAwait(false);
    }

    /// <summary>A number is moved within what its source says, and nowhere else.</summary>
    private static PlanQuestion Within(PlanChoices choices, PlanModel plan, PlanQuestion question)
    {
        Relief.Check(plan, question.Changes, question.Dropped);
        return question with { Changes = [.. question.Changes.Select(change => Within(choices, change))] };
    }

    private static ChangedNumber Within(PlanChoices choices, ChangedNumber change)
    {
        if (choices.Numbers.FirstOrDefault(value => value.Name == change.Name) is not { Name.Length: > 0 } value)
            throw new PaviseException("PAV9106", new Place(change.Name), $"'{change.Name}' is exact, or moves with another number of its source", "change the plan's file in its form to go beyond");
        var range = DialRange.Of(value.Quantity, value.Used);
        return range.Take(change.Number) is { } number ? change with { Number = number }
            : throw new PaviseException("PAV9106", new Place(change.Name), FormattableString.Invariant($"{change.Number} does not lie within the interval of '{change.Name}'"), $"choose from {range.Written(range.Low)} to {range.Written(range.High)}; change the plan's file in its form to go beyond");
    }
}
