namespace Pavise.Workbench.Charting;

/// <summary>A kind of chart that pages show, with all it owes its reader: none can be made without each of them.</summary>
/// <remarks>The table, the summary and the origin are parts of every <see cref="Briefing.Chart"/>; the files, the source panel and the citation are made of these for every kind alike (<see cref="ChartForm"/>, <see cref="ChartPanel"/>).</remarks>
internal sealed class ChartKind
{
    /// <summary>A kind.</summary>
    /// <param name="id">Its name in addresses and its anchor on a page: "chart-" and small letters.</param>
    /// <param name="shape">The kind of drawing, as the chart service names it.</param>
    /// <param name="encoding">What tells its parts apart without colour, in a sentence for the reader.</param>
    /// <param name="keyboard">How a reader without a mouse comes to every value, in a sentence.</param>
    /// <param name="page">A page that shows it.</param>
    /// <param name="find">The chart as the page shows it; null when there is none in this workspace.</param>
    /// <exception cref="ArgumentException">Something is not given.</exception>
    public ChartKind(string id, string shape, string encoding, string keyboard, string page, Func<ChartRequest, Task<FoundChart?>> find)
    {
        foreach (var (value, name) in new[] { (id, nameof(id)), (shape, nameof(shape)), (encoding, nameof(encoding)), (keyboard, nameof(keyboard)), (page, nameof(page)) }) ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        ArgumentNullException.ThrowIfNull(find);
        if (!id.StartsWith("chart-", StringComparison.Ordinal)) throw new ArgumentException("the identity of a chart begins with chart-", nameof(id));
        if (!page.StartsWith('/')) throw new ArgumentException("the page of a chart is an address of this host", nameof(page));
        (Id, Shape, Encoding, Keyboard, Page, Find) = (id, shape, encoding, keyboard, page, find);
    }

    public string Id { get; }

    public string Shape { get; }

    public string Encoding { get; }

    public string Keyboard { get; }

    public string Page { get; }

    public Func<ChartRequest, Task<FoundChart?>> Find { get; }
}
