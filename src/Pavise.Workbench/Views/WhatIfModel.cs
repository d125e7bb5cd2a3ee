using Pavise.Core;
using Pavise.Workbench.Jobs;

namespace Pavise.Workbench.Views;

/// <summary>The page of what-if questions.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Fields">What may be narrowed.</param>
/// <param name="Tempo">The part of the tempo that is looked at; empty for all of it.</param>
/// <param name="HasTempo">True when a part of it can be looked at.</param>
/// <param name="Problem">Why it cannot be asked, or null.</param>
/// <param name="Answer">The answer, or null before there is one.</param>
/// <param name="Job">The job that looks for it, or that ended without one; null else.</param>
/// <param name="Graph">All origins.</param>
public sealed record WhatIfModel(Sentence Scenario, IReadOnlyList<WhatIfField> Fields, string Tempo, bool HasTempo, string? Problem, WhatIfAnswer? Answer, Job? Job, TraceGraph Graph)
{
    /// <summary>True when the address asks something.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Of the forms.</summary>
    public string Token { get; init; } = "";

    /// <summary>Address at which the answer is compared with a run figure by figure, or null.</summary>
    public string? Compare { get; init; }
}
