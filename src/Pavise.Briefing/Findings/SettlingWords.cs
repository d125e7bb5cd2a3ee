using System.Globalization;
using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Names the facts that would settle an open answer, each with its share of the variance and the error of it; chance, which none removes, stands apart.</summary>
/// <param name="catalogue">Names of items.</param>
public sealed class SettlingWords(Catalogue catalogue)
{
    /// <summary>Key of what no fact removes.</summary>
    public const string Chance = "chance";

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

    private readonly Phrases phrases = new(catalogue);

    /// <summary>Adds the sentence after an open answer.</summary>
    public SentenceBuilder Say(SentenceBuilder said, IReadOnlyList<SettlingFact> facts, string origin)
    {
        SettlingFact[] known = [.. facts.Where(fact => fact.Key != Chance)];
        var chance = facts.FirstOrDefault(fact => fact.Key == Chance);
        if (known.Length == 0)
            return chance.Key is null ? said.Say(" No single fact stands clear of its error: it takes several.") : Luck(said.Say(" No single fact would settle it: "), chance, " of the variance is chance, which no fact removes.", origin);
        said.Say(chance.Share > known.Sum(fact => fact.Share) ? " What would settle part of it: " : " What would settle most of it: ");
        foreach (var (i, fact) in known.Index())
        {
            said.Say(i > 0 ? ", " : "").Say(Name(fact.Key, origin)).Say(" (").Say(Share(fact), origin).Say(" of the variance)");
        }

        return chance.Key is null ? said.Say(".") : Luck(said.Say("; and "), chance, " of the variance is chance, which no fact removes.", origin);
    }

    private static SentenceBuilder Luck(SentenceBuilder said, SettlingFact chance, string then, string origin) =>
        said.Say(Share(chance), origin).Say(then);

    /// <summary>Two decimals; three where the error would be nothing else.</summary>
    private static string Share(SettlingFact fact) => fact.Error is > 0 and < 0.005
        ? string.Create(CultureInfo.InvariantCulture, $"{fact.Share:0.000} ± {fact.Error:0.000}")
        : string.Create(CultureInfo.InvariantCulture, $"{fact.Share:0.00} ± {fact.Error:0.00}");

    private SentencePart[] Name(string key, string origin) => key.Split('/') switch
    {
        ["adversary"] => [new("how large the raids are, which is not the defender's to choose", null)],
        ["delivery", .., var item, _, "day"] => [new("when the promised ", null), phrases.Items(item), new(" come", null)],
        ["delivery", .., var item, _, "number"] => [new("how many the promised ", null), phrases.Items(item), new(" are", null)],
        ["delivery", .., var item, _, _] => [new("how the promised ", null), phrases.Items(item), new(" are split among what fires them", null)],
        ["stock", var item, var value] => [new($"the {Words(value)} of ", null), phrases.Items(item), new(" in stock", null)],
        ["magazines", var item, var value] => [new($"the {Words(value)} of ", null), phrases.Items(item)],
        ["resupply", var item, ..] => [new("the resupply of ", null), phrases.Items(item)],
        ["other-theatres", var name, var item, _] => [new("how many ", null), phrases.Items(item), new(" the theatre ", null), new(name, name.Any(char.IsDigit) ? origin : null), new(" asks for", null)],
        ["layers", var item, var number, var threatClass, var value] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) =>
            [new($"the {Words(value)} of ", null), phrases.Items(item), new($" against {Words(threatClass)} threats in their ", null), .. Ordinal(at, origin), new(" layer", null)],
        ["layers", var item, var threatClass, var value] => [new($"the {Words(value)} of ", null), phrases.Items(item), new($" against {Words(threatClass)} threats", null)],
        ["areas", var area, "fire-units", var item, "number"] => [new("the number of fire units of ", null), phrases.Items(item), .. In(area, origin)],
        ["areas", var area, "fire-units", var item, "doctrine", "reserve", var threatClass] => [new("the reserve of ", null), phrases.Items(item), new($" for {Words(threatClass)} threats", null), .. In(area, origin)],
        ["areas", var area, "doctrine", "reserve", var threatClass] => [new($"the reserve for {Words(threatClass)} threats", null), .. In(area, origin)],
        ["areas", var area, var value] => [new($"the {Words(value)} of what stands", null), .. In(area, origin)],
        ["doctrine", "reserve", var threatClass] => [new($"the reserve for {Words(threatClass)} threats", null)],
        _ => [new(key, key.Any(char.IsDigit) ? origin : null)],
    };

    private static SentencePart[] In(string area, string origin) => [new(" in the area ", null), new(Words(area), area.Any(char.IsDigit) ? origin : null)];

    /// <summary>A number without digits, as far as there is a word for it.</summary>
    private static SentencePart[] Ordinal(int at, string origin) =>
        at >= 1 && at <= Ordinals.Length ? [new(Ordinals[at - 1], null)] : [new(string.Create(CultureInfo.InvariantCulture, $"{at}th"), origin)];

    private static string Words(string key) => key.Replace('-', ' ');
}
