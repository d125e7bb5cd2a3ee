using System.Text.Json;
using Pavise.Ledger;
using Pavise.Registers;

namespace Pavise.Workspace.Tests;

/// <summary>A book of its own with imported registers; questions are put to a copy loaded from its text, so that no file is in reach.</summary>
internal sealed class ImportedBook : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pavise-import-").FullName;
    private readonly Book book;
    private Book? copy;

    public ImportedBook() => book = Book.Open(Path.Combine(folder, "book.db"), TimeProvider.System);

    public Book Copy => copy ??= Load();

    public ImportReport Import(string kind, string path, ImportSettings? settings = null) =>
        book.Import(RegisterImporter.Read(kind, RegisterPath.Files(path), settings ?? new ImportSettings(), SharedData.Catalogue), SharedData.Catalogue, TestContext.Current.CancellationToken);

    /// <summary>The totals of the only register.</summary>
    public JsonElement Totals() => JsonDocument.Parse(TotalsJson.Write(Copy, SharedData.Catalogue)).RootElement.GetProperty("registers").EnumerateArray().Single();

    public JsonElement Measures() => Totals().GetProperty("measures");

    public void Dispose()
    {
        copy?.Dispose();
        book.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Book Load()
    {
        using var text = new StringWriter();
        book.Export(text, cancel: TestContext.Current.CancellationToken);
        var loaded = Book.Open(Path.Combine(folder, "copy.db"), TimeProvider.System);
        loaded.Load(new StringReader(text.ToString()), cancel: TestContext.Current.CancellationToken);
        Assert.Empty(loaded.Audit(cancel: TestContext.Current.CancellationToken).Findings);
        Assert.Empty(Pavise.Verify.BookCheck.Of(new StringReader(text.ToString())).Broken);
        return loaded;
    }
}
