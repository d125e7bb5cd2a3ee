using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Which of the days a sentence names is that of an event: the one that stands with its verb, not with a verb of saying or with another event.</summary>
internal static class Days
{
    /// <summary>The day of what the tokens from first to last tell, or null.</summary>
    public static DateInterval? Of(SentenceView view, ClaimKind kind, int first, int last)
    {
        var named = view.Article.DaysOf(view.Number);
        if (named.Count == 0) return null;
        DateInterval? best = null;
        var nearest = int.MaxValue;
        foreach (var (day, at) in named)
        {
            if (Verb(view, at) is { } verb && !Fits(view, kind, verb, first, last)) continue;
            var distance = at < first ? first - at : at >= last ? at - last + 1 : 0;
            if (distance >= nearest) continue;
            (best, nearest) = (day, distance);
        }

        // "expects to build 600 this year": what is made in a year is made in all of it.
        return kind == ClaimKind.Production && best is { Start: { } start, End: { Month: 12, Day: 31 } end } && start.Year == end.Year && start == view.Article.Document.Published ? new DateInterval(new DateOnly(end.Year, 1, 1), end) : best;
    }

    /// <summary>"two in 2023 and one in 2024": the year right behind a bare number, or null.</summary>
    public static DateInterval? Behind(SentenceView view, int item)
    {
        if (!view.Phrases[item].IsNumeral || !NumberPlace.IsYear(view.Phrases, item + 1)) return null;
        foreach (var (day, at) in view.Article.DaysOf(view.Number))
        {
            if (at == view.Phrases[item + 2].First) return day;
        }

        return null;
    }

    /// <summary>The verb a day stands with: the nearest before it, else the first after.</summary>
    private static Verb? Verb(SentenceView view, int token)
    {
        Verb? found = null;
        foreach (var verb in view.Verbs)
        {
            if (view.Phrases[verb.At].First > token) return found ?? verb;
            found = verb;
        }

        return found;
    }

    private static bool Fits(SentenceView view, ClaimKind kind, Verb verb, int first, int last)
    {
        var at = view.Phrases[verb.At].First;
        if (at >= first && at < last) return true;
        // "destroyed 15 drones fired overnight": what says of a raider whence it came is of the same raid.
        if (kind == ClaimKind.Attack && verb.IsReduced) return true;
        if (kind == ClaimKind.Attack && IsOfRaider(view, verb, first, last)) return true;
        // "attacked on Sunday, launching 31 drones": a participle goes on with the deed of its clause.
        if (kind == ClaimKind.Attack && verb.Has(Frame.Fire) && view.Verbs.Any(other => other.At > verb.At && other.Form == VerbForm.Ing && !other.IsProgressive && view.Lower(other.Start - 1) == "," && view.Phrases[other.At].First >= first && view.Phrases[other.At].First < last)) return true;
        // "In July they announced that", "agreed on Monday": what an announcement is dated by dates the promise in it.
        if (verb.Has(Frame.Announce) && !verb.IsInfinitive && !verb.IsModal && !verb.IsFuture && kind is ClaimKind.Pledge or ClaimKind.Funding or ClaimKind.Diversion or ClaimKind.Order) return true;
        // "During an offensive earlier this month, officials said": a long time that opens the sentence is that of the event.
        if (verb.Has(Frame.Say) && kind is ClaimKind.Attack && Opens(view, verb)) return true;
        // "said on Tuesday" dates an announcement, not a hand-over or a raid.
        if (verb.Has(Frame.Say) && !verb.Has(Frame.Announce)) return kind is ClaimKind.Pledge or ClaimKind.Funding or ClaimKind.Request or ClaimKind.Order or ClaimKind.Diversion or ClaimKind.Coordination;
        // "pledged last week to supply": the promise is what a pledge is dated by, wherever it stands before its deed.
        if (verb.Has(Frame.Commit) && at < first && kind is ClaimKind.Pledge or ClaimKind.Funding or ClaimKind.Diversion or ClaimKind.Order) return true;
        if (verb.Has(Frame.Commit) && at < last && kind is ClaimKind.Pledge or ClaimKind.Diversion && view.Verbs.Any(other => other.At > verb.At && other.IsInfinitive && view.Phrases[other.At].First < last)) return true;
        // The day of another event in the same sentence.
        return !(IsEvent(verb) && view.Verbs.Any(other => IsEvent(other) && view.Phrases[other.At].First >= first && view.Phrases[other.At].First < last));
    }

    /// <summary>"the 30 drones that A launched on Monday", "the missiles A fired": a clause on a raider named in the claim's words dates its raid.</summary>
    private static bool IsOfRaider(SentenceView view, Verb verb, int first, int last)
    {
        if (!verb.Has(Frame.Fire) && verb.Lemma is not ("send" or "direct")) return false;
        for (var i = verb.Start - 1; i >= 0 && verb.Start - i <= 4; i--)
        {
            if (view.Lower(i) is "," or ";" or "and" || view.VerbAt(i) is not null) return false;
            if (view.KindAt(i) == PhraseKind.Threat) return view.Phrases[i].First >= first && view.Phrases[i].First < last && (view.Lower(i + 1) is "that" or "which" || view.KindAt(i + 1) is PhraseKind.Actor or PhraseKind.Person);
        }

        return false;
    }

    /// <summary>"During", "Over", "In" with a month or a week: the words before a verb of saying tell when, and not on which day it was said.</summary>
    private static bool Opens(SentenceView view, Verb verb) =>
        view.Lower(0) is "during" or "over" or "in" or "throughout" or "since" or "between" && view.Article.DayOf(view.Number) is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber > 2
        && !view.Verbs.Any(other => other.At < verb.At);

    private static bool IsEvent(Verb verb) =>
        verb.Has(Frame.Give) || verb.Has(Frame.Receive) || verb.Has(Frame.Commit) || verb.Has(Frame.Announce) || verb.Has(Frame.Fire) || verb.Has(Frame.Down) || verb.Has(Frame.Buy) || verb.Has(Frame.Refuse) || verb.Has(Frame.Ask);
}
