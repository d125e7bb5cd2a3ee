using System.Runtime.CompilerServices;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>What the form of a question offers and holds.</summary>
/// <param name="Values">What was asked, by name.</param>
/// <param name="Items">Items to choose from: identity and name.</param>
/// <param name="Actors">Actors to choose from: code and name.</param>
/// <param name="Registers">Parts of the book that registers fill.</param>
/// <param name="Sources">Outlets, documents and governments that could be left out.</param>
public sealed record LedgerForm(
    IReadOnlyDictionary<string, string> Values, IReadOnlyList<(string Value, string Words)> Items, IReadOnlyList<(string Value, string Words)> Actors,
    IReadOnlyList<string> Registers, IReadOnlyList<string> Sources)
{
    /// <summary>The three times as sliders.</summary>
    public IReadOnlyList<TimeSlider> Times { get; init; } = [];

    /// <summary>Givers to choose from: code and name.</summary>
    public IReadOnlyList<(string Value, string Words)> Givers { get; init; } = [];

    /// <summary>The value of that name as the form shows it.</summary>
    public string this[string name] => Values.GetValueOrDefault(name, "");

    /// <summary>What a run gives to choose from, looked for once.</summary>
    private static readonly ConditionalWeakTable<LastRun, Choices> Known = [];

    internal static LedgerForm Of(LastRun run, IReadOnlyList<string> registers, params (string Name, string Value)[] values)
    {
        var choices = Known.GetValue(run, Choices.Of);
        return new LedgerForm(
            values.Where(pair => pair.Value.Length > 0).ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal),
            choices.Items, choices.Actors, registers, [.. choices.Speakers.Concat(registers).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private sealed record Choices(IReadOnlyList<(string Value, string Words)> Items, IReadOnlyList<(string Value, string Words)> Actors, IReadOnlyList<string> Speakers)
    {
        public static Choices Of(LastRun run)
        {
            var naming = new Naming(run.Catalogue);
            var used = run.Input.Facts.SelectMany(fact => fact.Assertion.Joint.Append(fact.Item)).ToHashSet(StringComparer.Ordinal);
            // A group counts all that belongs to it, so whatever stands above a used item can be asked for too.
            var items = run.Catalogue.Items.Where(item => used.Any(id => run.Catalogue.IsA(id, item.Id))).Select(item => (item.Id, item.Name));
            var parties = run.Input.Facts.SelectMany(fact => fact.Assertion.To).Append(run.Settings.Receiver).Distinct(StringComparer.Ordinal).Where(code => run.Catalogue.Actor(code) is not null);
            var speakers = run.Input.Facts.SelectMany(fact => fact.Assertion.From).Distinct(StringComparer.Ordinal).Select(run.Catalogue.ActorName);
            var outlets = run.Input.Sources.Select(source => source.Outlet).OfType<string>();
            return new Choices(
                [.. items.OrderBy(item => item.Name, StringComparer.Ordinal)], [.. parties.Select(code => (code, naming.Actor(code))).OrderBy(pair => pair.Item2, StringComparer.Ordinal)],
                [.. outlets.Concat(speakers).Distinct(StringComparer.Ordinal)]);
        }
    }
}
