using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Promises of things without a verb of giving: "pledged two batteries", "the launchers that Spain promised", "announced another system for".</summary>
internal sealed class PromiseRule : IRule
{
    private const int Reach = 10;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        for (var i = 0; i < view.Count; i++)
        {
            if (view.Lower(i) is "announcement" or "announcements" or "comment" or "details") Silent(view, i, found);
        }

        foreach (var verb in view.Verbs)
        {
            if (verb.Has(Frame.Announce)) Silent(view, verb.At, found);
            if (verb.Lemma is not ("pledge" or "promise" or "commit" or "allocate" or "announce" or "approve" or "authorise" or "authorize" or "offer" or "unveil" or "earmark" or "set aside" or "vow" or "okay" or "greenlight" or "clear") && !IsWithheld(view, verb)) continue;
            // "has come forward, promising one": a participle clause of the subject; without its comma it may describe anything.
            if (verb.Form == VerbForm.Ing && !verb.IsProgressive && !verb.IsPerfect && view.Lower(verb.Start - 1) != "," && Praised(view, verb).Count == 0 && !IsGoverned(view, verb)) continue;
            foreach (var item in (TransferRule.Given(view, verb) is { Count: > 0 } given ? given : Roles.Objects(view, verb)).Where(item => IsOwn(view, verb, item) && !(item < verb.At && view.Phrases[item].Total is not null)))
            {
                if (Draft(view, verb, item) is { } draft) found.Add(draft);
            }
        }
    }

    /// <summary>"rules out missiles for A", "refuses A the systems": the things themselves are refused to a receiver who is named.</summary>
    private static bool IsWithheld(SentenceView view, Verb verb) =>
        verb.Lemma is "rule out" or "refuse" or "deny" or "exclude" && (!verb.IsPassive || view.Phrases.Take(verb.Start).TakeLast(3).Any(phrase => phrase.Kind == PhraseKind.Actor && phrase.Actor == view.Discourse.Beneficiary)) && (verb.IsPassive ? TransferRule.Given(view, verb).Count > 0 : Roles.ItemsAfter(view, verb.At + 1) is [var item, ..] && view.Discourse.Beneficiary is { } needy && Roles.Recipients(view, verb, item).Contains(needy));

    /// <summary>"nothing to announce on another battery", "no announcements about": the speaker declines to confirm (corpus guidelines, "Status").</summary>
    private static void Silent(SentenceView view, int word, List<ClaimDraft> found)
    {
        var no = Enumerable.Range(Math.Max(0, word - 5), Math.Min(5, word)).FirstOrDefault(i => view.Entry(i).In(WordSet.Negative) || view.Lower(i) == "nothing", -1);
        var about = Enumerable.Range(word + 1, 5).FirstOrDefault(i => view.Lower(i) is "on" or "about", -1);
        if (no < 0 || about < 0) return;
        foreach (var item in Roles.ItemsAfter(view, about + 1).Where(item => item - about <= 5 && view.Phrases[item].Item != "weapons-unspecified").Take(1))
        {
            string[] to = view.Discourse.Beneficiary is { } beneficiary ? [beneficiary] : [];
            found.Add(Drafts.Make(view, ClaimKind.Pledge, ClaimStatus.Denied, item, no, word) with { From = Drafts.Without(view.Voice.Actor is { } speaker ? [speaker] : view.Verbs.Count > 0 && Roles.Subject(view, view.Verbs[0]).Codes is { Count: > 0 } who ? who : view.Discourse.Donors, to), To = to, Distance = 0 });
        }
    }

    /// <summary>"commend A for committing": who is praised promised; empty for other words.</summary>
    private static IReadOnlyList<string> Praised(SentenceView view, Verb verb)
    {
        if (verb.Form != VerbForm.Ing || view.Lower(verb.Start - 1) != "for" || view.Verbs.LastOrDefault(other => other.At < verb.Start && other.Has(Frame.Thank)) is not { } praise) return [];
        var at = Enumerable.Range(praise.At + 1, Math.Max(0, Math.Min(3, verb.Start - praise.At - 2))).FirstOrDefault(i => view.KindAt(i) == PhraseKind.Actor, -1);
        return at < 0 ? [] : view.ListAround(at);
    }

    /// <summary>"joins B in pledging", "stops short of promising": a gerund whose verb says how it stands.</summary>
    private static bool IsGoverned(SentenceView view, Verb verb) =>
        (view.Lower(verb.Start) == "in" || view.Lower(verb.Start - 1) is "in" or "of" or "from") && view.Verbs.LastOrDefault(other => other.At < verb.Start && verb.Start - other.At <= 6) is { } control && (control.Lemma is "join" || control.Has(Frame.Refuse));

    /// <summary>Nothing else may be what is promised: no further verb, and no noun that has the item as its own object.</summary>
    private static bool IsOwn(SentenceView view, Verb verb, int item)
    {
        if (Math.Abs(item - verb.At) > Reach || view.Phrases[item].Item == "weapons-unspecified") return false;
        var (first, last) = item > verb.At ? (verb.At + 1, item) : (item + 1, verb.Start);
        for (var i = first; i < last; i++)
        {
            if (view.Lower(i) is "to" or ":" or "whether" or "how" or "what" or "worth" || view.VerbAt(i) is not null || view.Phrases[i].Amount is { IsMoney: true }) return false;
            if (view.KindAt(i) == PhraseKind.Actor && view.Lower(i - 1) is "a" or "an") return false;
            if (view.KindAt(i) == PhraseKind.Word && view.Entry(i).Noun is not (Frame.None or Frame.Stock or Frame.Down)) return false;
        }

        // What follows the item may be the noun that is meant: "air defense commitments".
        return item < verb.At || view.Entry(item + 1).Noun == Frame.None;
    }

    private static ClaimDraft? Draft(SentenceView view, Verb verb, int item)
    {
        string[] needy = view.Discourse.Beneficiary is { } beneficiary ? [beneficiary] : [];
        var to = Roles.Recipients(view, verb, item) is { Count: > 0 } named ? named : needy;
        if (verb.Lemma == "allocate" && Roles.Recipients(view, verb, item).Count == 0) return null;
        var from = Drafts.Without(Praised(view, verb) is { Count: > 0 } praised ? praised : Roles.Subject(view, verb).Codes, to);
        if (from.Count == 0) from = Drafts.Without(view.Discourse.Donors, to);
        var status = Moods.Of(view, verb) switch
        {
            _ when verb.Has(Frame.Refuse) => verb.IsNegated ? ClaimStatus.Considered : ClaimStatus.Denied,
            Mood.Denied => ClaimStatus.Denied,
            Mood.Considered or Mood.Requested or Mood.Expected or Mood.None => ClaimStatus.Considered,
            _ => verb.Lemma == "offer" ? ClaimStatus.Considered : ClaimStatus.Pledged,
        };
        return Drafts.Make(view, ClaimKind.Pledge, status, item, verb.Start, verb.At) with { From = from, To = to, Distance = Math.Abs(item - verb.At) + 2 };
    }
}
