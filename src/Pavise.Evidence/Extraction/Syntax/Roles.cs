namespace Pavise.Evidence;

/// <summary>Finds what a verb acts on, who does it and for whom, by position and prepositions.</summary>
internal static class Roles
{
    private const int ObjectReach = 40;

    /// <summary>Phrases of the items a verb acts on; before the verb for passives and relative clauses.</summary>
    public static IReadOnlyList<int> Objects(SentenceView view, Verb verb)
    {
        var found = verb.IsPassive || verb.IsReduced ? [] : ItemsAfter(view, verb.At + 1);
        return found.Count > 0 ? found : ItemsBefore(view, verb);
    }

    public static List<int> ItemsAfter(SentenceView view, int from)
    {
        var found = new List<int>();
        var open = true;
        for (var i = from; i < view.Count && i - from < ObjectReach; i++)
        {
            var phrase = view.Phrases[i];
            if (phrase.Kind == PhraseKind.Item)
            {
                if (!open && (!Continues(view, i, found[^1]) || (phrase.IsNumeral && view.Article.Tokens[phrase.Last - 1].Is("which")))) break;
                found.Add(i);
                open = false;
                continue;
            }

            // "the backbone of its air defence: A, B and C": a list says what was only named in general.
            if (phrase.Lower == ":" && found.Count == 1 && view.Phrases[found[0]] is { Item: ItemFamilies.UnspecifiedSystem, Quantity: null } && view.Phrases.Skip(i + 1).Take(4).Any(next => next.Kind == PhraseKind.Item)) { (found, open) = ([], true); continue; }

            // "has asked since December for more": a time does not end what is asked for.
            if (phrase.Lower == "since" && found.Count == 0 && Enumerable.Range(i + 1, 6).Any(k => view.Lower(k) == "for")) continue;
            if (Stops(phrase.Lower) && !(phrase.Lower is "–" or "—" or "-" or ":" && found.Count == 0)) break;
            if (phrase.Lower is "which" or "that" && found.Count > 0) break;
            if (IsFinite(view, i) && found.Count > 0) break;
            if (IsFinite(view, i) && view.VerbAt(i)!.Has(Frame.Say)) break;
        }

        return found;
    }

    private static bool Continues(SentenceView view, int at, int previous)
    {
        // "Stingers [air defense systems]": a gloss in brackets says what was just named.
        if (at - previous == 2 && view.Lower(previous + 1) is "[" or "(") return false;
        // "two in 2023 and one in 2024".
        if (view.Phrases[at].IsNumeral && view.Lower(at - 1) == "and" && NumberPlace.IsYear(view.Phrases, previous + 1) && at - previous == 4) return true;
        for (var i = previous + 1; i < at; i++)
        {
            if ((view.Lower(i) is "alongside" || (view.Lower(i) == "among" && view.Lower(i + 1) is "them" or "these")) && !HasVerb(view, previous + 1, at)) return true;
            if (view.Lower(i) is "particularly" or "especially" or "namely" or "notably" && at - i <= 4 && view.Lower(i - 1) == ",") return true;
        }

        for (var i = previous + 1; i < at; i++)
        {
            if (view.Lower(i) is "including" or "particularly") return true;
            if (view.Lower(i) is "especially" or "namely" or "and" or "," or "or" or "such" or "plus" or "both" or "also") return !HasVerb(view, previous + 1, at);
            if (view.KindAt(i) == PhraseKind.Word && view.Lower(i) is "to" or "for" or "in" or "of" or "from" or "by" or "into") return false;
        }

        return true;
    }

    /// <summary>The items of the list that stands before a form of "be", in text order.</summary>
    public static IReadOnlyList<int> Subjects(SentenceView view, int be)
    {
        var last = Enumerable.Range(Math.Max(0, be - 10), Math.Min(10, be)).LastOrDefault(i => view.Phrases[i] is { Kind: PhraseKind.Item, Item: not "weapons-unspecified" }, -1);
        return last < 0 || view.Verbs.Any(verb => verb.At > last && verb.At < be && !verb.IsReduced) ? [] : Coordinated(view, last);
    }

