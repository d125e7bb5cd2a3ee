using Pavise.Core;
using Pavise.Registers;

namespace Pavise.Workspace;

/// <summary>Register files to assertions with rows.</summary>
public static class RegisterStage
{
    /// <summary>What was read out of the registers.</summary>
    public sealed record Result(
        IReadOnlyList<SourceProfile> Sources, IReadOnlyList<Assertion> Assertions, IReadOnlyList<RaidTotal> Raids, IReadOnlyList<Origin> Origins);

    /// <summary>Reads every register of the workspace; there may be none.</summary>
    /// <exception cref="PaviseException">PAV1004 unreadable, PAV25xx bad content, of all files together.</exception>
    public static Task<StageResult<Result>> RunAsync(RunContext run)
    {
        var files = run.Workspace.Inputs(run.Workspace.Registers).Select(path => InputFile.Read(run.Workspace, path)).ToArray();
        return run.Store.RunAsync("registers", [run.CatalogueHash, .. files.Select(file => file.Hash)], () => Task.FromResult(Read(files)));
    }

    private static Result Read(IReadOnlyList<InputFile> files)
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
            [.. readings.SelectMany(reading => reading.Raids)],
            [.. readings.SelectMany(reading => reading.Origins)]);
    }
}
