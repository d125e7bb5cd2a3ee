using System.Globalization;
using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Names the facts that would settle an open answer, each with its share of the variance and the error of it.</summary>
/// <param name="catalogue">Names of items.</param>
public sealed class SettlingWords(Catalogue catalogue)
{
    private readonly Phrases phrases = new(catalogue);

    /// <summary>Adds the sentence after an open answer; nothing about chance when anything known would help.</summary>
    public SentenceBuilder Say(SentenceBuilder said, IReadOnlyList<SettlingFact> facts, string origin)
    {
        if (facts.Count == 0) return said.Say(" No single fact stands clear of its error: it takes several.");
        said.Say(" What would settle most of it: ");
        for (var i = 0; i < facts.Count; i++)
        {
            if (i > 0) said.Say(", ");
            foreach (var part in Name(facts[i].Key, origin))
            {
                if (part.Origin is { } own) said.Say(part.Text, own);
                else said.Say(part.Text);
            }

            said.Say(" (").Say(string.Create(CultureInfo.InvariantCulture, $"{facts[i].Share:0.00} ± {facts[i].Error:0.00}"), origin).Say(" of the variance)");
        }

        return said.Say(".");
    }

    private SentencePart[] Name(string key, string origin) => key.Split('/') switch
    {
        ["adversary"] => [new("how large the raids are, which is not the defender's to choose", null)],
        ["chance"] => [new("chance, which no fact removes", null)],
        ["delivery", .., var item, _, "day"] => [new("when the promised ", null), phrases.Items(item), new(" come", null)],
        ["delivery", .., var item, _, "number"] => [new("how many the promised ", null), phrases.Items(item), new(" are", null)],
        ["delivery", .., var item, _, _] => [new("how the promised ", null), phrases.Items(item), new(" are split among what fires them", null)],
        ["stock", var item, var value] => [new($"the {Words(value)} of ", null), phrases.Items(item), new(" in stock", null)],
        ["magazines", var item, var value] => [new($"the {Words(value)} of ", null), phrases.Items(item)],
        ["resupply", var item, ..] => [new("the resupply of ", null), phrases.Items(item)],
        ["layers", var item, var threatClass, var value] => [new($"the {Words(value)} of ", null), phrases.Items(item), new($" against {threatClass} threats", null)],
        _ => [new(key, key.Any(char.IsDigit) ? origin : null)],
    };

    private static string Words(string key) => key.Replace('-', ' ');
}
