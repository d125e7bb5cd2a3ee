using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Promises to pay: "allies will fund the procurement", "ready to pay for two of the systems", "be reimbursed by".</summary>
internal sealed class PaymentRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        foreach (var verb in view.Verbs)
        {
            if (!(verb.Has(Frame.Pay) || IsBill(view, verb)) || (verb.Form == VerbForm.Ing && !verb.IsProgressive)) continue;
            if ((verb.IsPassive ? Roles.Agent(view, verb) : Roles.Subject(view, verb).Codes).Count == 0) continue;
            // Who pays in general, for nobody named, is no event.
            if (view.Discourse.Beneficiary is null && !verb.IsPassive && verb.Lemma != "reimburse" && !Roles.Subject(view, verb).Codes.Any(view.Article.IsCountry)) continue;
            if (view.Discourse.LastItem is null && !view.Phrases.Any(phrase => phrase.Kind == PhraseKind.Item)) continue;
            if (verb is { Lemma: "reimburse", IsPassive: false } && view.ActorsAt(Math.Min(view.Count - 1, verb.At + 1)) is { Count: > 0 } payee)
            {
                found.Add(Make(view, verb, verb.At) with { Quantity = null, Joint = [], From = Drafts.Without(Roles.Subject(view, verb).Codes, payee), To = payee });
                continue;
            }

            if (TradeRule.IsReady(view, verb) && view.Discourse.Beneficiary is { } wisher && Roles.Subject(view, verb).Codes.Contains(wisher))
            {
                foreach (var item in Roles.ItemsAfter(view, verb.At + 1).Where(item => view.Phrases[item].Quantity is not null)) found.Add(Drafts.Make(view, ClaimKind.Request, ClaimStatus.Requested, item, verb.Start, item) with { To = [wisher] });
                continue;
            }

            var counted = Roles.ItemsAfter(view, verb.At + 1).Where(item => view.Phrases[item].Quantity is not null || IsDirect(view, verb, item)).ToArray();
            if (!char.IsLower(view.Article.Tokens[view.Phrases[verb.At].First].Text[0]) || (counted.Length == 0 && !NamesCost(view, verb))) continue;
            if (counted.Length > 0) foreach (var item in counted) found.Add(Make(view, verb, item) with { Item = view.Phrases[item].Item! });
            else if (verb.At + 1 < view.Count) found.Add(Make(view, verb, verb.At) with { Quantity = null, Joint = [] });
        }
    }

    /// <summary>"cover the cost", "foot the bill", "bear the costs": words for paying.</summary>
    private static bool IsBill(SentenceView view, Verb verb) =>
        verb.Lemma is "cover" or "meet" or "foot" or "bear" or "shoulder" or "share" or "assume" && view.Phrases.Skip(verb.At + 1).Take(4).Any(phrase => phrase.Lower is "cost" or "costs" or "bill" or "price" or "expense" or "expenses");

    /// <summary>"finance additional batteries", "pay for more systems": the things themselves are what is paid for.</summary>
    private static bool IsDirect(SentenceView view, Verb verb, int item)
    {
        if (view.Phrases[item].Item == ItemFamilies.UnspecifiedSystem && !view.Phrases[item].HasHead) return false;
        for (var i = verb.At + 1; i < item; i++)
        {
            if (view.Lower(i) is not ("for" or "of" or "cost" or "costs" or "bill" or "price" or "more" or "additional" or "further" or "new" or "the" or "extra" or "other")) return false;
        }

        return true;
    }

    /// <summary>"the cost", "for it", "the procurement": what is paid is the aid just spoken of.</summary>
    private static bool NamesCost(SentenceView view, Verb verb)
    {
        for (var i = verb.At + 1; i < Math.Min(view.Count, verb.At + 6); i++)
        {
            if (view.Lower(i) is "cost" or "costs" or "procurement" or "purchase" or "weapons" or "them" or "bill" or "package" or "packages" or "delivery" or "one" or "second" or "third" or "batch" || view.Entry(i).In(WordSet.Anaphor) || view.KindAt(i) == PhraseKind.Item) return true;
        }

        return false;
    }

    private static ClaimDraft Make(SentenceView view, Verb verb, int at)
    {
        if (Roles.EllipticGiver(view, at) is { } other) return Drafts.Make(view, ClaimKind.Funding, ClaimStatus.Pledged, at, at - 1, at) with { From = [other], To = view.Discourse.Beneficiary is { } needy ? [needy] : [], Distance = 0 };
        IReadOnlyList<string> payer = verb.IsPassive ? Roles.Agent(view, verb) : [.. Roles.Subject(view, Helper(view, verb) ?? verb).Codes.Concat(TransferRule.Together(view, verb)).Distinct(StringComparer.Ordinal)];
        IReadOnlyList<string> payee = verb.IsPassive ? Passive(view, verb) : [];
        if (payer.Count == 0 && verb.IsPassive) payer = view.After("by", verb.At, view.Count);
        if (payee.Count == 0) payee = verb.Lemma == "reimburse" && view.Discourse.Donors is { Count: > 0 } donors ? donors : view.Discourse.Beneficiary is { } beneficiary ? [beneficiary] : [];
        var mood = Moods.Of(view, verb);
        var status = mood switch { Mood.Done => ClaimStatus.Delivered, Mood.Considered => ClaimStatus.Considered, Mood.Denied => ClaimStatus.Denied, _ => ClaimStatus.Pledged };
        if (verb.IsPassive && view.Phrases.Take(verb.At).Any(phrase => phrase.Lower == "would")) status = ClaimStatus.Pledged;
        return Drafts.Make(view, ClaimKind.Funding, status, at, verb.Start, verb.At + 1) with { Item = "money", From = Drafts.Without(payer, payee), To = payee, Distance = 0 };
    }

    /// <summary>"will help Germany pay": who helps pays.</summary>
    private static Verb? Helper(SentenceView view, Verb verb) => view.Verbs.LastOrDefault(other => other.Lemma == "help" && other.At < verb.At && verb.At - other.At <= 4);

    /// <summary>The party before "be reimbursed".</summary>
    private static IReadOnlyList<string> Passive(SentenceView view, Verb verb)
    {
        for (var i = verb.Start - 1; i >= 0; i--)
        {
            if (view.Phrases[i] is { Kind: PhraseKind.Actor, IsAttribute: false }) return view.ActorsAt(i);
        }

        return [];
    }
}
