using System.Text.Json;
using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>Writes an answer of the book as a file of the form its ending names.</summary>
public static class SheetFile
{
    /// <summary>The endings known, with a point.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".xlsx", ".csv", ".json", ".ris", ".bib"];

    /// <summary>Writes the file whole or not at all; a CSV gets its data dictionary beside it, NAME.dictionary.csv.</summary>
    /// <returns>The files written.</returns>
    /// <exception cref="PaviseException">PAV4019 an unknown ending, PAV1007 it cannot be written.</exception>
    public static IReadOnlyList<string> Write(string path, LedgerView view)
    {
        var ending = Path.GetExtension(path).ToLowerInvariant();
        if (!Endings.Contains(ending, StringComparer.Ordinal))
            throw new PaviseException("PAV4019", new Place(path), ending.Length == 0 ? "the name has no ending that tells the form" : $"no form is called '{ending}'", $"end the name in one of: {string.Join(", ", Endings)}");
        var full = Path.GetFullPath(path);
        if (ending == ".csv")
        {
            var dictionary = Path.ChangeExtension(full, ".dictionary.csv");
            AtomicFile.Write(dictionary, CsvSheet.Dictionary(view.Sheet));
            AtomicFile.Write(full, CsvSheet.Write(view.Sheet));
            return [path, Path.ChangeExtension(path, ".dictionary.csv")];
        }

        if (ending == ".xlsx") AtomicFile.Write(full, XlsxSheet.Write(view.Sheet));
        else AtomicFile.Write(full, Text(ending, view));
        return [path];
    }

    /// <summary>The text of a form that is text.</summary>
    /// <exception cref="PaviseException">PAV4019 for another.</exception>
    public static string Text(string ending, LedgerView view) => ending switch
    {
        ".csv" => CsvSheet.Write(view.Sheet),
        ".json" => JsonSerializer.Serialize(view.Json, PaviseJson.Options) + "\n",
        ".ris" => RisFile.Write(view.Sheet.Sources),
        ".bib" => BibTexFile.Write(view.Sheet.Sources),
        _ => throw new PaviseException("PAV4019", new Place("--format"), $"the form '{ending.TrimStart('.')}' cannot be printed", "use csv, json, ris or bib, or --out with a file name"),
    };
}
