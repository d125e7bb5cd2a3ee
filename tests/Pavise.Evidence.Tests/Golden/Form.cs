using System.Text.RegularExpressions;
using Pavise.Core;

namespace Pavise.Evidence.Tests.Golden;

/// <summary>A sentence with places for giver, maker, number and things, and the claim that it tells; the file Forms/forms.txt holds them.</summary>
internal sealed partial record Form(string Text, string Kind, string Status, string Item, string Number, string From, string To)
{
    private static readonly (string Name, string Item, string Unit)[] Things =
    [
        ("Patriot systems", "patriot-system", "system"), ("NASAMS batteries", "nasams-system", "battery"), ("IRIS-T systems", "iris-t-system", "system"), ("Gepards", "gepard", "system"), ("Stingers", "stinger", "system"),
        ("Patriot interceptors", "patriot-interceptor", "missile"), ("NASAMS missiles", "nasams-interceptor", "missile"), ("HAWK missiles", "hawk-interceptor", "missile"), ("PAC-3 MSE missiles", "pac-3-mse", "missile"),
    ];

    public static IReadOnlyList<Form> All { get; } = [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Forms", "forms.txt")).Where(line => line.Length > 0 && line[0] != '#').Select(Parse)];

    /// <summary>The sentence filled with names of the catalogue and a number, and what it then tells.</summary>
    public (string Sentence, Form Told, decimal Count) Fill(Random random, Catalogue catalogue)
    {
        var countries = catalogue.Actors.Where(actor => actor is { Kind: ActorKind.Country, Code: not ("UKR" or "RUS" or "BLR" or "PRK" or "IRN" or "USA" or "NOR" or "DNK") }).ToArray();
        var systems = Places().Matches(Text).Any(place => place.Value == "S");
        var (donor, things) = (countries[random.Next(countries.Length)], systems ? Things[..3] : Things);
        var thing = things[random.Next(things.Length)];
        (string Name, string Code)[] makers = [("Raytheon", "RTX"), ("Lockheed Martin", "LMT"), ("Diehl Defence", "DIEHL"), ("Kongsberg", "KOG"), ("Rheinmetall", "RHEINMETALL")];
        var maker = makers[random.Next(makers.Length)];
        var (number, written) = random.Next(3) == 0 && Number != "usd" ? (3, "three") : random.Next(2, systems ? 40 : 950) is var drawn ? (drawn, drawn.ToString(System.Globalization.CultureInfo.InvariantCulture)) : default;
        var name = donor.Name.StartsWith("United", StringComparison.Ordinal) || donor.Name.EndsWith("lands", StringComparison.Ordinal) ? "the " + donor.Name : donor.Name;
        var sentence = Places().Replace(Text.Replace('|', '\n'), place => place.Value switch { "D" => name, "M" => maker.Name, "N" => written, _ => thing.Name });
        string Code(string letters) => string.Join('+', letters.Split('+').Select(letter => letter switch { "D" => donor.Code, "M" => maker.Code, _ => letter }).Order(StringComparer.Ordinal));
        var told = this with { Item = Item is "I" or "S" ? thing.Item : Item, From = Code(From), To = Code(To) };
        return (char.ToUpperInvariant(sentence[0]) + sentence[1..], told, Number == "usd" ? number * 1_000_000m : number);
    }

    private static Form Parse(string line)
    {
        var parts = line.Split(" :: ");
        var told = parts[1].Split(' ');
        var codes = told[4].Split('>');
        return new Form(parts[0], told[0], told[1], told[2], told[3], codes[0], codes[1]);
    }

    [GeneratedRegex(@"\b[DMNIS]\b")]
    private static partial Regex Places();
}
