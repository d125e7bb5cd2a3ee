using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>What a trial of an input file found.</summary>
/// <param name="Messages">What is wrong; empty when nothing is.</param>
/// <param name="Told">What was tried with what outcome, or why it was not, in a sentence.</param>
public sealed record TrialOutcome(IReadOnlyList<Diagnostic> Messages, string Told);