    private static bool HasVerb(SentenceView view, int first, int last) =>
        view.Verbs.Any(verb => verb.At >= first && verb.At < last && !verb.Has(Frame.Include));

    private static bool IsFinite(SentenceView view, int at) =>
        view.VerbAt(at) is { } verb && !verb.IsInfinitive && verb.Form != VerbForm.Ing && !verb.IsReduced && verb.Form != VerbForm.Base;

    private static List<int> ItemsBefore(SentenceView view, Verb verb)
    {
        var relative = false;
        var pronoun = verb.Start;
        for (var i = verb.Start - 1; i >= 0; i--)
        {
            if (view.Lower(i) is ";") break;
            // "the parts and the missiles that have arrived": what arrives is the noun right before the pronoun.
            if (relative && verb.Has(Frame.Arrive) && pronoun - i > 4) break;
            // "gave two until replacements arrive": another clause has its own subject.
            if (verb.Has(Frame.Arrive) && view.Lower(i) is "until" or "when" or "once" or "before" or "after" or "while" or "because" or "if" or "as") break;
            if (view.Lower(i) is "that" or "which" or "whom") (relative, pronoun) = (true, i);
            var own = verb.IsPassive || verb.IsReduced || relative || verb.Has(Frame.Arrive) || verb.Has(Frame.Halt) || verb.Has(Frame.Delay);
            if (view.KindAt(i) == PhraseKind.Item && (own || ContactClauses.IsOf(view, i, verb))) return Coordinated(view, i);
            if (IsFinite(view, i) && !relative && verb.Start - i > 1 && ContactClauses.Thing(view, i) is { } noun && own)
            {
                return Coordinated(view, noun);
            }

            if (IsFinite(view, i) && !relative && verb.Start - i > 1 && !view.Verbs.Any(other => other.At == i && other.Frames.Contains(Frame.Include))) break;
        }

        return [];
    }

    /// <summary>"three A and two B were delivered": the item with those joined to it, in text order.</summary>
    private static List<int> Coordinated(SentenceView view, int item)
    {
        var found = new List<int> { item };
        for (var i = item - 1; i > 0; i--)
        {
            if (view.KindAt(i) == PhraseKind.Item && view.Phrases[i].Item != "weapons-unspecified" && (view.Phrases[i].HasHead || view.Lower(i + 1) is "and" or ",")) found.Insert(0, i);
            else if (view.KindAt(i) != PhraseKind.Amount && view.Lower(i) is not ("and" or "," or "a" or "an" or "the" or "its" or "their")) break;
        }

        return found;
    }

