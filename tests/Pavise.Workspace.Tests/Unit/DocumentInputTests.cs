using System.Globalization;
using System.Text;
using Pavise.Core;
using Pavise.Evidence;

namespace Pavise.Workspace.Tests;

public sealed class DocumentInputTests : IDisposable
{
    private const string Words = "The county has bought twelve buses for the people of the hills, and they will be used from the winter on.";

    private readonly string folder = Directory.CreateTempSubdirectory("pavise-inputs").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Folders_files_and_patterns_are_gathered_in_their_order()
    {
        Write("b.txt", Words);
        Write("a.md", Words);
        Write("deep/er/c.html", $"<p>{Words}</p>");
        Write("deep/d.txt", Words);
        Write("README.md", "not a text");
        Assert.Equal(["a", "b", "d", "c"], await IdsAsync(folder));
        Assert.Equal(["b", "a"], await IdsAsync(At("b.txt"), At("a.md")));
        Assert.Equal(["b", "d"], await IdsAsync(At("**/*.txt")));
        Assert.Equal(["d"], await IdsAsync(At("d?ep/*")));
        await RefusedAsync("PAV1001", At("*.pdf"));
        await RefusedAsync("PAV1001", At("none.txt"));
        await RefusedAsync("PAV1003", Directory.CreateDirectory(At("empty")).FullName);
    }

    [Theory]
    [InlineData("Some words of the town and of its people.", "stdin", 1)]
    [InlineData("{\"id\":\"x\",\"text\":\"Words of the town.\"}\n{\"id\":\"y\",\"text\":\"Words of the town.\"}", "x", 2)]
    [InlineData("{\n \"id\": \"x\",\n \"text\": \"Words of the town.\"\n}", "x", 1)]
    [InlineData("<html><body><p>The county has bought twelve buses for the people of the hills and the town.</p></body></html>", "stdin", 1)]
    [InlineData("<?xml version=\"1.0\"?><rss><channel><item><title>x</title><description>Words of the town.</description></item></channel></rss>", "stdin-1", 1)]
    public async Task Standard_input_is_told_by_its_first_signs(string text, string first, int count)
    {
        var ids = await IdsAsync(() => new MemoryStream(Encoding.UTF8.GetBytes(text)), "-");
        Assert.Equal((first, count), (ids[0], ids.Count));
    }

    [Fact]
    public async Task A_bad_line_of_a_stream_is_named_by_its_number()
    {
        var error = await Assert.ThrowsAsync<PaviseException>(() => IdsAsync(() => new MemoryStream("{\"text\":\"Words of it.\"}\n\n{broken\n"u8.ToArray()), "-"));
        Assert.Equal(("PAV2006", 3), (error.Diagnostics[0].Code, error.Diagnostics[0].Place.Line));
        error = await Assert.ThrowsAsync<PaviseException>(() => IdsAsync(() => new MemoryStream([.. "{\"text\":\"Words of it.\"}\n{\"text\":\""u8, 0xFF, .. "\"}"u8]), "-"));
        Assert.Equal(("PAV2002", 2), (error.Diagnostics[0].Code, error.Diagnostics[0].Place.Line));
    }

    [Fact]
    public async Task A_line_of_two_hundred_megabytes_is_refused_before_it_is_held()
    {
        var error = await Assert.ThrowsAsync<PaviseException>(() => IdsAsync(() => new RepeatedStream("{\"text\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"u8.ToArray(), 3_000_000), "-"));
        Assert.Equal("PAV2005", error.Diagnostics[0].Code);
    }

    [Fact]
    public async Task A_file_of_two_hundred_megabytes_is_refused_before_it_is_read()
    {
        using (var file = new FileStream(At("big.txt"), FileMode.Create)) file.SetLength(200_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        await RefusedAsync("PAV2005", At("big.txt"));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
    }

    [Fact]
    public async Task All_errors_of_all_files_are_told_at_once()
    {
        Write("a.txt", " ");
        Write("b.json", "{");
        Write("c.docx", "x");
        var error = await Assert.ThrowsAsync<PaviseException>(() => IdsAsync(folder));
        Assert.Equal(["PAV2003", "PAV2006", "PAV2004"], error.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public async Task A_pdf_is_read_through_pdftotext_and_its_absence_has_a_remedy()
    {
        await File.WriteAllBytesAsync(At("paper.pdf"), SmallPdf("The county has bought twelve buses for the hills."), TestContext.Current.CancellationToken);
        var missing = await Assert.ThrowsAsync<MissingPartException>(() => ReadAsync(new DocumentInputs(Parts.Installed(TimeProvider.System) with { SearchPath = [folder] }, () => Stream.Null), At("paper.pdf")));
        Assert.Equal("PAV2020", missing.Diagnostic.Code);
        Assert.Contains("poppler-utils", missing.Diagnostic.Remedy, StringComparison.Ordinal);
        var document = Assert.Single(await ReadAsync(Inputs(() => Stream.Null), At("paper.pdf")));
        Assert.Equal(("paper", "The county has bought twelve buses for the hills."), (document.Id, document.Text));
    }

    [Theory]
    [InlineData("%PDF-1.4\n1 0 obj << /Kids [1 0 R] /Type /Pages >> endobj\ntrailer << /Root 1 0 R >>")]
    [InlineData("no PDF at all")]
    [InlineData("%PDF-1.7")]
    public async Task A_broken_pdf_is_refused(string content)
    {
        Write("broken.pdf", content);
        await RefusedAsync("PAV2021", At("broken.pdf"));
    }

    /// <summary>A PDF of one page with one line (ISO 32000-1, annex H.2), its table of places counted as it is written.</summary>
    private static byte[] SmallPdf(string line)
    {
        var (pdf, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        var stream = $"BT /F1 12 Tf 72 720 Td ({line}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Length {stream.Length} >>\nstream\n{stream}\nendstream"), "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append("xref\n0 6\n0000000000 65535 f \n");
        foreach (var place in places) pdf.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        return Encoding.ASCII.GetBytes(pdf.Append(CultureInfo.InvariantCulture, $"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").ToString());
    }

    private string At(string name) => Path.Combine(folder, name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
    }

    private static DocumentInputs Inputs(Func<Stream> standardInput) => new(Parts.Installed(TimeProvider.System), standardInput);

    private static async Task RefusedAsync(string code, string path) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<PaviseException>(() => IdsAsync(path))).Diagnostics[0].Code);

    private static Task<List<string>> IdsAsync(params string[] paths) => IdsAsync(() => Stream.Null, paths);

    private static async Task<List<string>> IdsAsync(Func<Stream> standardInput, params string[] paths) =>
        [.. (await ReadAsync(Inputs(standardInput), paths)).Select(document => document.Id)];

    private static async Task<List<Document>> ReadAsync(DocumentInputs inputs, params string[] paths)
    {
        var documents = new List<Document>();
        await foreach (var document in inputs.ReadAsync(new InputRequest(paths), TestContext.Current.CancellationToken)) documents.Add(document);
        return documents;
    }
}
