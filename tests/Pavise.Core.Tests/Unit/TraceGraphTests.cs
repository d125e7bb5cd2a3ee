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

    [Fact]
    public void A_graph_over_another_adds_to_it_and_leaves_it_as_it_was()
    {
        var under = new TraceGraph([Root, new Computation("run:x", "x", ["assumption:a"])]);
        var over = new TraceGraph(under, [new Computation("run:y", "y", ["run:x"]), new Computation("run:x", "another", ["assumption:a"])], id => id == "run:z" ? new Computation(id, "made when looked for", ["run:y"]) : null);
        Assert.Equal(["assumption:a", "run:x", "run:y"], over.Origins.Select(origin => origin.Id));
        Assert.Equal("another", over.Find("run:x")!.Describe());
        Assert.Equal("x", under.Find("run:x")!.Describe());
        Assert.Null(under.Find("run:y"));
        Assert.Equal([Root], over.Roots("run:z"));
        Assert.Empty(over.Broken());
        Assert.Equal(2, under.Origins.Count);
    }

    [Fact]
    public void What_is_added_later_stands_in_its_order()
    {
        var graph = new TraceGraph([Root]);
        Assert.Single(graph.Origins);
        graph.Add(new Assumption("assumption:0", "earlier", null, 0));
        Assert.Equal(["assumption:0", "assumption:a"], graph.Origins.Select(origin => origin.Id));
    }
}
