using Pavise.Core;
using Pavise.Ledger;
using Pavise.Registers;

namespace Pavise.Workspace;

/// <summary>Register files to assertions with rows.</summary>
public static class RegisterStage
{
    /// <summary>What was read out of the registers.</summary>
    public sealed record Result(
        IReadOnlyList<SourceProfile> Sources, IReadOnlyList<Assertion> Assertions, IReadOnlyList<RaidTotal> Raids, IReadOnlyList<Origin> Origins)
    {
        /// <summary>Who recorded the raids, in words; null when there are none.</summary>
        public string? RaidsFrom { get; init; }
    }

    /// <summary>Reads every register of the workspace; there may be none. Recorded raids that were imported into the book stand in the place of those in files.</summary>
    /// <exception cref="PaviseException">PAV1004 unreadable, PAV25xx bad content, of all files together.</exception>
    public static Task<StageResult<Result>> RunAsync(RunContext run)
    {
        var files = run.Workspace.Inputs(run.Workspace.Registers).Select(path => InputFile.Read(run.Workspace, path)).ToArray();
        var imported = Imported(run);
        return run.Store.RunAsync("registers", [run.CatalogueHash, .. files.Select(file => file.Hash), imported?.Key ?? ""], () => Task.FromResult(Read(files, imported)));
    }

    /// <summary>The recorded raids that a view of the book hears: those of its imported register, and those of the registers in files, by the end of the day they tell of.</summary>
    internal static (IReadOnlyList<RaidTotal> Raids, string? From) Heard(WorkspaceFolder workspace, BookInView asked)
    {
        var files = workspace.Inputs(workspace.Registers).Select(path => InputFile.Read(workspace, path)).ToArray();
        var heard = files.Where(file => Book.Hears(RaidFile.Read(file.Name, file.Bytes, file.Sidecar).Profile, asked.View, asked.Catalogue)).ToArray();
        var read = Read(heard, ImportedRaids.Of(asked.Whole, asked.Catalogue, asked.View));
        return ([.. read.Raids.Where(raid => asked.View.Published is not { } day || raid.Window.End <= day)], read.RaidsFrom);
    }

    private static ImportedRaids? Imported(RunContext run)
    {
        if (!File.Exists(run.Workspace.Book)) return null;
        using var book = Book.Open(run.Workspace.Book, run.Parts.Time);
        return ImportedRaids.Of(book, run.Catalogue);
    }

    private static Result Read(IReadOnlyList<InputFile> files, ImportedRaids? imported)
    {
        var bag = new DiagnosticBag();
        var readings = new List<RegisterReading>();
        foreach (var file in files)
        {
            try
            {
                readings.Add(RaidFile.Read(file.Name, file.Bytes, file.Sidecar));
            }
            catch (PaviseException problem)
            {
                bag.AddRange(problem.Diagnostics);
            }
        }

        bag.ThrowIfAny();
        return new Result(
            [.. readings.Select(reading => reading.Profile)],
            [.. readings.SelectMany(reading => reading.Assertions)],
            Raids([.. readings.SelectMany(reading => reading.Raids)], imported?.Raids ?? []),
            [.. readings.SelectMany(reading => reading.Origins), .. imported?.Origins ?? []])
        {
            RaidsFrom = Words(files, readings, imported),
        };
    }

    /// <summary>Totals of days are the imported register's when it has any, else those of the files; the same of months. The two are never added.</summary>
    private static IReadOnlyList<RaidTotal> Raids(RaidTotal[] files, IReadOnlyList<RaidTotal> imported)
    {
        var replaced = Replaced(imported);
        return [.. imported, .. files.Where(raid => !replaced.Contains(raid.Window.IsOneDay))];
    }

    /// <summary>Whether an imported register tells days (true), months (false), or both.</summary>
    private static HashSet<bool> Replaced(IReadOnlyList<RaidTotal> imported) => [.. imported.Select(raid => raid.Window.IsOneDay)];

    private static string? Words(IReadOnlyList<InputFile> files, List<RegisterReading> readings, ImportedRaids? imported)
    {
        var read = files.Zip(readings).Where(pair => pair.Second.Raids.Count > 0).Select(pair => (Words: $"{pair.First.Name} ({pair.Second.Profile.Outlet})", pair.Second.Raids)).ToArray();
        if (imported is null) return read.Length == 0 ? null : string.Join(", ", read.Select(one => one.Words));
        var replaced = Replaced(imported.Raids);
        var kept = read.Where(one => one.Raids.Any(raid => !replaced.Contains(raid.Window.IsOneDay))).Select(one => one.Words).ToArray();
        var left = read.Select(one => one.Words).Except(kept, StringComparer.Ordinal).ToArray();
        return imported.Words + (left.Length == 0 ? "" : $", in the place of {string.Join(", ", left)}") + (kept.Length == 0 ? "" : $"; what it has not by {(replaced.Contains(true) ? "month" : "day")}, {string.Join(", ", kept)}");
    }
}
