using Pavise.Core;

namespace Pavise.Workbench.Views;

/// <summary>The chain behind a figure as boxes in columns: the figure on the left, what it rests on to its right.</summary>
/// <param name="Nodes">Boxes.</param>
/// <param name="Edges">Pairs of places in the list of boxes.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record TraceDrawing(IReadOnlyList<TraceNode> Nodes, IReadOnlyList<(TraceNode From, TraceNode To)> Edges, int Width, int Height)
{
    public const int BoxWidth = 230;
    public const int BoxHeight = 54;
    private const int ColumnStep = 290;
    private const int RowStep = 66;

    /// <summary>Most boxes in a column and most columns: beyond these a drawing is harder to read than the list.</summary>
    private const int MostRows = 7;
    private const int MostColumns = 4;

    public static TraceDrawing Of(TraceGraph graph, Origin start, Naming naming)
    {
        var placed = new Dictionary<string, TraceNode>(StringComparer.Ordinal);
        var (nodes, edges) = (new List<TraceNode>(), new List<(TraceNode, TraceNode)>());
        IReadOnlyList<Origin> column = [start];
        for (var x = 0; x < MostColumns && column.Count > 0; x++)
        {
            var shown = column.Count > MostRows ? column.Take(MostRows - 1).ToArray() : [.. column];
            foreach (var (origin, y) in shown.Select((origin, y) => (origin, y)))
                nodes.Add(placed[origin.Id] = new TraceNode(origin.Id, OriginKind.Of(origin), naming.Describe(origin), x * ColumnStep, y * RowStep));
            if (shown.Length < column.Count)
                nodes.Add(new TraceNode(null, "more", "and more, listed below", x * ColumnStep, shown.Length * RowStep));
            column = [.. shown.SelectMany(origin => origin.From).Distinct(StringComparer.Ordinal).Where(id => !placed.ContainsKey(id)).Select(graph.Find).OfType<Origin>()];
        }

        foreach (var node in nodes.Where(node => node.Id is not null).ToArray())
        {
            foreach (var input in graph.Find(node.Id!)!.From)
            {
                if (placed.TryGetValue(input, out var to) && to.X > node.X) edges.Add((node, to));
            }
        }

        return new TraceDrawing(nodes, edges, nodes.Max(node => node.X) + BoxWidth + 2, nodes.Max(node => node.Y) + BoxHeight + 2);
    }
}
