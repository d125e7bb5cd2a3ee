using Pavise.Core;
using Pavise.Ledger;
using Pavise.Simulation;

namespace Pavise.Workspace;

/// <summary>Assesses a scenario file, with the deliveries and raids of the workspace it stands in.</summary>
public static class ScenarioRun
{
    /// <summary>A scenario outside any workspace has no deliveries and no recorded raids.</summary>
    /// <exception cref="PaviseException">PAV1001 no such file, PAV50xx and PAV52xx for what is wrong in the scenario.</exception>
    public static async Task<Outlook> AssessAsync(string file, string? named, AssessOptions options, Parts parts, IRunLog log, CancellationToken cancel, string? compareWith = null, BookView view = default)
    {
        var (scenario, schedule, raids) = await ReadAsync(file, named, parts, cancel, view).ConfigureAwait(false);
        var other = compareWith is null ? null : Read(compareWith, parts);
        log.Started("simulate");
        var outlook = await Task.Run(() => other is null
            ? Assessment.Assess(scenario, options, schedule, raids, new Share(log), cancel)
            : Assessment.Compare(scenario, other, options, schedule, raids, new Share(log), cancel), cancel).ConfigureAwait(false);
        log.Finished("simulate", upToDate: false);
        return outlook;
    }

    /// <summary>The scenario of a file with the deliveries and raids around it.</summary>
    public static async Task<(Scenario Scenario, DeliverySchedule Schedule, IReadOnlyList<RaidTotal> Raids)> ReadAsync(string file, string? named, Parts parts, CancellationToken cancel, BookView view = default)
    {
        var full = Existing(file);
        var scenario = Read(full, parts);
        var (schedule, raids) = await SurroundingsAsync(full, named, parts, view, cancel).ConfigureAwait(false);
        return (scenario, schedule, raids);
    }

    /// <summary>Shares of variance by unknown.</summary>
    public static async Task<IReadOnlyList<SensitivityShare>> SensitivityAsync(string file, string? named, int replications, uint seed, Parts parts, IRunLog log, CancellationToken cancel)
    {
        var (scenario, schedule, raids) = await ReadAsync(file, named, parts, cancel).ConfigureAwait(false);
        log.Started("sensitivity");
        var shares = await Task.Run(() => Sensitivity.Shares(scenario, replications, seed, schedule, raids, new Share(log), cancel), cancel).ConfigureAwait(false);
        log.Finished("sensitivity", upToDate: false);
        return shares;
    }

    /// <summary>Reads and checks a scenario file.</summary>
    public static Scenario Read(string file, Parts parts)
    {
        var full = Existing(file);
        var input = InputFile.Read(new WorkspaceFolder(Directory.GetCurrentDirectory()), full);
        return ScenarioReader.Read(input.AsYaml(), CatalogueReader.Read(parts.CatalogueFiles()));
    }

    internal static string Existing(string file) => File.Exists(file)
        ? Path.GetFullPath(file)
        : throw new PaviseException("PAV1001", new Place(file), "there is no such file", "check the path");

    private static async Task<(DeliverySchedule, IReadOnlyList<RaidTotal>)> SurroundingsAsync(string file, string? named, Parts parts, BookView view, CancellationToken cancel)
    {
        if (WorkspaceFolder.TryFind(named ?? file) is not { } workspace) return (DeliverySchedule.Empty(""), []);
        var (registers, ledger) = await Pipeline.ToBookAsync(workspace, parts, cancel).ConfigureAwait(false);
        if (!view.IsReweighed) return (ledger.Value.Schedule, registers.Value.Raids);
        using var asked = await BookFolder.AskAsync(workspace, parts, view, cancel).ConfigureAwait(false);
        var schedule = asked.Book.Schedule(asked.Settings.Receiver, view.Published ?? asked.Settings.AsOf, asked.Catalogue, view).Value;
        return (schedule, [.. registers.Value.Raids.Where(raid => view.Published is not { } day || raid.Window.End <= day)]);
    }

    private sealed class Share(IRunLog log) : IProgress<double>
    {
        public void Report(double value) => log.Progressed("simulate", value);
    }
}
