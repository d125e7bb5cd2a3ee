using Pavise.Core;
using Pavise.Planning;
using Pavise.Workspace;

namespace Pavise.Workbench.Plans;

/// <summary>The origins of figures that are found at once and kept nowhere: the address of the question is their identity, and from it they are made again.</summary>
internal static class TrialOrigins
{
    private const string Tried = "run:plan-try";

    private const string Assumed = "assumption:plan-try/";

    /// <summary>The origin of all figures of an answer.</summary>
    public static string Of(PlanQuestion question) => Tried + question.To(PlanQuestionKind.Try).Text;

    /// <summary>The origin of a number that a reader used.</summary>
    public static string Of(ChangedNumber change) => FormattableString.Invariant($"{Assumed}{change.Name}={change.Number}");

    /// <summary>The origins of an answer, its changes among them.</summary>
    public static IReadOnlyList<Origin> All(PlanModel model, PlanQuestion question)
    {
        var saying = new PlanSaying(model);
        Assumption[] changes =
        [
            .. question.Changes.Select(change => new Assumption(Of(change), $"a reader used {Formatter.Number(change.Number)} for {saying.Number(change.Name)}", null, 0)),
            .. question.Dropped.Select(name => new Assumption(Assumed + "without/" + name, $"a reader left out the assumption {saying.InWords([], [name])["without ".Length..]}", null, 0)),
        ];
        var numbers = model.Values.Select(value => value.Origin).Where(origin => origin.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return [.. changes, new Computation(Of(question), $"the plan {model.Name} solved again with {(question.IsChanged ? saying.InWords(question.Changes, question.Dropped) : "nothing changed")}", [.. changes.Select(change => change.Id), .. numbers])];
    }

    /// <summary>The origins behind such an identity; null when it is none.</summary>
    public static TraceGraph? Find(LastRun run, Func<LastRun, PlanModel?> plan, string id)
    {
        if (!id.StartsWith(Tried + "/", StringComparison.Ordinal) && !id.StartsWith(Assumed, StringComparison.Ordinal)) return null;
        if (plan(run) is not { } model || Question(model, id) is not { } question) return null;
        return new TraceGraph(run.Graph, [.. model.Origins, .. All(model, question)]);
    }

    private static PlanQuestion? Question(PlanModel model, string id)
    {
        try
        {
            if (id.StartsWith(Tried, StringComparison.Ordinal)) return PlanQuestion.Read(id[Tried.Length..]);
            var text = id[Assumed.Length..];
            var question = text.StartsWith("without/", StringComparison.Ordinal)
                ? new PlanQuestion(PlanQuestionKind.Try, 0, [], [], [text["without/".Length..]])
                : ChangedNumber.Read(text) is { } change ? new PlanQuestion(PlanQuestionKind.Try, 0, [], [change], []) : null;
            return question is { Changes: [var one] } && model.Values.All(value => value.Name != one.Name) ? null : question;
        }
        catch (PaviseException)
        {
            return null;
        }
    }
}
