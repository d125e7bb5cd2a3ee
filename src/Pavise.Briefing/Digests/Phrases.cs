using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Names and quantities in words, each with the origin that its digits rest on.</summary>
public sealed class Phrases(Catalogue catalogue)
{
    private readonly Actor[] actorsWithDigits = [.. catalogue.Actors.Where(actor => actor.Name.Any(char.IsDigit))];

    /// <summary>"Germany and Romania", or the fallback when nobody is named.</summary>
    public string Actors(IReadOnlyList<string> codes, string fallback) => codes.Count == 0 ? fallback : And(codes.Select(Actor));

    /// <summary>An actor, or several joined by a plus sign, as a sentence names them.</summary>
    public string Actor(string code) => Formatter.PartyInSentence(code, Named);

    /// <summary>A giver or receiver as a cell names it: "Germany", "Not stated".</summary>
    public string Party(string code) => Capital(Formatter.Party(code, Named));

    /// <summary>The same as a cell.</summary>
    public Sentence PartyCell(string code) => Sentence.Of(WithNames(Party(code)));

    /// <summary>Words with the names of actors: a name that holds a digit ("LIG Nex1") rests on the catalogue as the name of an item does; any other digit is left to be refused.</summary>
    public IEnumerable<SentencePart> WithNames(string words)
    {
        var plain = 0;
        while (words.AsSpan(plain).IndexOfAnyInRange('0', '9') >= 0)
        {
            var (at, actor) = actorsWithDigits.Select(one => (At: words.IndexOf(one.Name, plain, StringComparison.OrdinalIgnoreCase), one)).Where(found => found.At >= 0).OrderBy(found => found.At).FirstOrDefault();
            if (actor is null) break;
            if (at > plain) yield return new SentencePart(words[plain..at], null);
            yield return new SentencePart(words[at..(at + actor.Name.Length)], catalogue.NameOrigin(actor.Code).Id);
            plain = at + actor.Name.Length;
        }

        if (plain < words.Length) yield return new SentencePart(words[plain..], null);
    }

    /// <summary>The origins of all names that hold a digit.</summary>
    public IEnumerable<CatalogueEntry> NameOrigins() =>
        catalogue.Items.Select(item => item.Id).Where(id => catalogue.ItemName(id).Any(char.IsDigit)).Concat(actorsWithDigits.Select(actor => actor.Code)).Select(catalogue.NameOrigin);

    private string Named(string code) => code switch
    {
        "customers" => "other customers",
        _ when code.Contains('+', StringComparison.Ordinal) => And(code.Split('+').Select(Actor)),
        "EUROPE" => "European allies",
        "ALLIES" => "partners",
        "USA" => "the United States",
        "GBR" => "the United Kingdom",
        "NLD" => "the Netherlands",
        "CZE" => "the Czech Republic",
        "ARE" => "the United Arab Emirates",
        "EU" => "the European Union",
        "NSPA" => "the NATO Support and Procurement Agency",
        _ => catalogue.ActorName(code),
    };

    /// <summary>Whoever speaks, alone or together: "the United States, Germany and Romania".</summary>
    public string Speakers(string speaker) => And(speaker.Split("; ").Select(Speaker));

    private string Speaker(string name) => (catalogue.Actor(name) ?? catalogue.Actors.FirstOrDefault(one => one.Name == name)) is { } actor ? Actor(actor.Code) : Voices.IsInstitution(name) ? "the " + name : name;

    /// <summary>The plural name of an item: "Patriot systems", "PAC-3 MSE missiles".</summary>
    public SentencePart Items(string id)
    {
        var item = catalogue.Item(id);
        var name = Plain(id);
        var plural = item?.Kind switch
        {
            ItemKind.Money => name,
            _ when name is "interceptor" => "interceptors",
            _ when name is "air defence" or "weapons" => name,
            ItemKind.Group or ItemKind.Other or null => name,
            ItemKind.Interceptor when !EndsWith(name, "interceptor", "missile", "drone", "round") => name + " missiles",
            ItemKind.System when !EndsWith(name, "system", "battery", "unit") => name + " systems",
            ItemKind.System when EndsWith(name, "battery") => name[..^1] + "ies",
            _ => EndsWith(name, "s") ? name : name + "s",
        };
        return new SentencePart(plural, NameOrigin(id, plural));
    }

    /// <summary>A name as a sentence part; names with digits rest on the catalogue.</summary>
    public SentencePart Name(string id)
    {
        var name = Plain(id);
        return new SentencePart(name, NameOrigin(id, name));
    }

    /// <summary>"at least 501 Patriot interceptors", "2 batteries of the Patriot system", or the bare plural without a number.</summary>
    public IEnumerable<SentencePart> Some(Quantity? quantity, Assertion assertion, string origin)
    {
        var item = assertion.Item;
        if (quantity is not { } q || q is { Low: null or <= 1, High: null })
        {
            yield return Items(item);
            yield break;
        }

        if (q.Unit.IsCurrency)
        {
            yield return new SentencePart(Formatter.Quantity(q), origin);
            yield break;
        }

        var own = catalogue.Item(item)?.Unit;
        if (own == q.Unit)
        {
            yield return new SentencePart(Formatter.Count(q), origin);
            yield return new SentencePart(" ", null);
            var one = q is { Low: 1, High: 1 };
            yield return one ? Name(item) : Items(item);
            yield break;
        }

        yield return new SentencePart(Formatter.Quantity(q), origin);
        yield return new SentencePart(" of ", null);
        yield return q.Unit.Symbol == "battery" ? Family(item) : Items(item);
    }

    /// <summary>The name without its unit: "2 batteries of Patriot".</summary>
    private SentencePart Family(string id)
    {
        var name = Before(Before(Plain(id), " fire unit"), " system");
        return new SentencePart(name, NameOrigin(id, name));
    }

    public static string And(IEnumerable<string> words)
    {
        string[] all = [.. words];
        return all.Length <= 1 ? string.Concat(all) : string.Join(", ", all[..^1]) + " and " + all[^1];
    }

    /// <summary>The first letter in upper case.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>The catalogue's name, in plain words where the text named only a general sort.</summary>
    private string Plain(string id) => id switch
    {
        "interceptor-unspecified" or "interceptor" => "interceptor",
        "air-defence-unspecified" or "air-defence" => "air defence",
        "weapons-unspecified" => "weapons",
        "money" => "money",
        _ => Before(catalogue.ItemName(id), ", "),
    };

    /// <summary>What stands before a mark: catalogue names explain themselves after a comma.</summary>
    private static string Before(string name, string mark) => name.IndexOf(mark, StringComparison.Ordinal) is var at and > 0 ? name[..at] : name;

    private string? NameOrigin(string id, string name) => name.Any(char.IsDigit) ? catalogue.NameOrigin(id).Id : null;

    private static bool EndsWith(string name, params string[] tails) => tails.Any(tail => name.EndsWith(tail, StringComparison.OrdinalIgnoreCase));
}
