namespace Pavise.Core.Tests;

public class TraceGraphTests
{
    private static readonly Assumption Root = new("assumption:a", "because", null, 0);

    [Fact]
    public void A_chain_ends_at_its_roots()
    {
        var graph = new TraceGraph([Root, new Computation("run:x", "x", ["assumption:a"]), new Computation("run:y", "y", ["run:x"])]);
        Assert.Equal([Root], graph.Roots("run:y"));
        Assert.Empty(graph.Broken());
    }

    [Fact]
    public void A_missing_input_is_found()
    {
        var graph = new TraceGraph([new Computation("run:x", "x", ["quote:gone"])]);
        Assert.Equal([("run:x", "quote:gone")], graph.Broken());
        Assert.Empty(graph.Roots("run:x"));
    }

    [Fact]
    public void A_circle_does_not_hang()
    {
        var graph = new TraceGraph([new Computation("run:x", "x", ["run:y"]), new Computation("run:y", "y", ["run:x"])]);
        Assert.Empty(graph.Roots("run:x"));
    }
}
