using Pavise.Briefing;
using Pavise.Core;

namespace Pavise.Workbench.Views;

/// <summary>The page of what-if questions.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Fields">What may be changed.</param>
/// <param name="Said">What the answer says; empty before anything is changed.</param>
/// <param name="Tables">The answer; empty before anything is changed.</param>
/// <param name="Problem">Why it cannot be answered, or null.</param>
/// <param name="Graph">All origins.</param>
public sealed record WhatIfModel(Sentence Scenario, IReadOnlyList<WhatIfField> Fields, IReadOnlyList<Sentence> Said, IReadOnlyList<Table> Tables, string? Problem, TraceGraph Graph);
