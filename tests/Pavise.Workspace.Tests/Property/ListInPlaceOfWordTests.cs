using Pavise.Core;
using Pavise.Planning;
using YamlDotNet.RepresentationModel;

namespace Pavise.Workspace.Tests;

/// <summary>A list where one word or number belongs is told where it stands, in every place of plans and scenarios.</summary>
public sealed class ListInPlaceOfWordTests
{
    /// <summary>Keys under which a list may stand as well as one word.</summary>
    private static readonly string[] TakesLists = ["items", "pays", "tiers", "members", "consent", "divisible-items", "include", "classes", "threats", "exempt-from-diversion"];

    [Theory]
    [InlineData("first-look/plans/spring-2026.yaml")]
    [InlineData("backfill-2025/plans/replace.yaml")]
    [InlineData("first-look/scenarios/spring-2026.yaml")]
    public void Every_value_of_a_file_turned_into_a_list_is_refused_at_its_line_and_column(string name)
    {
        var path = Path.Combine(SharedData.Folder, "examples", name);
        var text = File.ReadAllText(path);
        Read(path, text);
        var tried = 0;
        foreach (var (key, value) in Values(text).Where(one => !TakesLists.Contains(one.Key)))
        {
            var (from, until) = ((int)value.Start.Index, (int)value.End.Index);
            var changed = text[..from] + "[" + text[from..until].TrimEnd() + "]" + text[(from + text[from..until].TrimEnd().Length)..];
            var told = Assert.ThrowsAny<PaviseException>(() => Read(path, changed)).Diagnostics;
            Assert.True(told.Any(one => one.Place.Line == value.Start.Line && one.Place.Column == value.Start.Column || one.Code == "PAV1101"), $"{name}: '{key}' in line {value.Start.Line} is told as {string.Join("; ", told.Take(3))}");
            tried++;
        }

        Assert.True(tried > 40, $"only {tried} values were tried");
    }

    [Fact]
    public void An_optional_word_is_told_once_with_its_own_code()
    {
        var path = Path.Combine(SharedData.Folder, "examples", "first-look", "plans", "spring-2026.yaml");
        var changed = File.ReadAllText(path).Replace("due: 2026-09, class: 1}", "due: 2026-09, class: 1, optional: [yes]}", StringComparison.Ordinal);
        var told = Assert.Single(Assert.Throws<PaviseException>(() => Read(path, changed)).Diagnostics);
        Assert.Equal("PAV1109", told.Code);
        Assert.Contains("'optional' holds a list where one word or number belongs", told.Cause, StringComparison.Ordinal);
        Assert.True(told.Place is { Line: > 1, Column: > 1 });
    }

    private static void Read(string path, string text)
    {
        var source = new YamlSource(Path.GetFileName(path), text);
        if (path.Contains("scenarios", StringComparison.Ordinal)) ScenarioFile.Read(source, path, SharedData.Catalogue);
        else PlanReader.Read(source, SharedData.Catalogue, number => (Quantity.Between(10, 20, number.EndsWith("-system", StringComparison.Ordinal) ? Unit.System : Unit.Missile), "assumption:test/book"), _ => null);
    }

    private static IEnumerable<(string Key, YamlScalarNode Value)> Values(string text)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(text);
        stream.Load(reader);
        return stream.Documents[0].AllNodes.OfType<YamlMappingNode>().SelectMany(map => map.Children).Where(pair => pair.Value is YamlScalarNode).Select(pair => (((YamlScalarNode)pair.Key).Value!, (YamlScalarNode)pair.Value));
    }
}
