using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Making: "will produce up to 1,000 missiles for", "missiles that are now being produced by".</summary>
internal sealed class ProductionRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        foreach (var verb in view.Verbs)
        {
            if (!verb.Has(Frame.Make) || (verb.Lemma is "make" or "build" or "assemble" && !verb.IsPassive && !IsMaker(view, verb))) continue;
            if (verb.Form == VerbForm.Ing && !verb.IsProgressive) continue;
            if (verb.IsReduced || IsOrdered(view, verb)) continue;
            foreach (var item in Roles.Objects(view, verb))
            {
                if (IsDescribed(view, verb, item) || IsPartOf(view, verb, item) || view.Phrases[item].Item == ItemFamilies.UnspecifiedSystem) continue;
                if (Draft(view, verb, item) is { } draft) found.Add(draft);
            }
        }
    }

    /// <summary>"make" and "build" have many senses; with a maker as subject and a number of things they mean output.</summary>
    private static bool IsMaker(SentenceView view, Verb verb) =>
        Roles.ItemsAfter(view, verb.At + 1) is [var item, ..] && item - verb.At <= 5 && view.Phrases[item].Quantity is not null
        && (Roles.Subject(view, verb).Codes.Any(view.Article.IsMaker) || ((view.Discourse.HomeMaker ?? view.Discourse.OnlyMaker) is not null && (view.Lower(verb.Start - 1) is "company" or "we" or "it" || view.Phrases.Take(verb.Start).TakeLast(6).Any(phrase => phrase.Lower is "company" or "we"))));

    /// <summary>"makes 12 a year": a rate that holds now.</summary>
    private static bool IsRate(SentenceView view, Verb verb, int item) =>
        verb.Form is VerbForm.Third or VerbForm.Base && !verb.IsFuture && !verb.IsInfinitive && !verb.IsModal
        && Enumerable.Range(item + 1, 4).Any(i => view.Lower(i) is "year" or "annually" or "month");

    /// <summary>"Patriot missiles produced in the United States": where a thing was made is told in passing and is no event.</summary>
    private static bool IsDescribed(SentenceView view, Verb verb, int item) =>
        item < verb.At && !verb.IsPassive && !verb.IsProgressive || verb.IsPassive && !verb.IsFuture && !verb.IsProgressive && !IsBeing(view, verb) && view.Phrases[item].Quantity is null;

    /// <summary>"produce components for the missiles": what is made is not the missile.</summary>
    private static bool IsPartOf(SentenceView view, Verb verb, int item)
    {
        for (var i = verb.At + 1; i < item; i++)
        {
            if (view.Entry(i).In(WordSet.Component)) return true;
        }

        return false;
    }

    /// <summary>"a contract to produce": an order, told as one.</summary>
    private static bool IsOrdered(SentenceView view, Verb verb) => verb.IsInfinitive && (view.Entry(verb.Start - 1).Noun == Frame.Buy
        // "the contract with A requires B to produce".
        || view.Verbs.LastOrDefault(other => other.At < verb.Start && verb.Start - other.At <= 6) is { } calls && view.Lower(calls.Start - 1) is "contract" or "deal" or "agreement" or "order");

    /// <summary>Those who buy in the same sentence, else those of the contract that the text tells of.</summary>
    private static IReadOnlyList<string> Buyers(SentenceView view)
    {
        foreach (var verb in view.Verbs)
        {
            if (verb.Has(Frame.Buy) && Roles.Subject(view, verb).Codes is { Count: > 0 } buyers) return buyers;
        }

        return view.Discourse.Buyers;
    }

    private static bool IsBeing(SentenceView view, Verb verb) => view.Lower(verb.At - 1) == "being" || view.Lower(verb.At - 2) == "being";

    private static ClaimDraft? Draft(SentenceView view, Verb verb, int item)
    {
        IReadOnlyList<string> maker = verb.IsPassive ? Passive(view, verb) : Roles.Subject(view, verb).Codes;
        if (maker.Count == 0 && view.Phrases.Take(verb.Start).Any(phrase => phrase.Lower is "company" or "we") && (view.Discourse.OnlyMaker ?? view.Discourse.HomeMaker) is { } company) maker = [company];
        if (maker.Count == 0) return null;
        var customer = view.After("for", Math.Max(item, verb.At), view.Count);
        var mood = Moods.Of(view, verb);
        ClaimStatus? status = mood switch
        {
            _ when IsBeing(view, verb) || verb.IsProgressive || (mood == Mood.Firm && IsRate(view, verb, item)) => ClaimStatus.InProduction,
            Mood.Done => ClaimStatus.Delivered,
            Mood.Considered => ClaimStatus.Considered,
            Mood.Denied => ClaimStatus.Denied,
            // Leave or means to make things is what is asked for, and nothing is made.
            Mood.Requested or Mood.None => null,
            _ => ClaimStatus.Pledged,
        };
        if (status is not { } stands) return null;
        if (customer.Count == 0 && verb.IsPassive) customer = Buyers(view);
        return Drafts.Make(view, ClaimKind.Production, stands, item, verb.Start, verb.At) with { From = maker, To = customer, ItemPhrase = 6000 + item };
    }

    /// <summary>"by X", or the countries of "a joint venture between X and Y".</summary>
    private static IReadOnlyList<string> Passive(SentenceView view, Verb verb)
    {
        if (Roles.Agent(view, verb) is { Count: > 0 } agent) return agent;
        for (var i = verb.At + 1; i < Math.Min(view.Count, verb.At + 10); i++)
        {
            if (!view.Phrases[i].IsWord("between")) continue;
            for (var k = i + 1; k < Math.Min(view.Count, i + 4); k++)
            {
                if (view.KindAt(k) == PhraseKind.Actor) return view.ListAround(k);
            }
        }

        return [];
    }
}
