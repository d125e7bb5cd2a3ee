using System.Buffers;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Reads what holds for the whole article before its sentences are read: publisher's country, beneficiary, currency, default speaker.</summary>
internal sealed class DiscourseReader(ReadingTools tools)
{
    private readonly Catalogue catalogue = tools.Catalogue;
    private readonly NameIndex index = tools.Names;
    private readonly ItemFamilies families = tools.Families;

    /// <summary>The country under attack in the recorded war; it is the beneficiary of aid when a text names it and no other receiver.</summary>
    private const string Defended = "UKR";

    private const string Attacker = AttackingSide.Attacker;

    private static readonly string[] Marks = ["Statement from", "Statement by", "Statement of", "Remarks by", "Remarks of", "Gaggle by", "Briefing by", "Address by", "Speech by"];

    private static readonly SearchValues<string> AnyMark = SearchValues.Create(Marks, StringComparison.OrdinalIgnoreCase);

    public Discourse Read(ArticleText article)
    {
        var home = Home(article.Document);
        var dollar = Dollar(article);
        var systems = article.Names.Where(match => match.Name.Kind == NameKind.Item && !families.IsUnspecified(match.Name.Key) && families.IsAirDefence(match.Name.Key))
            .Select(match => families.System(match.Name.Key)).Distinct(StringComparer.Ordinal).ToArray();
        return new Discourse
        {
            Home = home,
            Beneficiary = Names(article, Defended) || IsRepresented(article) ? Defended : null,
            NamesAttacker = Names(article, Attacker) || (Names(article, Defended) && IsRaided(article)),
            ContractItem = Only(article.Names.Where(match => match.Name.Kind == NameKind.Item && !families.IsUnspecified(match.Name.Key) && families.IsInterceptor(match.Name.Key)).Select(match => match.Name.Key)),
            MainDonor = article.Names.Where(match => catalogue.Actor(match.Name.Key)?.Kind == ActorKind.Country && match.Name.Key is not (Attacker or Defended))
                .GroupBy(match => match.Name.Key).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key,
            Exporter = Names(article, "USA") ? "USA" : null,
            Unspecified = item => families.IsInterceptor(item) ? ItemFamilies.UnspecifiedInterceptor : item,
            HomeMaker = home is not null && catalogue.Actor(home)?.Kind == ActorKind.Maker ? home : null,
            OnlyMaker = Only(article.Names.Where(match => catalogue.Actor(match.Name.Key)?.Kind == ActorKind.Maker).Select(match => match.Name.Key)),
            Dollar = dollar,
            DollarCountry = article.Text.Contains('$', StringComparison.Ordinal) && Issuer(dollar) is { } issuer && Names(article, issuer) ? issuer : null,
            OnlySystem = systems.Length == 1 ? systems[0] : null,
            DefaultVoice = DefaultVoice(article, home),
            Signatories = Signatories(article.Document),
            Donors = home is null or Defended || catalogue.Actor(home)?.Kind == ActorKind.Maker ? [] : [home],
        };
    }

    /// <summary>The defended country shoots at raiders, or a weapon that only the attacker flies is named: who attacks goes without saying.</summary>
    private bool IsRaided(ArticleText article) =>
        article.Names.Any(match => match.Name.Kind == NameKind.Threat && tools.RaidWeapons.Contains(article.Tokens[match.First].Text))
        || article.Parsed.All().Any(parsed => parsed.Verbs.Any(verb => verb.Has(Frame.Down) && !verb.IsPassive && verb.At + 1 < parsed.Phrases.Count
            && parsed.Phrases.Take(verb.Start).Any(phrase => phrase.Kind == PhraseKind.Actor && phrase.Actor == Defended)
            && parsed.Phrases.Skip(verb.At + 1).Take(8).Any(phrase => phrase.Kind == PhraseKind.Threat))
            || (parsed.Phrases.Exists(phrase => phrase.Kind == PhraseKind.Actor && phrase.Actor == Defended) && parsed.Verbs.Any(verb => verb.IsPassive && verb.Has(Frame.Down) && parsed.Phrases.Take(verb.Start).TakeLast(3).Any(phrase => phrase.Kind == PhraseKind.Threat)))
            || parsed.Verbs.Any(verb => verb.IsPassive && verb.Has(Frame.Fire) && verb.Lemma is "fire" or "launch" && parsed.Phrases.Take(verb.Start).TakeLast(3).Any(phrase => phrase.Kind == PhraseKind.Threat) && parsed.Phrases.Skip(verb.At + 1).Take(2).Any(phrase => phrase.Lower is "at" or "on" or "against")));

