using System.Text;

namespace Pavise.Workbench.Charting;

/// <summary>A form in which every chart can be taken away.</summary>
/// <param name="Ending">Ending of the file, without a point.</param>
/// <param name="Type">Media type.</param>
/// <param name="Words">What the reader gets.</param>
/// <param name="Write">Makes the file.</param>
internal sealed record ChartForm(string Ending, string Type, string Words, Func<ChartFile, Task<byte[]>> Write)
{
    /// <summary>Every form; each kind of chart has them all.</summary>
    public static IReadOnlyList<ChartForm> All { get; } =
    [
        new("svg", "image/svg+xml; charset=utf-8", "drawing (SVG)", async file => Encoding.UTF8.GetBytes(await file.Drawer.AloneAsync(file.Chart, file.Cancel).ConfigureAwait(false))),
        new("png", "image/png", "picture (PNG)", file => file.Drawer.PictureAsync(file.Chart, file.Cancel)),
        Text("csv", "text/csv", "data (CSV)", file => ChartData.Csv(file.Chart.Data)),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "data (XLSX)", file => Task.FromResult(ChartData.Xlsx(file.Chart, file.Sources))),
        Text("json", "application/json", "data (JSON)", file => ChartData.Json(file.Chart)),
        Text("txt", "text/plain", "citation (APA)", ChartCitation.Apa),
        Text("bib", "application/x-bibtex", "citation (BibTeX)", ChartCitation.BibTex),
        Text("ris", "application/x-research-info-systems", "citation (RIS)", ChartCitation.Ris),
    ];

    private static ChartForm Text(string ending, string type, string words, Func<ChartFile, string> write) =>
        new(ending, type + "; charset=utf-8", words, file => Task.FromResult(Encoding.UTF8.GetBytes(write(file))));
}
