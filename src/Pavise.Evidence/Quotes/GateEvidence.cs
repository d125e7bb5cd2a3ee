using System.Buffers;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>What an article shows for the parts of a claim. Each check returns null, or the reason for refusing.</summary>
internal sealed class GateEvidence
{
    /// <summary>"Western-supplied": the giver is the allies.</summary>
    private static readonly SearchValues<string> Allied = SearchValues.Create(["western-"], StringComparison.OrdinalIgnoreCase);

    private readonly ArticleText article;
    private readonly Discourse discourse;
    /// <summary>How many sentences before a quote may date it, as the heading of a list does.</summary>
    private const int HeadReach = 30;

    private readonly HashSet<string> named;
    private readonly AmountReader amounts;

    public GateEvidence(ArticleText article, Discourse discourse)
    {
        this.article = article;
        this.discourse = discourse;
        amounts = new AmountReader(article.Tokens, article.Lexicon.Numbers);
        named = [.. article.Names.Select(match => match.Name.Key), .. article.Names.Where(match => match.Name.Kind == NameKind.Outlet).Select(match => article.Office(match.Name.Key)).OfType<string>(), .. article.Persons.Select(mention => mention.Person.Actor).OfType<string>()];
        if (discourse.Home is { } home) named.Add(home);
        if (discourse.NamesAttacker) named.Add(AttackingSide.Attacker);
        if (article.Text.AsSpan().ContainsAny(Allied)) named.Add("ALLIES");
    }

    /// <summary>The tokens of a span given in UTF-16 units.</summary>
    public (int First, int Last) Tokens(int start, int end)
    {
        var (low, high) = (0, article.Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (article.Tokens[middle].End <= start) low = middle + 1;
            else high = middle;
        }

        var last = low;
        while (last < article.Tokens.Length && article.Tokens[last].Start < end) last++;
        return (low, last);
    }

    public string? Number(ProposedClaim claim, int first, int last)
    {
        if (claim.Quantity is not { } quantity) return null;
        // "28 were destroyed" counts what the sentences before it launched.
        var from = claim.Kind == ClaimKind.Attack ? article.Sentences[Math.Max(0, article.Parsed.Of(first) - 2)].First : first;
        if (!UnitStands(quantity.Unit, from, first, last)) return $"the unit '{quantity.Unit}' cannot be read from the quote";
        for (var i = first; i < last; i++)
        {
            if (quantity is { IsExact: true, Low: 1, Unit.Symbol: "system" or "battery" or "missile" or "drone" } && IsOne(i, last)) return null;
            if (quantity is { IsExact: true, Low: 2, Unit.Symbol: "system" or "battery" or "missile" or "drone" } && article.Tokens[i].Is("both")) return null;
            // The digits of an amount of money are no count of things.
            if (i > 0 && AmountReader.IsCurrency(article.Tokens[i - 1].Lower)) continue;
            // "the first of eight": the whole is the number of what was ordered or is held.
            if (i > first + 1 && article.Tokens[i - 1].Is("of") && NumberWords.IsOrdinal(article.Tokens[i - 2].Lower) && claim.Kind is not (ClaimKind.Order or ClaimKind.Stock)) continue;
            // A number that counts a part of the quote's other number ("18 of 29") is read at either.
            if (amounts.At(i, last) is { } amount && amount.In(Plain(quantity.Unit, amount)) is var read
                && read.Low == quantity.Low && read.High == quantity.High && (amount.Currency == "percent" ? quantity.Unit.Symbol == "percent" : amount.IsMoney == quantity.Unit.IsCurrency)) return null;
        }

        return "the number cannot be read from the quote";
    }

    /// <summary>"a", "another", "the third": one thing; and so is the single thing that is someone's ("its battery").</summary>
    private bool IsOne(int at, int last) =>
        article.Tokens[at].Lower is "a" or "an" or "another" or "one" or "single" || NumberWords.IsOrdinal(article.Tokens[at].Lower)
        || (article.Tokens[at].Lower is "its" or "their" && at + 1 < last && article.Tokens[at + 1].Lower is "battery" or "system" or "unit" or "launcher");

    public string? Names(ProposedClaim claim)
    {
        foreach (var code in claim.From.Concat(claim.To))
        {
            if (!named.Contains(code)) return $"'{code}' is not named in the text";
        }

        return null;
    }

