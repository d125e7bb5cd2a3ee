using System.Globalization;
using Pavise.Core;
using Pavise.Sidecar;

namespace Pavise.Workspace;

/// <summary>What a run needs from its surroundings: the clock, the catalogue's files, and where the services of node/ stand.</summary>
/// <param name="Time">The clock.</param>
/// <param name="CatalogueFolder">Folder of the catalogue's YAML files.</param>
/// <param name="NodeFolder">Folder of the built services.</param>
/// <param name="SearchPath">Folders in which the node executable may stand.</param>
public sealed record Parts(TimeProvider Time, string CatalogueFolder, string NodeFolder, IReadOnlyList<string> SearchPath)
{
    /// <summary>The parts of this installation: beside the program, unless PAVISE_CATALOGUE or PAVISE_NODE say otherwise.</summary>
    public static Parts Installed(TimeProvider time)
    {
        var home = AppContext.BaseDirectory;
        return new Parts(
            time,
            Environment.GetEnvironmentVariable("PAVISE_CATALOGUE") ?? Path.Combine(home, "catalogue"),
            Environment.GetEnvironmentVariable("PAVISE_NODE") ?? Path.Combine(home, "node"),
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            SolverChoice = Environment.GetEnvironmentVariable("PAVISE_SOLVER"),
            SolveSeconds = Environment.GetEnvironmentVariable("PAVISE_SOLVE_SECONDS"),
        };
    }

    /// <summary>npm or native; null = native where there is one.</summary>
    public string? SolverChoice { get; init; }

    /// <summary>How many seconds one solve may take, 1 to 86400; null = the two minutes of the planner.</summary>
    public string? SolveSeconds { get; init; }

    /// <summary>The example workspace that travels with the command.</summary>
    public string ExampleFolder => Path.Combine(AppContext.BaseDirectory, "first-look");

    /// <summary>The node executable and the built services.</summary>
    /// <exception cref="MissingPartException">PAV7901 or PAV7902 when one is not there.</exception>
    public NodePart Node() => NodePart.Locate(NodeFolder, SearchPath);

    /// <summary>The solver of plans: a native <c>highs</c> on the search path, else the one that comes with Pavise; PAVISE_SOLVER chooses.</summary>
    /// <exception cref="PaviseException">PAV7908 when PAVISE_SOLVER is not npm or native, PAV7910 when PAVISE_SOLVE_SECONDS is no number of seconds.</exception>
    /// <exception cref="MissingPartException">PAV7909 when native is asked for and there is none.</exception>
    public IKeptSolver Solver(IProgress<SolveProgress>? progress = null)
    {
        if (SolverChoice is not (null or "" or "npm" or "native"))
            throw new PaviseException("PAV7908", new Place("PAVISE_SOLVER"), $"there is no solver '{SolverChoice}'", "set PAVISE_SOLVER to npm or native, or to nothing");
        var (limit, grace) = Limits();
        var native = SolverChoice == "npm" ? null : NativeSolver.Locate(SearchPath);
        if (native is not null) return new NativeSolver(native, Time) { TimeLimit = limit, Grace = grace };
        return SolverChoice != "native" ? new SolverService(Node(), Time, progress) { TimeLimit = limit, Grace = grace } : throw new MissingPartException("highs", new Diagnostic(
            "PAV7909", new Place("highs"), "there is no native HiGHS on the search path", "install HiGHS, or set PAVISE_SOLVER to nothing to use the solver that comes with Pavise"));
    }

    /// <summary>The limit of a solve, and how long after it a solver may still answer: a quarter of it, two seconds to half a minute.</summary>
    private (TimeSpan? Limit, TimeSpan Grace) Limits()
    {
        if (string.IsNullOrEmpty(SolveSeconds)) return (null, TimeSpan.FromSeconds(30));
        if (int.TryParse(SolveSeconds, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= 86400)
            return (TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(Math.Clamp(seconds / 4.0, 2, 30)));
        throw new PaviseException("PAV7910", new Place("PAVISE_SOLVE_SECONDS"), $"'{SolveSeconds}' is no number of seconds", "set it to a whole number from 1 to 86400, or to nothing");
    }

    /// <summary>What turns PDF files to text; it looks for its program only when a PDF is read.</summary>
    public PdfText Pdf() => new(SearchPath);

    /// <summary>The catalogue's files in the order of their names.</summary>
    /// <exception cref="PaviseException">PAV1009 when there is none.</exception>
    public IReadOnlyList<YamlSource> CatalogueFiles()
    {
        var files = Directory.Exists(CatalogueFolder) ? Directory.GetFiles(CatalogueFolder, "*.yaml") : [];
        if (files.Length == 0)
            throw new PaviseException("PAV1009", new Place(CatalogueFolder), "there is no catalogue here", "set PAVISE_CATALOGUE to its folder, or install Pavise again");
        return [.. files.Order(StringComparer.Ordinal).Select(file => new YamlSource(Path.GetFileName(file), File.ReadAllText(file)))];
    }
}