    /// <summary>Who is named in the title of a joint statement, without the one who receives.</summary>
    private string[] Signatories(Document document)
    {
        if (document.Title is not { } title || !title.StartsWith("Joint Statement", StringComparison.OrdinalIgnoreCase)) return [];
        var codes = index.FindIn(title).Select(match => match.Name.Kind is NameKind.Actor or NameKind.Demonym or NameKind.Metonym ? match.Name.Key : match.Name.Kind == NameKind.Person ? tools.People.ActorOf(match.Name.Key, document.Published) : null);
        // "by President A and Chancellor B": the office-holders of the day by surname.
        var holders = title.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0]) && tools.People.IsSurname(word)).Select(word => tools.People.OfSurname(word, document.Published)?.Actor);
        return [.. codes.Concat(holders).OfType<string>().Where(code => code is not (Defended or Attacker)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A text may name the defended country's president or minister alone.</summary>
    private bool IsRepresented(ArticleText article) =>
        article.Names.Any(match => match.Name.Kind == NameKind.Person && tools.People.ActorOf(match.Name.Key, article.Document.Published) == Defended);

    private static string? Issuer(string dollar) => dollar switch { "usd" => "USA", "aud" => "AUS", "cad" => "CAN", _ => null };

    private static string? Only(IEnumerable<string> keys)
    {
        var distinct = keys.Distinct(StringComparer.Ordinal).Take(2).ToArray();
        return distinct.Length == 1 ? distinct[0] : null;
    }

    private static bool Names(ArticleText article, string code) => article.Names.Any(match => match.Name.Key == code);

    private string? Home(Document document)
    {
        if (catalogue.Outlet(document.Outlet) is { } known) return known.Kind == OutletKind.Official ? known.Country : null;
        if (document.Outlet is not { } outlet) return null;
        var names = index.FindIn(outlet);
        var named = names.Any(match => match.Name.Kind == NameKind.Outlet) ? null
            : names.FirstOrDefault(match => match.Name.Kind is NameKind.Actor or NameKind.Metonym).Name?.Key;
        // A paper that has a country in its name does not speak for it; an office of the country does.
        return named is not null && catalogue.Actor(named)?.Kind == ActorKind.Country && !outlet.ToLowerInvariant().Split(' ').Any(IsOffice) ? null : named;
    }

    private static bool IsOffice(string lower) =>
        Lexicon.English.Entry(lower) is var entry && (entry.In(WordSet.Institution) || entry.In(WordSet.Title) || entry.In(WordSet.Official)) || lower is "office" or "department" or "embassy" or "mission" or "agency" or "command" or "delegation" or "chancellery" or "house";

    private static string Dollar(ArticleText article)
    {
        var counts = article.Names.Where(match => match.Name.Kind is NameKind.Actor or NameKind.Demonym).GroupBy(match => match.Name.Key).ToDictionary(group => group.Key, group => group.Count());
        return counts.GetValueOrDefault("AUS") > Math.Max(2, counts.GetValueOrDefault("USA")) ? "aud"
            : counts.GetValueOrDefault("CAN") > Math.Max(3, 2 * counts.GetValueOrDefault("USA")) ? "cad" : "usd";
    }

    /// <summary>In a statement of an office the person or holder named in its title speaks, several together jointly; otherwise the office itself.</summary>
    private Voice DefaultVoice(ArticleText article, string? home)
    {
        if (home is null) return Voice.None;
        var title = article.Document.Title ?? "";
        if (title.StartsWith("Joint Statement", StringComparison.OrdinalIgnoreCase)) return new Voice("joint statement", home, null);
        foreach (var mark in title.AsSpan().ContainsAny(AnyMark) ? Marks : [])
        {
            var at = title.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            var rest = title[(at + mark.Length)..];
            var person = index.FindIn(rest).FirstOrDefault(match => match.Name.Kind == NameKind.Person).Name?.Key ?? Holder(rest, home, article.Document.Published);
            if (person is not null) return new Voice(person, tools.People.ActorOf(person, article.Document.Published) ?? home, null);
        }

        // Who speaks at a background call of a government is not named.
        if (title.StartsWith("Background ", StringComparison.OrdinalIgnoreCase)) return new Voice("senior administration official", home, null);
        var outlet = article.Document.Outlet ?? "";
        // What an office publishes in the first person its holder says.
        var holder = outlet.StartsWith("Office of the ", StringComparison.Ordinal) && article.Tokens.Any(token => token.Text == "I") ? Holder(outlet["Office of ".Length..], home, article.Document.Published) : null;
        return new Voice(holder ?? outlet, home, null);
    }

    /// <summary>"Statement from the President": who held that office of the publishing country on the day.</summary>
    private string? Holder(string title, string home, DateOnly? day)
    {
        if (day is not { } known) return null;
        return catalogue.OfficeHolders.FirstOrDefault(holder => holder.Actor == home && holder.Term.MayOverlap(DateInterval.On(known))
            && title.TrimStart().StartsWith("the " + holder.Office, StringComparison.OrdinalIgnoreCase))?.Person;
    }
}
