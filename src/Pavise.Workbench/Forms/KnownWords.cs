using Pavise.Core;

namespace Pavise.Workbench.Forms;

/// <summary>Words that the catalogue knows and inputs suggest: items, actors, units and values.</summary>
/// <param name="Lists">By the name of the schema's definition: each word with how a reader calls it.</param>
public sealed record KnownWords(IReadOnlyDictionary<string, IReadOnlyList<(string Word, string Name)>> Lists)
{
    /// <summary>The words of a catalogue.</summary>
    public static KnownWords Of(Catalogue catalogue) => new(new Dictionary<string, IReadOnlyList<(string, string)>>(StringComparer.Ordinal)
    {
        ["item"] = [.. catalogue.Items.Select(item => (item.Id, item.Name))],
        ["actor"] = [.. catalogue.Actors.Select(actor => (actor.Code, actor.Name))],
        ["unit"] = [.. catalogue.Values.Values.Select(value => value.Quantity.Unit).Concat(catalogue.Items.Select(item => item.Unit)).Distinct().OrderBy(unit => unit.Symbol, StringComparer.Ordinal).Select(unit => (unit.Symbol, unit.Words(plural: true)))],
        ["catalogue-value"] = [.. catalogue.Values.Values.OrderBy(value => value.Id, StringComparer.Ordinal).Select(value => (value.Id, Formatter.Quantity(value.Quantity)))],
    });
}
