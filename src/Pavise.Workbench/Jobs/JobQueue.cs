using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Pavise.Core;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench.Jobs;

/// <summary>Runs the workspace, answers what-if questions and questions about the plan, and weighs claims anew for browsers, one job after another; what is asked for while the same is open is that one.</summary>
/// <remarks>Each job is a file under out/jobs, written whole whenever its state changes. A host that starts again takes up what was open: finished stages stand, so nothing is done twice.</remarks>
internal sealed class JobQueue(Desk desk) : BackgroundService
{
    /// <summary>What a job is asked that makes the plan ready for answers at once.</summary>
    public const string MakeReady = "ready";

    /// <summary>The one step of a what-if question.</summary>
    private const string Campaigns = "campaigns";

    private readonly Lock gate = new();
    private readonly List<Job> jobs = [];
    private readonly SemaphoreSlim waiting = new(0);
    private CancellationTokenSource? stop;
    private TaskCompletionSource moved = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private string Folder => Path.Combine(desk.Workspace.Output, "jobs");

    /// <summary>Every job, the latest first.</summary>
    public IReadOnlyList<Job> All
    {
        get
        {
            lock (gate) return [.. jobs.OrderByDescending(job => job.Id)];
        }
    }

    public Job? Find(int id)
    {
        lock (gate) return jobs.FirstOrDefault(job => job.Id == id);
    }

    /// <summary>Asks for a run, or for the answer to a question: the open one when there is one, so that a form sent twice runs once.</summary>
    /// <param name="question">The what-if question as an identity holds it; null for a run.</param>
    public Job Ask(string? question = null) => Ask(job => job with { Question = question });

    /// <summary>Asks for the claims of a view to be weighed anew, and for the page that shows them.</summary>
    /// <param name="view">The view as an identity holds it.</param>
    /// <param name="address">Address of the page.</param>
    public Job Weigh(string view, string address) => Ask(job => job with { View = view, Address = address });

    /// <summary>Asks a question about the plan.</summary>
    /// <param name="question">The question as an address, or <see cref="MakeReady"/>.</param>
    /// <param name="address">Address of the page that shows the answer.</param>
    public Job AskPlan(string question, string address) => Ask(job => job with { Plan = question, Address = address });

    /// <summary>The latest job of a question about the plan; null when it was not asked.</summary>
    public Job? Planning(string question) => All.FirstOrDefault(job => job.Plan == question);

    private Job Ask(Func<Job, Job> what)
    {
        lock (gate)
        {
            var job = what(new Job(0, JobState.Queued, desk.Parts.Time.GetUtcNow()));
            if (jobs.FirstOrDefault(other => other.IsOpen && (other.Question, other.View, other.Plan) == (job.Question, job.View, job.Plan)) is { } open) return open;
            job = job with { Id = Next() };
            jobs.Add(job);
            Keep(job);
            waiting.Release();
            return job;
        }
    }

    /// <summary>No queue ever gave a number as large: a file of that name is not one of its own.</summary>
    private const int Stray = 1_000_000_000;

    /// <summary>A number that no job ever had, not even one of an earlier host whose file is gone: an address of an ended weighing never leads to another job.</summary>
    private int Next()
    {
        var file = Path.Combine(desk.Workspace.Stages, "jobs.last");
        var given = File.Exists(file) && int.TryParse(File.ReadAllText(file).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var last) && last < Stray ? last : 0;
        // What cannot be read is not written over.
        var files = Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.json").Select(name => int.TryParse(Path.GetFileNameWithoutExtension(name), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id < Stray ? id : 0) : [];
        var next = 1 + jobs.Select(job => job.Id).Concat(files).Append(given).Max();
        AtomicFile.Write(file, next.ToString(CultureInfo.InvariantCulture) + "\n");
        return next;
    }

    /// <summary>The latest weighing for a view; null when none was asked for.</summary>
    /// <param name="view">The view as an identity holds it.</param>
    public Job? Weighing(string view) => All.FirstOrDefault(job => job.View == view);

    /// <summary>Stops a job that is open; one that has ended stays as it is.</summary>
    public void Cancel(int id)
    {
        lock (gate)
        {
            if (jobs.FirstOrDefault(job => job.Id == id) is not { IsOpen: true } job) return;
            if (job.State == JobState.Queued) Set(job with { State = JobState.Cancelled, Ended = desk.Parts.Time.GetUtcNow() });
            else stop?.Cancel();
        }
    }

