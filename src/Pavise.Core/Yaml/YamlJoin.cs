using YamlDotNet.RepresentationModel;

namespace Pavise.Core;

/// <summary>Puts the entries of several files' maps into one, and remembers which file each came from.</summary>
/// <param name="map">The map that takes them.</param>
/// <param name="own">Its file.</param>
/// <param name="lists">Keys of lists that are joined; every other key may stand once.</param>
/// <param name="bag">Takes PAV1104 where a joined list is none.</param>
/// <param name="twice">The code for another key that stands twice.</param>
internal sealed class YamlJoin(YamlMappingNode map, string own, IReadOnlyCollection<string> lists, DiagnosticBag bag, string twice)
{
    // Nodes are equal when they say the same; here it matters which they are.
    private readonly Dictionary<YamlNode, string> files = new(ReferenceEqualityComparer.Instance);

    /// <summary>The file of an entry that came from another one; null for all else.</summary>
    public string? FileOf(YamlNode node) => files.GetValueOrDefault(node);

    /// <summary>Takes another file's entries; those of a list come before the ones already there.</summary>
    public void Before(YamlMappingNode other, string file)
    {
        foreach (var (name, value) in other.Children)
        {
            if (name is not YamlScalarNode { Value: { } key } || key == "include") continue;
            if (!map.Children.TryGetValue(name, out var known))
            {
                map.Children.Add(name, value);
                files[name] = files[value] = file;
            }
            else if (!lists.Contains(key))
            {
                // The file that includes is told of what it includes, and a later part of an earlier one.
                bag.Add(twice, At(map.Children.Keys.First(name.Equals), FileOf(known) ?? own), $"'{key}' stands in {At(name, file)} already", "keep one of the two; only lists are joined");
            }
            else if (known is YamlSequenceNode into && value is YamlSequenceNode from)
            {
                Prepend(into, from, file);
            }
            else
            {
                bag.Add("PAV1104", known is YamlSequenceNode ? At(value, file) : At(known, FileOf(known) ?? own), $"'{key}' is not a list", "write one '- ' line for each entry");
            }
        }
    }

    private static Place At(YamlNode node, string file) => new(file, (int)node.Start.Line, (int)node.Start.Column);

    private void Prepend(YamlSequenceNode into, YamlSequenceNode from, string file)
    {
        // Entries that stand in the list already keep the file of the list they came with.
        var before = files.GetValueOrDefault(into, own);
        foreach (var entry in into.Children) files.TryAdd(entry, before);
        foreach (var entry in from.Children) files[entry] = file;
        for (var i = 0; i < from.Children.Count; i++) into.Children.Insert(i, from.Children[i]);
    }
}
