using System.Text.RegularExpressions;
using Pavise.Core;
using YamlDotNet.RepresentationModel;

namespace Pavise.Simulation.Tests;

/// <summary>What cannot matter does not: other names of what is invented, another order of the keys of a file, another order of lists that only say what belongs to what.</summary>
public class OrderOfKeysTests
{
    public static TheoryData<string, uint> Models => new() { { "areas", 3 }, { "areas", 5 }, { "chain", 2 }, { "layers", 4 }, { "small", 7 } };

    // A name is no part of a key of chance but of what is not known: with known values the draws are the same, place by place, under other names of items and areas.
    [Theory]
    [MemberData(nameof(Models))]
    public void Other_names_of_items_and_areas_give_the_same_draws(string kind, uint number)
    {
        var text = Regex.Replace(Text(kind, number), @"low: [0-9.]+, high: ", "best: ");
        Assert.NotEqual(text, Renamed(text));
        Assert.Equal(Rows(text), Rows(Renamed(text)));
    }

    // What is not known is drawn by its name, so that scenarios which have it share its luck.
    [Fact]
    public void Other_names_of_what_is_not_known_are_other_worlds() => Assert.NotEqual(Rows(Text("areas", 3)), Rows(Renamed(Text("areas", 3))));

    // Keys of every map the other way round, lists left as they are: not a byte of the results differs.
    [Theory]
    [MemberData(nameof(Models))]
    public void Another_order_of_the_keys_of_a_file_gives_the_same_bytes(string kind, uint number)
    {
        var text = Text(kind, number);
        var turned = Turned(text, []);
        Assert.NotEqual(text, turned);
        Assert.Equal(Results(text), Results(turned));
    }

    // Stock, magazines and resupply say what an item has, and name it: their order is that of no decision.
    [Theory]
    [MemberData(nameof(Models))]
    public void Another_order_of_lists_without_an_order_of_their_own_gives_the_same_bytes(string kind, uint number)
    {
        var text = Text(kind, number);
        Assert.Equal(Results(text), Results(Turned(text, ["stock", "magazines", "resupply", "items"])));
    }

    // The order of layers and of threats is that of the decisions: turned round it is another campaign, so that the test above can fail.
    [Fact]
    public void The_order_of_layers_and_threats_is_seen()
    {
        var text = Text("areas", 5);
        Assert.NotEqual(Results(text), Results(Turned(text, ["threats"])));
        Assert.NotEqual(Results(Text("chain", 2)), Results(Turned(Text("chain", 2), ["threats"])));
    }

    private static string Text(string kind, uint number)
    {
        var taken = "";
        string Take(string text) => taken = text;
        _ = kind switch { "areas" => RandomModels.Full(number, Take), "chain" => RandomModels.Chain(number, 3, Take), "layers" => RandomModels.Layered(number, Take), _ => RandomModels.Small(number, Take) };
        return taken;
    }

    /// <summary>The same file with the keys of every map in reverse, and with some lists in reverse too.</summary>
    private static string Turned(string text, string[] lists)
    {
        var stream = new YamlStream();
        using (var reader = new StringReader(text)) stream.Load(reader);
        var root = (YamlMappingNode)Turn(stream.Documents[0].RootNode);
        foreach (var name in lists.Where(name => root.Children.ContainsKey(name))) root.Children[name] = new YamlSequenceNode(((YamlSequenceNode)root.Children[name]).Reverse());
        using var writer = new StringWriter();
        new YamlStream(new YamlDocument(root)).Save(writer, assignAnchors: false);
        return writer.ToString().Replace("...", "", StringComparison.Ordinal);
    }

    private static YamlNode Turn(YamlNode node) => node switch
    {
        YamlMappingNode map => new YamlMappingNode(map.Children.Reverse().Select(entry => KeyValuePair.Create(entry.Key, Turn(entry.Value)))),
        YamlSequenceNode list => new YamlSequenceNode(list.Children.Select(Turn)),
        _ => node,
    };

    private static string Results(string text) => Assessment.Assess(Cases.Read(text), new AssessOptions(Method.Campaign, 120, 5) { Daily = true }, DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken).ResultsHash;

    private static string Renamed(string text) => text.Replace("dart-0", "zulu", StringComparison.Ordinal).Replace("dart-1", "alpha", StringComparison.Ordinal).Replace("dart-2", "mike", StringComparison.Ordinal)
        .Replace("area-0", "west", StringComparison.Ordinal).Replace("area-1", "east", StringComparison.Ordinal).Replace("area-2", "north", StringComparison.Ordinal).Replace("Dart", "Spear", StringComparison.Ordinal);

    private static List<long[]> Rows(string text)
    {
        var rows = new List<long[]>();
        Assessment.Assess(Cases.Read(text), new AssessOptions(Method.Campaign, 120, 5) { Daily = true, Draws = (_, row) => rows.Add([.. row]) }, DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken);
        return rows;
    }
}
