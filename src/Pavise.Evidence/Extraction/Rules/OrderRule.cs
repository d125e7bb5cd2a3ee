using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Contracts told by a noun: their value, their count and their parties, also where the sentence says only "the deal".</summary>
internal sealed class OrderRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        OnOrder(view, found);
        var noun = Noun(view);
        if (noun < 0) return;
        var item = Item(view, noun);
        if (item is null) return;
        view.Discourse.OrderedItem = item;
        Learn(view, noun);
        for (var i = 0; i < view.Count; i++)
        {
            var phrase = view.Phrases[i];
            if (phrase.Amount is { IsMoney: true, Currency: not "percent" } money && Math.Abs(noun - i) <= (view.Lower(i - 1) is "worth" or "at" ? 12 : 7) && !IsGloss(view, i) && !FundingRule.IsAllotted(view, i) && !view.Phrases.Any(other => other.Item == "weapons-unspecified"))
                found.Add(Make(view, noun, i, item) with { Quantity = money.In(new Unit(money.Currency == "dollar" ? view.Discourse.Dollar : money.Currency!)), Distance = 0 });
            else if (phrase is { Kind: PhraseKind.Item, Quantity: not null } && i > noun && !IsOneOf(view, phrase) && Ordered(view, i, item) && !found.Exists(draft => draft.ItemPhrase == i && draft.Kind == ClaimKind.Order))
                found.Add(Make(view, noun, i, item) with { Quantity = phrase.Quantity, Distance = 0 });
        }

        if (found.TrueForAll(draft => draft.Kind != ClaimKind.Order) && IsParties(view, noun)) found.Add(Make(view, noun, noun, item) with { Quantity = null });
    }

    /// <summary>"$5.5bn (£4.3bn)": the same sum in another currency.</summary>
    private static bool IsGloss(SentenceView view, int at) => at > 1 && view.Lower(at - 1) is "(" or "[" && view.Phrases[at - 2].Amount is { IsMoney: true };

    /// <summary>"one of the army's most wanted missiles": a sort, and no number.</summary>
    private static bool IsOneOf(SentenceView view, Phrase phrase) =>
        view.Article.Tokens[phrase.First].Is("one") && phrase.First + 1 < view.Article.Tokens.Length && view.Article.Tokens[phrase.First + 1].Is("of");

    private static int Noun(SentenceView view)
    {
        for (var i = 0; i < view.Count; i++)
        {
            if (view.Lower(i) == "option" && Enumerable.Range(Math.Max(0, i - 4), Math.Min(4, i)).Any(k => view.Lower(k) is "exercised" or "exercises" or "exercise")) return i;
            if (view.KindAt(i) == PhraseKind.Word && IsDeal(view.Lower(i)) && view.VerbAt(i) is null && !ShareRule.IsShared(view, i) && !(view.Lower(i) == "order" && view.Lower(i - 1) is "on" or "in")) return i;
        }

        return -1;
    }

    /// <summary>The item of the contract: named beside it, else the one ordered before. "Deal" and "agreement" are orders only after a purchase was told.</summary>
    private static string? Item(SentenceView view, int noun)
    {
        var weak = view.Lower(noun) is "deal" or "agreement" && !view.Verbs.Any(verb => verb.Has(Frame.Buy) || verb.Has(Frame.Order)) && !view.Phrases.Any(phrase => phrase.Lower is "purchase" or "contract" || phrase.Kind == PhraseKind.Actor && phrase.Actor == view.Discourse.OnlyMaker);
        var named = -1;
        for (var i = 0; i < view.Count; i++)
        {
            if (view.Phrases[i] is { Kind: PhraseKind.Item, Item: not "weapons-unspecified" } && (named < 0 || Math.Abs(noun - i) < Math.Abs(noun - named))) named = i;
        }

        // "the contract" points back; "a contract for hangar doors" is another one.
        var pointed = Enumerable.Range(Math.Max(0, noun - 5), noun - Math.Max(0, noun - 5)).Any(i => view.Lower(i) is "the" or "this" or "that" or "its" or "these");
        if (named < 0 && !pointed) return null;
        if (weak) return view.Discourse.OrderedItem;
        if (named >= 0 && Math.Abs(noun - named) <= 12 && view.Phrases[named].Item is not (ItemFamilies.UnspecifiedSystem or ItemFamilies.UnspecifiedInterceptor)) return view.Phrases[named].Item;
        return view.Discourse.OrderedItem ?? (view.Lower(noun) is "contract" ? view.Discourse.ContractItem : null);
    }

    private static bool Ordered(SentenceView view, int at, string item) =>
        view.Phrases[at].Item == item || view.Phrases[at].Item == ItemFamilies.UnspecifiedInterceptor;

    private static void Learn(SentenceView view, int noun)
    {
        var buyers = new List<string>();
        for (var i = 0; i < view.Count; i++)
        {
            if (view.Phrases[i] is not { Kind: PhraseKind.Actor, IsAttribute: false } actor || actor.Actor == view.Discourse.OnlyMaker || actor.Actor == view.Discourse.Beneficiary) continue;
            if (view.Lower(i - 1) is "in" or "between" && view.Lower(i - 1) != "between") continue;
            if (i < noun + 12 && !buyers.Contains(actor.Actor!)) buyers.Add(actor.Actor!);
        }

        if (view.Discourse.Buyers.Count == 0 && buyers.Count > 0) view.Discourse.Buyers = [buyers[0]];
    }

    private static ClaimDraft Make(SentenceView view, int noun, int at, string item)
    {
        string[] seller = view.Phrases.FirstOrDefault(phrase => phrase.Kind == PhraseKind.Actor && view.Article.IsMaker(phrase.Actor!))?.Actor is { } named ? [named]
            : view.Discourse.OnlyMaker is { } maker ? [maker] : view.Discourse.LastMaker is { } last && view.Phrases.Any(phrase => phrase.Lower is "firm" or "company" or "manufacturer" or "contractor" or "maker") ? [last] : [];
        // "a contract for 20 systems with A": a country that is named as the other side sells.
        if (view.Phrases.All(phrase => phrase.Kind != PhraseKind.Actor || !view.Article.IsMaker(phrase.Actor!)) && (view.After("with", noun, view.Count) is { Count: > 0 } with ? with : view.After("from", noun, view.Count)) is [var state] && view.Article.IsCountry(state) && view.Verbs.LastOrDefault(verb => verb.At < noun) is { IsPassive: false } deals && Roles.Subject(view, deals).Codes is { Count: > 0 } side && !side.Contains(state) && !side.Any(view.Article.IsMaker))
            return Stated(view, noun, at) with { Item = item, From = [state], To = side, Joint = [] };
        if (seller.Length == 0 && view.After("with", noun, view.Count) is [var partner] && view.Verbs.LastOrDefault(verb => verb.At < noun) is { IsPassive: false } signs && Roles.Subject(view, signs).Codes is { Count: > 0 } buyer && !buyer.Contains(partner))
            return Stated(view, noun, at) with { Item = item, From = [partner], To = buyer, Joint = [] };
        // "A and B signed a deal with the maker": those who sign buy.
        if (seller.Length > 0 && view.After("with", noun, view.Count).Contains(seller[0]) && view.Verbs.LastOrDefault(verb => verb.At < noun) is { IsPassive: false } signed && Roles.Subject(view, signed).Codes is { Count: > 0 } signer && !signer.Any(view.Article.IsMaker))
            return Stated(view, noun, at) with { Item = item, From = seller, To = Drafts.Without(signer, seller), Joint = [] };
        // "A and the maker signed a contract": who signs with a maker buys.
        if (seller.Length > 0 && view.Verbs.LastOrDefault(verb => verb.At < noun) is { IsPassive: false } joint && Roles.Subject(view, joint).Codes is { Count: > 1 } parties && parties.Contains(seller[0]) && Drafts.Without(parties, seller) is { Count: > 0 } others && !others.Any(view.Article.IsMaker))
            return Stated(view, noun, at) with { Item = item, From = seller, To = others, Joint = [] };
        // "The deal will supply 600 missiles to A, B and C": those who are supplied buy.
        if (seller.Length > 0 && view.Verbs.FirstOrDefault(verb => verb.At > noun && verb.Has(Frame.Give) && !verb.IsPassive) is { } supplies && view.After("to", supplies.At, view.Count) is { Count: > 1 } supplied) view.Discourse.Buyers = Drafts.Without(supplied, seller);
        var buyers = Placed(view, noun) is { Count: > 0 } placers ? placers : view.After("for", Math.Min(noun, at), view.Count) is { Count: > 0 } end && end[0] != seller.FirstOrDefault() ? end : Between(view, noun) is { } party ? [party] : Party(view, noun) is { Count: > 0 } named2 ? named2 : view.Discourse.Buyers;
        return Stated(view, noun, at) with { Item = item, From = seller, To = Drafts.Without([.. buyers.Concat(User(view, noun, seller)).Distinct(StringComparer.Ordinal)], seller), Joint = [] };
    }

    /// <summary>"the order was placed by A, B and C", "the contract was signed by D": who buys, as far as no maker is among them.</summary>
    private static IReadOnlyList<string> Placed(SentenceView view, int noun)
    {
        for (var i = noun + 1; i + 1 < view.Count; i++)
        {
            if (view.Lower(i) is "placed" or "signed" or "awarded" or "concluded" && view.Lower(i + 1) == "by" && view.Entry(i - 1).In(WordSet.Being) && view.After("by", i + 1, i + 5) is { Count: > 0 } by && !by.Any(view.Article.IsMaker)) return by;
        }

        return [];
    }

    /// <summary>"to supply systems to B": the end user beside the buyer, where a maker sells to another (corpus guidelines, "Codes").</summary>
    private static IReadOnlyList<string> User(SentenceView view, int noun, string[] seller) =>
        seller.Length > 0 && view.Discourse.Beneficiary is { } needy && !view.Verbs.Any(verb => verb.At > noun && (verb.IsPassive || verb.IsReduced)) && view.AllAfter("to", noun, noun + 16).Concat(view.AllAfter("for", noun, noun + 16)).Contains(needy) ? [needy] : [];

    /// <summary>"the order from A", "A's contract with the maker": the party that buys, or empty.</summary>
    private static IReadOnlyList<string> Party(SentenceView view, int noun)
    {
        if (view.Lower(noun - 1) == "'s" && view.KindAt(noun - 2) == PhraseKind.Actor && !view.Article.IsMaker(view.Phrases[noun - 2].Actor!)) return view.ActorsAt(noun - 2);
        foreach (var preposition in (ReadOnlySpan<string>)["from", "by", "with"])
        {
            if (view.After(preposition, noun, noun + 7) is [var first, ..] named && !view.Article.IsMaker(first)) return named;
        }

        return [];
    }

    /// <summary>"approved the purchase", "is negotiating a contract", "the planned procurement": a purchase that is not signed yet.</summary>
    private static ClaimStatus Standing(SentenceView view, int noun)
    {
        if (view.Lower(noun - 1) is "planned" or "possible" or "potential" or "proposed") return ClaimStatus.Considered;
        if (DeedNounRule.Governing(view, noun) is { } doubt) return doubt.Status;
        if (Cancelled(view, noun) is { } end) return end.Status;
        if (view.Verbs.LastOrDefault(verb => verb.At < noun && noun - verb.At <= 4) is { Lemma: "prepare" or "plan" or "seek" or "negotiate" or "discuss" or "draft" }) return ClaimStatus.Considered;
        var plan = view.Lower(noun) is "purchase" or "procurement" && Enumerable.Range(Math.Max(0, noun - 5), Math.Min(5, noun)).Any(i => view.VerbAt(i) is { Lemma: "approve" or "plan" or "propose" or "authorise" or "authorize" or "prepare" or "negotiate" });
        return plan ? ClaimStatus.Considered : ClaimStatus.Contracted;
    }

    /// <summary>A draft whose quote reaches to the word that ends the order, where one does.</summary>
    private static ClaimDraft Stated(SentenceView view, int noun, int at)
    {
        var word = Cancelled(view, noun)?.At ?? noun;
        return Drafts.Make(view, ClaimKind.Order, Standing(view, noun), at, Math.Min(noun, word), Math.Max(at, word));
    }

    /// <summary>"has cancelled its order for", "is considering cancelling the contract": the order is no longer wanted, or its end is thought of; null for other words.</summary>
    private static (ClaimStatus Status, int At)? Cancelled(SentenceView view, int noun)
    {
        var verb = view.Verbs.LastOrDefault(other => other.At < noun && noun - other.At <= 4 && other.Lemma is "cancel" or "call off" or "scrap" or "terminate")
            ?? view.Verbs.FirstOrDefault(other => other.At > noun && other.IsPassive && other.Lemma is "cancel" or "call off" or "scrap" or "terminate");
        if (verb is null) return null;
        return (Moods.Of(view, verb) switch { Mood.Denied => ClaimStatus.Contracted, Mood.Considered or Mood.Requested or Mood.Expected or Mood.None => ClaimStatus.Considered, _ => ClaimStatus.Denied }, verb.At);
    }

    /// <summary>"has two systems on order from the maker", "is on order for A": what is ordered stands before the words.</summary>
    private static void OnOrder(SentenceView view, List<ClaimDraft> found)
    {
        for (var i = 2; i < view.Count; i++)
        {
            if (view.Lower(i) != "order" || view.Lower(i - 1) != "on") continue;
            var item = Enumerable.Range(0, i).LastOrDefault(k => view.Phrases[k] is { Kind: PhraseKind.Item, Item: not "weapons-unspecified" }, -1);
            if (item < 0 || i - item > 5) continue;
            var seller = view.After("from", i, i + 4) is { Count: > 0 } named ? named : view.Discourse.OnlyMaker is { } maker ? [maker] : [];
            var buyer = view.After("for", i, i + 4) is { Count: > 0 } end ? end : view.After("by", i, i + 4) is { Count: > 0 } agent ? agent : view.Verbs.LastOrDefault(verb => verb.At < item && verb.Has(Frame.Hold)) is { } verb ? Roles.Subject(view, verb).Codes : [];
            // "Six more are on order": for whom the text tells of.
            if (buyer.Count == 0 && view.Phrases[item].IsNumeral && view.Discourse.Beneficiary is { } user) buyer = [user];
            found.RemoveAll(draft => draft.Kind == ClaimKind.Stock && draft.ItemPhrase == item);
            if (buyer.Count > 0) found.Add(Drafts.Make(view, ClaimKind.Order, ClaimStatus.Contracted, item, item, i) with { From = Drafts.Without(seller, buyer), To = buyer, Distance = 0 });
        }
    }

    /// <summary>"between the agency and the maker": the party that is not the maker.</summary>
    private static string? Between(SentenceView view, int noun)
    {
        for (var i = noun + 1; i + 1 < view.Count; i++)
        {
            if (!view.Phrases[i].IsWord("between")) continue;
            for (var k = i + 1; k < Math.Min(view.Count, i + 8); k++)
            {
                if (view.Phrases[k] is { Kind: PhraseKind.Actor } actor && actor.Actor != view.Discourse.OnlyMaker) return actor.Actor;
            }
        }

        return null;
    }

    private static bool IsParties(SentenceView view, int noun) =>
        view.Discourse.OnlyMaker is not null && (Between(view, noun) is not null || view.Lower(noun) is "awards" or "award");

    private static bool IsDeal(string lower) =>
        lower is "deal" or "agreement" or "contract" or "contracts" or "purchase" or "procurement" or "award" or "awards" or "order" or "orders" or "acceptance";
}
