using System.Buffers;

namespace Pavise.Evidence;

/// <summary>Captions and pointers of tables and pictures that are not in the text.</summary>
internal sealed class MissingTables : IIntegrityCheck
{
    private static readonly string[] Captions = ["Table showing", "Chart showing", "Graph showing", "Graphic showing", "Map showing", "Infographic showing", "Table:", "Figure:"];

    private static readonly string[] Pointers = ["see the table below", "in the table below", "the following table", "table below shows", "chart below shows", "as shown in the table", "see table", "the chart above", "the chart below", "the table above", "the graph above", "the graph below", "the map above", "the map below", "in the figure above", "in the figure below", "the figure below shows", "the figure above shows"];

    /// <summary>One pass over the text tells that it holds none of them, as nearly every text does.</summary>
    private static readonly SearchValues<string> Any = SearchValues.Create([.. Captions, .. Pointers], StringComparison.OrdinalIgnoreCase);

    public void Find(IntegrityView view, List<Finding> found)
    {
        if (!view.Text.AsSpan().ContainsAny(Any) || view.Text.Contains("\n|", StringComparison.Ordinal)) return;
        foreach (var line in view.Lines)
        {
            var start = line.Start;
            if (Captions.Any(caption => line.Span.StartsWith(caption, StringComparison.OrdinalIgnoreCase)))
                found.Add(new Finding("missing-table", "high", "the caption of a table or picture that is not in the text", start, start + line.Length));
            foreach (var pointer in Pointers)
            {
                var at = line.Span.IndexOf(pointer, StringComparison.OrdinalIgnoreCase);
                if (at >= 0) found.Add(new Finding("missing-table", "high", "the text points to a table that is not there", start + at, start + at + pointer.Length));
            }
        }
    }
}
