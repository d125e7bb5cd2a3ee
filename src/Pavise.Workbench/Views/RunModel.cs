using Pavise.Core;
using Pavise.Workbench.Jobs;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>The page of runs: the one that is open or was last, those before, and two of them compared.</summary>
/// <param name="Shown">The open or latest job; null before the first.</param>
/// <param name="Done">Finished runs and what-if questions that can be compared, the latest first.</param>
/// <param name="Compared">The two compared; null when fewer than two are done.</param>
/// <param name="Token">Of the forms.</param>
/// <param name="Origin">Origin of what stands on this page and rests on no result.</param>
public sealed record RunModel(Job? Shown, IReadOnlyList<Job> Done, RunComparison? Compared, string Token, string Origin)
{
    internal static RunModel Of(Desk desk, JobQueue queue, LastRun? run, PageQuery query, string token)
    {
        var all = queue.All;
        var done = all.Where(job => job is { State: JobState.Done, View: null, Plan: null }).ToArray();
        var runs = done.Where(job => job.IsRun).ToArray();
        Job? Chosen(string name, int fallback) => done.FirstOrDefault(job => query[name] == job.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)) ?? runs.ElementAtOrDefault(fallback);
        var compared = Chosen("before", 1) is { } before && Chosen("after", 0) is { } after ? RunComparison.Of(before, after, run, run is null ? null : id => desk.WhatIf.Find(run, id)) : null;
        return new RunModel(all.FirstOrDefault(job => job is { IsOpen: true, IsRun: true }) ?? all.FirstOrDefault(job => job.IsRun), done, compared, token, run?.Settings.AsOfOrigin.Id ?? "");
    }
}