    /// <summary>Who does it: the nearest actor before the verb group that no preposition governs, with the list it stands in.</summary>
    public static (IReadOnlyList<string> Codes, int At) Subject(SentenceView view, Verb verb)
    {
        if ((verb.IsPassive || verb.IsReduced) && Agent(view, verb) is { Count: > 0 } agent) return (agent, verb.At);
        if (verb.IsReduced) return ([], -1);
        if ((Shared(view, verb) ?? Joined(view, verb) ?? Control.Of(view, verb)) is { } first) return Subject(view, first);
        if (verb.IsInfinitive && Control.Decider(view, verb) is { Count: > 0 } decider) return (decider, verb.Start - 1);
        var (start, stop) = (verb.Start - 1, 0);
        var relative = view.Lower(start) is "who" or "which";
        if (verb.Coordinated >= 0) start = view.Verbs[verb.Coordinated].Start - 1;
        if (Apposed(view, start) is { } named) start = named;
        for (var i = start; i >= stop; i--)
        {
            if (view.Lower(i) is ";") break;
            if (view.ActorsAt(i) is not { Count: > 0 }) continue;
            // "the possibility of A sending": the doer of a gerund stands right before it.
            var gerund = i == verb.Start - 1 && verb.Form == VerbForm.Ing && !verb.IsProgressive && view.Lower(i - 1) is "of" or "the" or "about" or "on";
            if (!relative && !gerund && IsGoverned(view, i) && !IsOpened(view, i, verb) && !IsClauseOpener(view, i, verb)) continue;
            if (IsIndirectObject(view, i, verb)) continue;
            if (IsOwnerOfOther(view, i) || (view.KindAt(i) == PhraseKind.Word && view.Lower(i) is "us" or "me")) continue;
            if (view.Phrases[i].IsDemonym && view.KindAt(i + 1) is PhraseKind.Item or PhraseKind.Threat) continue;
            if (verb.IsPassive && view.Discourse.Beneficiary == view.ActorsAt(i)[0]) continue;
            return ([.. view.ListAround(i).Concat(With(view, i)).Distinct(StringComparer.Ordinal)], i);
        }

        return Opening(view, verb);
    }

    /// <summary>"Together with A, B will": a name between the comma of an opening phrase and its own verb.</summary>
    private static bool IsOpened(SentenceView view, int at, Verb verb)
    {
        var comma = view.Lower(at - 1) == "the" ? at - 2 : at - 1;
        return view.Lower(comma) == "," && comma > 1 && view.KindAt(comma - 1) == PhraseKind.Actor && verb.Start - at <= 3 && !verb.IsInfinitive && view.Lower(0) is "according" or "in" or "at" or "after" or "for" or "with" or "from" or "under" or "since" or "on" or "during" or "as" or "together" or "along" or "jointly" or "like" or "unlike" or "alongside"
            && !view.Phrases.Take(comma).Any(phrase => phrase.Lower == ",");
    }

    /// <summary>"to A, and B gave": a name between a conjunction and its own finite verb begins another clause.</summary>
    private static bool IsClauseOpener(SentenceView view, int at, Verb verb) =>
        verb.Start == at + 1 && IsFinite(view, verb.At) && view.Lower(view.Lower(at - 1) == "the" ? at - 2 : at - 1) is "and" or "but" or "while" && view.KindAt((view.Lower(at - 1) == "the" ? at - 2 : at - 1) - 1) == PhraseKind.Mark;

    /// <summary>"gave A its systems and received": who was given something right after an earlier verb of giving does not do what follows.</summary>
    private static bool IsIndirectObject(SentenceView view, int at, Verb verb) =>
        IsFinite(view, verb.At) && verb.Start - at > 1 && view.VerbAt(view.Lower(at - 1) == "the" ? at - 2 : at - 1) is { IsPassive: false, IsReduced: false } giving && giving.Has(Frame.Give) && giving.At < verb.Start;

    /// <summary>"A, a member of B, will": what stands between commas after a name describes it; the phrase of that name, or null.</summary>
    private static int? Apposed(SentenceView view, int last)
    {
        var close = view.Lower(last);
        if (close is not ("," or ")" or "–" or "—")) return null;
        for (var i = last - 1; i > 0 && last - i <= 14; i--)
        {
            if (view.Lower(i) != (close == ")" ? "(" : close)) continue;
            if (view.KindAt(i - 1) is not (PhraseKind.Actor or PhraseKind.Person)) return null;
            return close == ")" || view.Lower(i + 1) is "a" or "an" or "the" or "which" or "who" or "whose" or "itself" or "one" or "another" or "like" or "unlike" or "long" or "currently" or "also" or "with" or "home" or "together" or "along" or "jointly" ? i - 1 : null;
        }

        return null;
    }

