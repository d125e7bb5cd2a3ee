using Pavise.Briefing;
using Pavise.Core;
using Pavise.Workbench.Jobs;

namespace Pavise.Workbench;

/// <summary>The answer to a what-if question as its page shows it, kept in a file so that its address goes on to answer.</summary>
/// <param name="Question">The question as an identity holds it.</param>
/// <param name="Said">What it says.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="Origins">What its figures rest on, beside the origins of the run.</param>
/// <param name="Figures">The figures by which it is compared with a run.</param>
public sealed record WhatIfAnswer(string Question, IReadOnlyList<Sentence> Said, IReadOnlyList<Table> Tables, IReadOnlyList<Origin> Origins, IReadOnlyList<RunFigure> Figures);
