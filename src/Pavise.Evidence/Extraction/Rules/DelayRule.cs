using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Those who must wait because deliveries go to another: "orders will be delayed", "they are going to have to wait", "impacts to A and B".</summary>
internal sealed class DelayRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        foreach (var verb in view.Verbs)
        {
            if (verb.Has(Frame.Delay) && IsOrder(view, verb.At) && !RefusedDeedRule.IsDenied(view, verb.At) && (view.Discourse.IsAboutDiversion || !NamesItsOwn(view, verb))) Add(view, verb.At, Moods.Of(view, verb) == Mood.Denied ? ClaimStatus.Denied : ClaimStatus.Delayed, Customers(view, verb.At), found);
            if (verb.Has(Frame.Arrive) && IsLate(view, verb) && Customers(view, verb.At) is { Count: > 0 } kept) Add(view, verb.At, ClaimStatus.Delayed, kept, found);
            if (verb.Has(Frame.Receive) && (verb.IsFuture || verb.Lemma == "get") && IsLater(view, verb) && Later(view, verb) is { Count: > 0 } later)
            {
                found.RemoveAll(draft => draft.Kind == ClaimKind.Pledge && draft.ItemPhrase > verb.At);
                Add(view, Math.Min(view.Count - 1, verb.At + 6), ClaimStatus.Delayed, later, found);
            }

            if (view.Discourse.IsAboutDiversion && Touched(view, verb) is { } touched && Customers(view, verb.At) is { Count: > 0 } named) Add(view, verb.At, touched, named, found);
            if (view.Discourse.IsAboutDiversion && verb is { Lemma: "affect", IsPassive: false, IsReduced: false } && Struck(view, verb) is { Count: > 0 } struck) Add(view, verb.At, verb.IsNegated ? ClaimStatus.Denied : ClaimStatus.Delayed, struck, found);
            if (verb.Has(Frame.Wait) && !verb.IsNegated && Waiting(view, verb) is { Count: > 0 } waiting) Add(view, verb.At, ClaimStatus.Delayed, waiting, found);
            else if (verb.Has(Frame.Wait) && view.Phrases.Any(phrase => phrase.Lower is "countries" or "customers" or "partners" or "buyers"))
                Add(view, verb.At, ClaimStatus.Delayed, Customers(view, verb.At), found);
        }

        if (!view.Discourse.IsAboutDiversion) return;
        for (var i = 0; i < view.Count; i++)
        {
            if (view.Lower(i) is not ("impact" or "impacts")) continue;
            if (Customers(view, view.Count) is not { Count: > 0 } spared) continue;
            var denied = view.Phrases.Any(phrase => phrase.Entry.In(WordSet.Negative));
            Add(view, i, denied ? ClaimStatus.Denied : ClaimStatus.Delayed, spared, found);
            if (view.Verbs.FirstOrDefault(verb => verb.At > i) is { } verb) found[^1] = found[^1] with { Last = Math.Max(found[^1].Last, view.Phrases[verb.At].Last) };
        }
    }

    /// <summary>"A will have to wait for its systems": the country that waits, when it is not the beneficiary; empty else.</summary>
    private static IReadOnlyList<string> Waiting(SentenceView view, Verb verb)
    {
        if (!view.Discourse.IsAboutDiversion && !(view.Lower(verb.At + 1) is "for" or "longer" && view.Phrases.Skip(verb.At + 1).Take(10).Any(phrase => phrase.Kind == PhraseKind.Item))) return [];
        var (who, at) = Roles.Subject(view, verb);
        if (at < 0 || view.KindAt(at) != PhraseKind.Actor) return [];
        return view.Discourse.Beneficiary is { } needy && who.Contains(needy) ? [] : [.. who.Where(code => code is not ("USA" or "NATO" or "EUROPE" or "ALLIES"))];
    }

    /// <summary>"later than planned", "later than agreed".</summary>
    private static bool IsLater(SentenceView view, Verb verb) =>
        Enumerable.Range(verb.At + 1, 9).Any(i => view.Lower(i) == "later" && view.Lower(i + 1) == "than");

    /// <summary>Who will receive later than agreed, when it is a country other than the beneficiary.</summary>
    private static IReadOnlyList<string> Later(SentenceView view, Verb verb) =>
        Roles.Subject(view, verb) is ({ Count: > 0 } who, >= 0) && !who.Contains(view.Discourse.Beneficiary ?? "") ? [.. who.Where(view.Article.IsCountry)] : [];

    /// <summary>"A will not be affected", "B is spared": who need not wait; null for another verb.</summary>
    private static ClaimStatus? Touched(SentenceView view, Verb verb)
    {
        if (!verb.IsPassive) return null;
        var denied = verb.IsNegated || Moods.Of(view, verb) == Mood.Denied;
        return verb.Lemma == "affect" ? denied ? ClaimStatus.Denied : ClaimStatus.Delayed : verb.Lemma == "spare" && !denied ? ClaimStatus.Denied : null;
    }

    /// <summary>"will affect A and B", "does not affect C": the customers right behind the verb.</summary>
    private static IReadOnlyList<string> Struck(SentenceView view, Verb verb)
    {
        var at = view.Lower(verb.At + 1) == "the" ? verb.At + 2 : verb.At + 1;
        return view.KindAt(at) == PhraseKind.Actor && view.Lower(at + 1) != "'s" ? [.. view.ListAround(at).Where(code => code != view.Discourse.Beneficiary)] : [];
    }

    /// <summary>"delay the delivery of five systems": outside a diversion this is a delivery that comes late, told with its own item.</summary>
    private static bool NamesItsOwn(SentenceView view, Verb verb)
    {
        for (var i = verb.At + 1; i < Math.Min(view.Count, verb.At + 5); i++)
        {
            if (view.Entry(i).Noun == Frame.Give) return view.Lower(i + 1) == "of" && Roles.ItemsAfter(view, i + 2).Count > 0;
        }

        // "the delivery of two systems to A has been postponed".
        for (var i = verb.Start - 1; i >= 0 && verb.Start - i <= 12; i--)
        {
            if (view.Entry(i).Noun == Frame.Give && view.VerbAt(i) is null) return view.Lower(i + 1) == "of" && Roles.ItemsAfter(view, i + 2).Count > 0 && view.Discourse.Beneficiary is { } needy && view.After("to", i, verb.Start).Contains(needy);
        }

        return false;
    }

    /// <summary>"will arrive five years late", "come later than planned".</summary>
    internal static bool IsLate(SentenceView view, Verb verb) =>
        view.Phrases.Skip(verb.At + 1).Take(9).Any(phrase => phrase.Lower is "late" or "later" or "behind");

    private static bool IsOrder(SentenceView view, int at) =>
        view.Phrases.Take(at + 6).Any(phrase => phrase.Lower is "orders" or "deliveries" or "shipments" or "exports" or "order" or "delivery");

    /// <summary>The customers named before the verb, other than giver and receiver.</summary>
    private static IReadOnlyList<string> Customers(SentenceView view, int before)
    {
        for (var i = 0; i < Math.Min(before, view.Count); i++)
        {
            if (view.Phrases[i] is { Kind: PhraseKind.Actor, IsAttribute: false } actor && actor.Actor != view.Discourse.Beneficiary && actor.Actor != "USA"
                && actor.Actor is not ("NATO" or "EUROPE" or "ALLIES") && view.KindAt(i + 1) != PhraseKind.Person) return view.ListAround(i);
        }

        // "delaying deliveries to other customers, including A": those named after the deed.
        return view.Phrases.Any(phrase => phrase.Lower is "customers" or "countries" or "buyers") && before < view.Count ? view.After("including", before, view.Count) : [];
    }

    /// <summary>The country that begins the sentence, else the one whose deliveries the article tells of.</summary>
    private static string? Giver(SentenceView view, int at, IReadOnlyList<string> to)
    {
        if (Acting(view, at, to) is { } acting) return acting;
        var first = view.Phrases.Take(3).FirstOrDefault(phrase => phrase.Actor is not null && phrase.Kind is PhraseKind.Actor or PhraseKind.Person)?.Actor;
        return first is not null && !to.Contains(first) && first != view.Discourse.Beneficiary ? first : view.Discourse.Supplier;
    }

    /// <summary>"because the US is putting others first": the country that does something in what follows.</summary>
    private static string? Acting(SentenceView view, int at, IReadOnlyList<string> to) =>
        view.Verbs.Where(verb => verb.At > at && !verb.IsPassive && !verb.Has(Frame.Say)).Select(verb => view.KindAt(verb.Start - 1) == PhraseKind.Actor ? view.Phrases[verb.Start - 1].Actor : null)
            .Append(Because(view, at)).FirstOrDefault(code => code is not null && !to.Contains(code) && code != view.Discourse.Beneficiary);

    /// <summary>"because A": the country that the reason names first.</summary>
    private static string? Because(SentenceView view, int at)
    {
        for (var i = at + 1; i + 2 < view.Count; i++)
        {
            if (view.Lower(i) is "because" or "as" or "since" && view.Phrases.Skip(i + 1).Take(2).FirstOrDefault(phrase => phrase.Kind == PhraseKind.Actor) is { } actor) return actor.Actor;
        }

        return null;
    }

    private static void Add(SentenceView view, int at, ClaimStatus status, IReadOnlyList<string> to, List<ClaimDraft> found)
    {
        var item = view.Phrases.Select((phrase, index) => (phrase, index)).LastOrDefault(pair => pair.index <= Math.Max(at, 1) + (view.VerbAt(at) is { } waits && waits.Has(Frame.Wait) ? 8 : 0) && pair.phrase is { Kind: PhraseKind.Item, Item: not "weapons-unspecified" });
        var name = item.phrase?.Item ?? view.Discourse.DivertedItem ?? view.Discourse.LastItem;
        if (name is null) return;
        string[] from = Giver(view, at, to) is { } giver ? [giver == view.Discourse.Supplier && !view.Discourse.IsAboutDiversion && view.Discourse.Exporter is { } exporter && !to.Contains(exporter) ? exporter : giver] : [];
        var place = item.phrase is null ? at : item.index;
        found.Add(Drafts.Make(view, ClaimKind.Diversion, status, place, at, at) with
        {
            Item = view.Discourse.Unspecified(name), Quantity = null, Joint = [], From = Drafts.Without(from, to), To = to, Distance = 0, ItemPhrase = 3000 + place,
        });
    }
}