    /// <summary>A name after "to" or "for" cannot be the giver, one after "from" or "by" or before the giving verb cannot be the receiver; who is neither is the beneficiary or a donor of the text.</summary>
    public string? Direction(ProposedClaim claim, int first, int last)
    {
        if (claim.Kind is ClaimKind.Attack or ClaimKind.Loss && claim.From.Contains(discourse.Beneficiary ?? "")) return "the defended side cannot be the attacker of itself";
        if (discourse.Beneficiary is { } beneficiary && claim.Kind is not (ClaimKind.Order or ClaimKind.Production) && claim.From.Contains(beneficiary)) return $"'{beneficiary}' receives in this text";
        foreach (var (_, phrases, verbs) in article.Parsed.Around(first, last))
        {
            for (var i = 0; i < phrases.Count; i++)
            {
                if (phrases[i].Kind != PhraseKind.Actor || phrases[i].First < first || phrases[i].Last > last || phrases[i].IsAttribute) continue;
                var code = phrases[i].Actor!;
                var before = Before(phrases, i);
                if (claim.From.Contains(code) && before is "to" or "for" && !IsThanked(phrases, i) && claim.Kind is ClaimKind.Pledge or ClaimKind.Delivery or ClaimKind.Diversion && !IsDoer(phrases, verbs, i)) return $"'{code}' is a receiver in the quote";
                if (claim.To.Contains(code) && ((before is "from" or "by" && !IsAsker(phrases, i)) || IsDoer(phrases, verbs, i)) && claim.Kind is ClaimKind.Pledge or ClaimKind.Delivery or ClaimKind.Diversion or ClaimKind.Funding && !claim.From.Contains(code)) return $"'{code}' is a giver in the quote";
            }
        }

        return null;
    }

    public string? Negation(ProposedClaim claim, int first, int last)
    {
        var denied = false;
        for (var i = first; i < last; i++)
        {
            var token = article.Tokens[i];
            denied |= token.Entry.In(WordSet.Negative) || token.Entry.In(WordSet.Untrue) || Denies(token.Entry.Before(i + 1 < last ? article.Tokens[i + 1].Lower : ""), i, last) || token.Lower is "unable" or "unwilling" or "unlikely" or "reluctant" or "hesitant";
        }

        if (claim.Status == ClaimStatus.Denied && !denied) return "nothing in the quote denies it";
        // What has not yet been delivered is delayed, as the word says.
        if (claim.Status == ClaimStatus.Delayed && Enumerable.Range(first, last - first).Any(i => article.Tokens[i].Lower is "yet" or "still")) return null;
        if (claim.Status is ClaimStatus.Denied or ClaimStatus.Considered or ClaimStatus.Requested or ClaimStatus.Reported) return null;
        foreach (var (_, phrases, verbs) in article.Parsed.Around(first, last))
        {
            if (verbs.Any(verb => verb.IsNegated && (verb.Has(Frame.Give) || verb.Has(Frame.Buy) || verb.Has(Frame.Divert)) && phrases[verb.At].First >= first && phrases[verb.At].Last <= last)) return "the quote denies it";
        }

        return null;
    }

    /// <summary>A verb of refusing or preventing; one of halting denies what it ends for good, or what it keeps another from.</summary>
    private bool Denies(WordEntry entry, int at, int last) =>
        entry.Frames.ContainsAny(Frame.Refuse, Frame.Prevent)
        || (entry.Frames.Contains(Frame.Halt) && (entry.Lemma is "cancel" or "call off" or "scrap" or "terminate" || Enumerable.Range(at + 1, Math.Min(8, last - at - 1)).Any(i => article.Tokens[i].Is("from"))));

    public string? Day(ProposedClaim claim, int first, int last)
    {
        if (claim.When is not { } when) return null;
        if (article.Document.Published is { } published && when == DateInterval.On(published)) return null;
        var at = article.Parsed.Of(first);
        for (var i = Math.Max(0, at - HeadReach); i < article.Sentences.Count && article.Sentences[i].First < last; i++)
        {
            if (article.DaysOf(i).Any(day => day.Day == when || (claim.Kind == ClaimKind.Production && IsYear(when) && day.Day.End == when.End)) || article.Dues.In(article.Sentences[i].First, article.Sentences[i].Last) == when) return null;
        }

        return "the day cannot be read from the text up to the quote";
    }

