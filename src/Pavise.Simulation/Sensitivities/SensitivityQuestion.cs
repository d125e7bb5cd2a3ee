using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>The result whose variance is shared out: leakers, or the first day that ends without a round of an item.</summary>
/// <param name="ThreatClass">The class whose leakers are asked about; null for all classes.</param>
/// <param name="Item">The item whose last round is asked about; null when leakers are.</param>
public sealed record SensitivityQuestion(string? ThreatClass, string? Item)
{
    /// <summary>Leakers of all classes.</summary>
    public static SensitivityQuestion AllLeakers { get; } = new(null, null);

    /// <summary>Leakers of one class.</summary>
    public static SensitivityQuestion Leakers(string threatClass) => new(threatClass, null);

    /// <summary>The first day that ends without a round of an item anywhere.</summary>
    public static SensitivityQuestion Exhausted(string item) => new(null, item);

    /// <exception cref="PaviseException">PAV5208: the scenario has no such class, or no limited stock of such an item.</exception>
    internal int Place(CompiledScenario model, OutcomeLayout layout)
    {
        if (Item is not null) return layout.FirstExhausted(Known(Array.FindIndex(model.Items, item => item.Id == Item && !item.Unlimited), Item, model));
        return ThreatClass is null ? layout.AllLeakers : layout.Leakers(Known(Array.FindIndex(model.Classes, one => one.Id == ThreatClass), ThreatClass, model));
    }

    private static int Known(int index, string name, CompiledScenario model) => index >= 0 ? index
        : throw new PaviseException("PAV5208", new Place(model.Scenario.File), $"the scenario has no {name} to ask about", "name a class of its threats, or an item with a limited stock");
}