    /// <summary>"Together with A, B will": who acts with the subject, named before it.</summary>
    private static IReadOnlyList<string> With(SentenceView view, int subject) =>
        view.Lower(0) is "together" or "along" or "jointly" && view.Lower(1) == "with" && subject > 2 ? view.After("with", 1, subject)
        // "A, together with B and C, will".
        : view.Lower(subject + 1) == "," && view.Lower(subject + 2) is "together" or "along" or "jointly" && view.Lower(subject + 3) == "with" ? view.After("with", subject + 3, view.Count)
        // "A, with B, will".
        : view.Lower(subject + 1) == "," && view.Lower(subject + 2) == "with" && view.After("with", subject + 2, subject + 6) is { Count: > 0 } partner && Enumerable.Range(subject + 4, 4).Any(i => view.Lower(i) == "," && view.Verbs.Any(other => other.Start == i + 1)) ? partner : [];

    /// <summary>"After handing over two systems, A has": the subject of a clause that opens the sentence stands after its comma.</summary>
    private static (IReadOnlyList<string> Codes, int At) Opening(SentenceView view, Verb verb)
    {
        // "In A, the government decided": the place is whose government it is.
        if (view.Lower(0) == "in" && view.KindAt(1) == PhraseKind.Actor && view.Lower(2) == "," && view.Phrases.Skip(3).Take(4).Any(phrase => phrase.Entry.In(WordSet.Institution))) return (view.ActorsAt(1), 1);
        if (verb.Form != VerbForm.Ing && !(verb.IsPerfect && view.Lower(verb.Start) == "having")) return ([], -1);
        if (verb.Start > 1) return ([], -1);
        for (var i = verb.At + 1; i + 1 < view.Count; i++)
        {
            if (view.Lower(i) != ",") continue;
            var at = view.Lower(i + 1) == "the" ? i + 2 : i + 1;
            if (at < view.Count && view.KindAt(at) is PhraseKind.Actor or PhraseKind.Person && view.ActorsAt(at) is { Count: > 0 } && view.Verbs.Any(other => other.Start > at)) return (view.ListAround(at), at);
        }

        return ([], -1);
    }

    /// <summary>"has given one and promised another": a finite verb right after "and" has the subject of the finite verb before it.</summary>
    private static Verb? Shared(SentenceView view, Verb verb)
    {
        if (verb.Coordinated >= 0 || !IsFinite(view, verb.At) || view.Lower(verb.Start - 1) is not ("and" or "but" or "then" or "or")) return null;
        for (var i = view.Verbs.Count - 1; i >= 0; i--)
        {
            if (view.Verbs[i].At < verb.Start && IsFinite(view, view.Verbs[i].At)) return view.Verbs[i];
        }

        return null;
    }

    /// <summary>"A joins B in pledging": who joins does it as well.</summary>
    private static Verb? Joined(SentenceView view, Verb verb) =>
        verb.Form == VerbForm.Ing && (view.Lower(verb.Start - 1) == "in" || view.Lower(verb.Start) == "in") ? view.Verbs.LastOrDefault(other => other.Lemma == "join" && other.At < verb.Start && verb.Start - other.At <= 6) : null;

    /// <summary>"Germany will pay for two and Norway one": a bare number right after a name has that name as its giver.</summary>
    public static string? EllipticGiver(SentenceView view, int item) =>
        view.Lower(item - 1) == "another" && view.KindAt(item) == PhraseKind.Item && view.Phrases[item].IsNumeral && view.KindAt(item - 2) == PhraseKind.Actor && view.Lower(item - 3) is "and" or "," ? view.Phrases[item - 2].Actor
        : view.KindAt(item) == PhraseKind.Item && view.Phrases[item].IsNumeral && view.KindAt(item - 1) == PhraseKind.Actor && view.VerbAt(item - 2) is null && !(view.Lower(item - 2) is "to" or "for") ? view.Phrases[item - 1].Actor : null;

    /// <summary>"by the United States" after a passive verb.</summary>
    public static IReadOnlyList<string> Agent(SentenceView view, Verb verb) => view.After("by", verb.At + 1, Math.Min(view.Count, verb.At + 12));

