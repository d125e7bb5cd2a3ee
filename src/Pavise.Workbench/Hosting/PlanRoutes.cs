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

/// <summary>Questions about the plan: asked by a form, answered by re-solves as a job, kept under their address.</summary>
internal sealed class PlanRoutes(Desk desk, PageWriter pages, JobQueue queue)
{
    private static readonly PlanQuestionKind[] Kinds = [PlanQuestionKind.Why, PlanQuestionKind.WhyNot, PlanQuestionKind.Relax];

    public void Map(WebApplication app)
    {
        foreach (var kind in Kinds)
        {
            app.MapGet(PlanQuestion.PathOf(kind), (Delegate)((HttpContext context) => ShowAsync(context, desk.Require(), kind, PageQuery.Of(context.Request).Values)));
            app.MapPost(PlanQuestion.PathOf(kind), (Delegate)((HttpContext context) => AskAsync(context, kind)));
        }
    }

    /// <summary>Asks for the re-solves of a question and goes to its address.</summary>
    private async Task<IResult> AskAsync(HttpContext context, PlanQuestionKind kind)
    {
        var form = await FormGuard.ReadAsync(context).ConfigureAwait(false);
        var run = desk.Require();
        var values = form.Where(pair => pair.Value.ToString().Length > 0).ToDictionary(pair => pair.Key, pair => pair.Value[^1] ?? "", StringComparer.Ordinal);
        if (kind == PlanQuestionKind.WhyNot) Join(values);
        PlanQuestion question;
        try
        {
            question = Checked(run, PlanQuestion.Of(kind, values));
        }
        catch (PaviseException)
        {
            return await ShowAsync(context, run, kind, values).ConfigureAwait(false);
        }

        if (!IsEmpty(question) && desk.Plans.Found(question) is null) queue.AskPlan(question.Text, question.Text);
        return new SeeOther(question.Text);
    }

    private Task<IResult> ShowAsync(HttpContext context, LastRun run, PlanQuestionKind kind, IReadOnlyDictionary<string, string> values)
    {
        if (desk.Plans.Model(run) is not { } plan) return pages.NoPlanAsync(run);
        var saying = new PlanSaying(plan);
        var model = new PlanPageModel(saying.Name, null, [], null, null, kind == PlanQuestionKind.WhyNot ? desk.Plans.Choices(run).Decisions : [], FormGuard.Token(context), plan.HorizonOrigin) { Fields = Fields(values) };
        var graph = new TraceGraph(run.Graph, saying.Origins);
        try
        {
            var question = Checked(run, PlanQuestion.Of(kind, values));
            var answer = desk.Plans.Found(question);
            var last = IsEmpty(question) ? null : queue.Planning(question.Text);
            if (last is { IsOpen: true }) answer = null;
            model = model with { Question = question, Told = Told(question, saying, plan), Asked = [.. question.Conditions.Select(saying.Condition)], Answer = answer, Job = answer is null && last is { State: not JobState.Done } ? last : null, Fields = PlanPageModel.FieldsOf(question.Conditions) };
            graph = new TraceGraph(run.Graph, [.. answer?.Origins ?? saying.Origins, .. TrialOrigins.All(plan, question)]);
        }
        catch (PaviseException problem)
        {
            model = model with { Problem = Problems.Line(problem) };
        }

        return pages.WriteAsync<PlanQuestionPage>(new PageHead(PlanQuestionPage.Title(kind), "Plan") { Status = model.Problem is null ? 200 : 400, Scripts = model.Job is { IsOpen: true } ? desk.IslandsOf("progress") : [] }, graph,
            (nameof(PlanQuestionPage.Model), model), (nameof(PlanQuestionPage.Kind), kind));
    }

    /// <summary>A question whose names are the plan's.</summary>
    private PlanQuestion Checked(LastRun run, PlanQuestion question)
    {
        if (desk.Plans.Model(run) is not { } plan) return question;
        WhyNot.Check(plan, question.Conditions);
        Relief.Check(plan, question.Changes, question.Dropped);
        return question;
    }

    /// <summary>A question that asks nothing yet: another plan without a condition.</summary>
    private static bool IsEmpty(PlanQuestion question) => question.Kind == PlanQuestionKind.WhyNot && question.Conditions.Count == 0;

    private static IReadOnlyList<Sentence> Told(PlanQuestion question, PlanSaying saying, PlanModel plan) =>
    [
        .. question.Changes.Select(change => Changed(change, plan.Values.First(value => value.Name == change.Name), saying)),
        .. question.Dropped.Select(name => Sentence.Of([new SentencePart("without ", null), .. saying.Assumption(name).Parts])),
    ];

    private static Sentence Changed(ChangedNumber change, PlanValue value, PlanSaying saying) =>
        new SentenceBuilder().Say(saying.Number(change.Name), value.Origin).Say(": ").Say(Formatter.Quantity(Quantity.Exactly(change.Number, value.Quantity.Unit)), TrialOrigins.Of(change)).Build();

    /// <summary>The fields of a condition as one text each.</summary>
    private static void Join(Dictionary<string, string> values)
    {
        foreach (var (field, i) in Fields(values).Select((field, i) => (field, i))) values[PlanQuestion.ConditionName(i)] = field.Text;
    }

    private static PlanConditionField[] Fields(IReadOnlyDictionary<string, string> values) => [.. Enumerable.Range(0, PlanQuestion.MostConditions).Select(i =>
    {
        var name = PlanQuestion.ConditionName(i);
        string At(string part, string otherwise) => values.GetValueOrDefault($"{name}-{part}", otherwise).Trim();
        return new PlanConditionField(At("decision", ""), At("month", ""), At("sign", "="), At("number", ""));
    })];
}
