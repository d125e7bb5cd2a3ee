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
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The example workspace that travels with the command.</summary>
    public string ExampleFolder => Path.Combine(AppContext.BaseDirectory, "first-look");

    /// <summary>The node executable and the built services.</summary>
    /// <exception cref="MissingPartException">PAV7901 or PAV7902 when one is not there.</exception>
    public NodePart Node() => NodePart.Locate(NodeFolder, SearchPath);

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
