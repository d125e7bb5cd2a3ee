using Pavise.Core;
using Pavise.Planning;
using Pavise.Workbench.Jobs;
using Pavise.Workbench.Plans;

namespace Pavise.Workbench.Views;

/// <summary>The page of a question about the plan.</summary>
/// <param name="Name">Name of the plan.</param>
/// <param name="Question">What is asked; null when the address cannot be read.</param>
/// <param name="Told">The question in words; empty when it is the plan as it stands.</param>
/// <param name="Answer">The answer, or null before there is one.</param>
/// <param name="Job">The job that looks for it, or that ended without one; null else.</param>
/// <param name="Decisions">Decisions that a condition may name, with their words.</param>
/// <param name="Token">Of the forms.</param>
/// <param name="Origin">Origin of what rests on no result.</param>
public sealed record PlanPageModel(
    Sentence Name, PlanQuestion? Question, IReadOnlyList<Sentence> Told, PlanAnswer? Answer, Job? Job, IReadOnlyList<(string Name, string Words)> Decisions, string Token, string Origin)
{
    /// <summary>Why it cannot be asked, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>What another plan has to do, in words.</summary>
    public IReadOnlyList<Sentence> Asked { get; init; } = [];

    /// <summary>The conditions as the fields of the form hold them.</summary>
    public IReadOnlyList<PlanConditionField> Fields { get; init; } = [];

    /// <summary>The conditions of a question, and empty places up to the most there may be.</summary>
    internal static IReadOnlyList<PlanConditionField> FieldsOf(IReadOnlyList<PlanCondition> conditions) =>
        [.. conditions.Select(PlanConditionField.Of), .. Enumerable.Repeat(new PlanConditionField("", "", "=", ""), PlanQuestion.MostConditions - conditions.Count)];
}
