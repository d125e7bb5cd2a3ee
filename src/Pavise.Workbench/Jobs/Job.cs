using Pavise.Core;

namespace Pavise.Workbench.Jobs;

/// <summary>One run of the workspace, the campaigns of a what-if question, the re-solves of a question about the plan, or the weighing of claims for a view of the book, that was asked for in the browser; kept on disk, so that it survives a restart.</summary>
/// <param name="Id">Its number, from 1.</param>
/// <param name="State">How far it is.</param>
/// <param name="Asked">When it was asked for.</param>
public sealed record Job(int Id, JobState State, DateTimeOffset Asked)
{
    /// <summary>The what-if question as an identity holds it; null for a run of the workspace.</summary>
    public string? Question { get; init; }

    /// <summary>The view of the book whose claims it weighs anew, as an identity holds it, by which two weighings are one; null for another job.</summary>
    public string? View { get; init; }

    /// <summary>The question about the plan, as <see cref="Plans.PlanQuestion.Text"/> holds it, or <see cref="JobQueue.MakeReady"/>; null for another job.</summary>
    public string? Plan { get; init; }

    /// <summary>The page that asked for it; null for a run of the workspace and a what-if question.</summary>
    public string? Address { get; init; }

    /// <summary>True for a run of the workspace.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsRun => Question is null && View is null && Plan is null;

    /// <summary>True when its result ends with the host, so that the job is not kept either.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsPassing => View is not null || Plan == JobQueue.MakeReady;

    /// <summary>When it ended, or null.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Its stages in the order in which they began.</summary>
    public IReadOnlyList<JobStep> Steps { get; init; } = [];

    /// <summary>Why it failed; empty else.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; init; } = [];

    /// <summary>What it left out, a line each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The figures it found, for comparing runs.</summary>
    public IReadOnlyList<RunFigure> Figures { get; init; } = [];

    /// <summary>True until it ends.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsOpen => State is JobState.Queued or JobState.Running;
}
