using Pavise.Core;
using Pavise.Planning;

namespace Pavise.Workbench.Plans;

/// <summary>The answer to a question about the plan as its page shows it, kept in a file so that its address goes on to answer.</summary>
/// <param name="Question">The question as <see cref="PlanQuestion.Text"/> holds it.</param>
/// <param name="Parts">Its sentences, the same that the command prints.</param>
/// <param name="Origins">What its figures rest on, beside the origins of the run.</param>
public sealed record PlanAnswer(string Question, IReadOnlyList<PlanPart> Parts, IReadOnlyList<Origin> Origins);