    /// <summary>Who receives: "provide Ukraine with", "to Ukraine", "for Ukraine".</summary>
    public static IReadOnlyList<string> Recipients(SentenceView view, Verb verb, int item)
    {
        var limit = item > verb.At ? item : verb.At;
        for (var i = verb.At + 1; i < Math.Min(view.Count, verb.At + 5); i++)
        {
            if (view.Phrases[i] is { Kind: PhraseKind.Actor, IsAttribute: false } actor && (i < item || item < verb.At))
            {
                if (actor.IsDemonym && view.KindAt(i + 1) is PhraseKind.Item) break;
                return view.ListAround(i);
            }

            if (view.KindAt(i) is not PhraseKind.Word || view.Lower(i) is not ("the" or "both" or "all")) break;
        }

        // "to the east in support of A": for whom it is sent there.
        if (Enumerable.Range(limit, Math.Min(12, view.Count - limit)).FirstOrDefault(i => view.Lower(i) == "support" && view.Lower(i - 1) == "in" && view.Lower(i + 1) == "of", -1) is >= 0 and var support && view.After("of", support, support + 5) is { Count: > 0 } helped) return helped;
        // "will send to A the systems that were built for B".
        if (item > verb.At && view.Lower(verb.At + 1) == "to" && view.After("to", verb.At + 1, item) is { Count: > 0 } first) return first;
        foreach (var preposition in (ReadOnlySpan<string>)["to", "for"])
        {
            if (view.After(preposition, limit, limit + 16) is { Count: > 0 } found) return found;
        }

        return item > verb.At ? [] : view.After("to", verb.At + 1, verb.At + 12);
    }

    /// <summary>True when a preposition before a name makes it no subject: "in Kyiv", "to Ukraine", "of NATO".</summary>
    internal static bool IsGoverned(SentenceView view, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= 7; i--)
        {
            var lower = view.Lower(i);
            // "the government of A": who governs is who is governed.
            if (lower is "of" or "in" && i > 0 && (view.Entry(i - 1).In(WordSet.Institution) || view.Entry(i - 1).In(WordSet.Title) || view.Lower(i - 1) is "decision" or "plan" or "intention" or "affairs")) return false;
            if (lower is "in" or "to" or "from" or "with" or "at" or "on" or "against" or "of" or "by" or "into" or "via" or "near" or "via") return true;
            if (lower is "for") return !(i > 0 && view.Verbs.Any(verb => verb.Start > at && verb.Start - at <= 2 && verb.IsInfinitive));
            if (lower is "," or "and" && view.KindAt(i - 1) is PhraseKind.Actor) continue;
            if (lower is not ("the" or "," or "and" or "its" or "their") && view.KindAt(i) is not PhraseKind.Actor) return false;
        }

        return false;
    }

    /// <summary>"Ukraine's needs": a possessive names no doer unless a deed follows ("Germany's decision").</summary>
    internal static bool IsOwnerOfOther(SentenceView view, int at)
    {
        if (view.Lower(at + 1) != "'s") return false;
        for (var i = at + 2; i < Math.Min(view.Count, at + 6); i++)
        {
            if (view.Entry(i).Noun is Frame.Commit or Frame.Consider or Frame.Give or Frame.Package or Frame.Ask or Frame.Buy) return false;
            if (view.Entry(i).In(WordSet.Institution) || view.Entry(i).In(WordSet.Official) || view.Entry(i).In(WordSet.Title)) return false;
        }

        return true;
    }

    private static bool Stops(string lower) =>
        lower is ";" or "because" or "after" or "while" or "but" or "who" or "where" or "when" or "if" or "since" or "before" or "against" or "until" or "although"
        or "though" or "despite" or "amid" or "unless" or "whether" or "than" or "—" or "–" or "-" or ":";
}