    /// <summary>Ends when any job moves.</summary>
    public Task MovedAsync()
    {
        lock (gate) return moved.Task;
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            foreach (var file in Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.json") : [])
            {
                if (Read(file) is not { } job) continue;
                // What was running when the host ended begins again where its stages stood.
                jobs.Add(job.State == JobState.Running ? job with { State = JobState.Queued, Steps = [] } : job);
                if (job.IsOpen) waiting.Release();
            }
        }

        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await waiting.WaitAsync(stoppingToken).ConfigureAwait(false);
            Job? next;
            lock (gate) next = jobs.Where(job => job.State == JobState.Queued).OrderBy(job => job.Id).FirstOrDefault();
            if (next is not null) await RunAsync(next, stoppingToken).ConfigureAwait(false);
        }
    }

    public override void Dispose()
    {
        waiting.Dispose();
        stop?.Dispose();
        base.Dispose();
    }

    private async Task RunAsync(Job job, CancellationToken host)
    {
        using var own = CancellationTokenSource.CreateLinkedTokenSource(host);
        lock (gate)
        {
            stop = own;
            Set(job with { State = JobState.Running, Steps = [] });
        }

        var ended = await EndAsync(job, host, own.Token).ConfigureAwait(false);
        lock (gate)
        {
            stop = null;
            if (ended is { } state) Set(state with { Steps = Find(job.Id)!.Steps, Ended = desk.Parts.Time.GetUtcNow() });
        }
    }

    /// <summary>The job as it ended; null when the host ends, for then it is taken up again.</summary>
    private async Task<Job?> EndAsync(Job job, CancellationToken host, CancellationToken cancel)
    {
        try
        {
            var log = new JobLog(steps =>
            {
                lock (gate) Move(Find(job.Id)! with { Steps = steps });
            });
            if (job.Question is { } question)
            {
                log.Started(Campaigns);
                var answer = await Task.Run(() => desk.WhatIf.Answer(question, Environment.ProcessorCount, new StageShare(log, Campaigns), cancel), cancel).ConfigureAwait(false);
                log.Finished(Campaigns, upToDate: false);
                return job with { State = JobState.Done, Figures = answer.Figures };
            }

            if (job.Plan is { } plan)
            {
                await Task.Run(() => plan == MakeReady ? desk.Plans.MakeReadyAsync(log, cancel) : desk.Plans.AnswerAsync(plan, log, cancel), cancel).ConfigureAwait(false);
                return job with { State = JobState.Done };
            }

            if (job is { View: not null, Address: { } address })
            {
                await Task.Run(() => LedgerPages.WeighAsync(desk, address, log, cancel), cancel).ConfigureAwait(false);
                return job with { State = JobState.Done };
            }

            var outcome = await Pipeline.RunAsync(desk.Workspace, desk.Parts, Environment.ProcessorCount, log, cancel).ConfigureAwait(false);
            return job with { State = JobState.Done, Warnings = outcome.Warnings, Figures = desk.Run() is { } run ? RunFigures.Of(run) : [] };
        }
        catch (OperationCanceledException)
        {
            return host.IsCancellationRequested ? null : job with { State = JobState.Cancelled };
        }
        catch (Exception error) when (error is PaviseException or MissingPartException)
        {
            return job with { State = JobState.Failed, Problems = Hosting.Problems.Of(error)! };
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Else a fault of the program would end the host, and the job would be taken up again at each start.
            return job with { State = JobState.Failed, Problems = [desk.Fault("run", error)] };
        }
    }

    /// <summary>A new state of a job, kept on disk.</summary>
    private void Set(Job job)
    {
        Move(job);
        Keep(job);
    }

    private void Move(Job job)
    {
        jobs[jobs.FindIndex(one => one.Id == job.Id)] = job;
        var told = moved;
        moved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        told.SetResult();
    }

    private void Keep(Job job)
    {
        var file = Path.Combine(Folder, Name(job.Id));
        // A weighed book and a plan made ready end with the host: once they are there nothing is left to take up, and the last of its view is enough to know.
        if (job is { IsPassing: true, IsOpen: false })
        {
            File.Delete(file);
            jobs.RemoveAll(other => other.IsPassing && (other.View, other.Plan) == (job.View, job.Plan) && !other.IsOpen && other.Id < job.Id);
        }
        else AtomicFile.Write(file, JsonSerializer.Serialize(job, PaviseJson.Options) + "\n");
    }

    private static string Name(int id) => id.ToString("D6", CultureInfo.InvariantCulture) + ".json";

    /// <summary>A job of an earlier host; null for a file that is none, or another's by its name: nothing is run that nobody asked for.</summary>
    private static Job? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<Job>(File.ReadAllBytes(file), PaviseJson.Options) is { Id: > 0, Steps: not null, Problems: not null, Warnings: not null, Figures: not null } job && job.Asked != default && Name(job.Id) == Path.GetFileName(file) ? job : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
