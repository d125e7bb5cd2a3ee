using System.Globalization;

namespace Pavise.Ledger.Tests;

/// <summary>Books of older schemas, kept as SQL.</summary>
internal static class OldBooks
{
    /// <summary>Makes a file with the book of a schema version.</summary>
    public static string Make(string folder, int version)
    {
        using var reader = new StreamReader(typeof(OldBooks).Assembly.GetManifestResourceStream(string.Create(CultureInfo.InvariantCulture, $"book-{version}.sql"))!);
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"old-{version}.db"));
        // A process killed while it made one may have left a part.
        foreach (var rest in new[] { file, file + "-journal" }) File.Delete(rest);
        Database.Execute(file, reader.ReadToEnd());
        return file;
    }
}
