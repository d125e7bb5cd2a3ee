using Pavise.Core;

namespace Pavise.Planning;

/// <summary>One limit of a plan changed by a stated amount, in the words of policy rather than of rows.</summary>
/// <param name="Reason">Code of the reason.</param>
/// <param name="Name">The limit by its path in the plan file.</param>
/// <param name="Amount">By how much.</param>
/// <param name="Unit">Unit of the amount.</param>
/// <param name="Model">The plan with the limit changed.</param>
/// <param name="Because">Says that the limit binds: "the line is full".</param>
/// <param name="Change">Says the change: "at 11 a month instead of 10".</param>
internal sealed record Relaxation(
    string Reason, string Name, decimal Amount, Unit Unit, PlanModel Model, Action<SentenceBuilder> Because, Action<SentenceBuilder, string> Change);