    /// <summary>"this year" of what is made is the whole of it.</summary>
    private static bool IsYear(DateInterval days) => days is { Start: { Month: 1, Day: 1 } start, End: { Month: 12, Day: 31 } end } && start.Year == end.Year;

    private static Unit Plain(Unit unit, Amount amount) => amount.IsMoney && !unit.IsCurrency ? Unit.One : unit;

    /// <summary>The unit is read from a token of the sentences before; what speaks against it is looked for in the quote alone.</summary>
    private bool UnitStands(Unit unit, int first, int quote, int last)
    {
        var words = Enumerable.Range(first, last - first).Select(i => article.Tokens[i].Lower);
        var quoted = words.Skip(quote - first);
        return unit.Symbol switch
        {
            "battery" => words.Any(word => word.StartsWith("batter", StringComparison.Ordinal)),
            "country" => Enumerable.Range(first, last - first).Any(i => article.Tokens[i].Text is "countries" or "nations" or "states" or "members" or "allies"),
            "drone" => words.Any(word => word.Contains("drone", StringComparison.Ordinal) || word.StartsWith("uav", StringComparison.Ordinal) || word.StartsWith("shahed", StringComparison.Ordinal) || word is "unmanned"),
            "percent" => words.Any(word => word is "%" or "percent" or "per" or "half" or "quarter" or "third"),
            "missile-and-drone" => words.Any(word => word.StartsWith("drone", StringComparison.Ordinal)),
            "missile" => (!quoted.Any(word => word.StartsWith("batter", StringComparison.Ordinal)) || quoted.Reverse().TakeWhile(word => !word.StartsWith("batter", StringComparison.Ordinal)).Any(IsRound) || RoundsFor(quoted)) && words.Any(word => word.Contains("missile", StringComparison.Ordinal) || word.Contains("interceptor", StringComparison.Ordinal) || word.StartsWith("rocket", StringComparison.Ordinal) || word.StartsWith("round", StringComparison.Ordinal) || word.StartsWith("munition", StringComparison.Ordinal) || article.Lexicon.Entry(word).In(WordSet.Missile) || word.Any(char.IsDigit)),
            "system" => !words.Any(word => word.StartsWith("interceptor", StringComparison.Ordinal)),
            _ => true,
        };
    }

    private static bool IsRound(string word) => word.Contains("missile", StringComparison.Ordinal) || word.Contains("interceptor", StringComparison.Ordinal);

    /// <summary>"150 missiles for its batteries": the rounds are counted, and the batteries say whose.</summary>
    private static bool RoundsFor(IEnumerable<string> quoted)
    {
        var words = quoted.TakeWhile(word => !word.StartsWith("batter", StringComparison.Ordinal)).ToArray();
        var round = Array.FindLastIndex(words, IsRound);
        return round >= 0 && words.Skip(round + 1).Contains("for");
    }

    private static string Before(List<Phrase> phrases, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= 3; i--)
        {
            if (phrases[i].Lower is not ("the" or "its" or "our")) return phrases[i].Lower;
        }

        return "";
    }

    /// <summary>"a request from A": who asks receives.</summary>
    private static bool IsAsker(List<Phrase> phrases, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= 4; i--)
        {
            if (phrases[i].Kind == PhraseKind.Word && phrases[i].Entry.Noun == Frame.Ask) return true;
        }

        return false;
    }

    /// <summary>"grateful to A", "our thanks to A": who is thanked has given.</summary>
    private static bool IsThanked(List<Phrase> phrases, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= 4; i--)
        {
            if (phrases[i].Lower is "grateful" or "thankful" or "gratitude" or "thanks") return true;
        }

        return false;
    }

    /// <summary>True when an active verb of giving follows the name at once.</summary>
    private static bool IsDoer(List<Phrase> phrases, List<Verb> verbs, int at) =>
        verbs.Any(verb => verb.Start == at + 1 && verb.Has(Frame.Give) && !verb.IsPassive && !verb.IsReduced) && !(at > 0 && phrases[at - 1].Lower is "in" or "of");
}
