using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Training, meetings and help to acquire: who organises what for whom.</summary>
internal sealed class CoordinationRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        foreach (var verb in view.Verbs)
        {
            if (verb.Has(Frame.Train)) Trained(view, verb, found);
            if (verb.Has(Frame.Convene)) Convened(view, verb, found);
        }

        for (var i = 1; i + 2 < view.Count; i++)
        {
            if (view.Lower(i) is "working" or "worked" or "work" && view.Lower(i + 1) == "with") Sought(view, i, found);
        }

        for (var i = 1; i + 1 < view.Count; i++)
        {
            if (view.Lower(i) is "training" && view.VerbAt(i) is null or { IsProgressive: false } && view.KindAt(i - 1) == PhraseKind.Item) Schooled(view, i, found);
            if (view.Lower(i) == "training" && view.Lower(i + 1) is "of" or "on") Course(view, i, found);
            if (view.Lower(i) is "lead" or "leads" or "leading" or "co-lead" or "co-leads" or "chair" or "chairs") Leading(view, i, found);
            if (view.Lower(i) is "led" or "co-led" or "chaired" or "co-chaired" && view.Lower(i + 1) == "by") Led(view, i, found);
        }
    }

    private static void Trained(SentenceView view, Verb verb, List<ClaimDraft> found)
    {
        if (verb.Form == VerbForm.Ing && !verb.IsProgressive && !verb.IsPerfect && (view.Lower(verb.Start - 1) is "," or "and" || view.KindAt(verb.Start - 1) == PhraseKind.Item)) return;
        var relative = view.Phrases.Take(verb.Start).TakeLast(4).Any(phrase => phrase.Lower == "which");
        var items = relative ? [] : Roles.ItemsAfter(view, verb.At + 1);
        var item = items.Count > 0 ? items[0] : Before(view, verb.At);
        if (item < 0) return;
        var from = verb.IsPassive ? Roles.Agent(view, verb) is { Count: > 0 } agent ? agent : view.After("in", verb.At, view.Count) : Roles.Subject(view, verb).Codes;
        if (from.Count == 0 || (view.Discourse.Beneficiary is { } pupil && from.All(code => code == pupil)))
            from = view.After("in", item, item + 4) is { Count: > 0 } place ? place : view.Discourse.Home is { } home && home != view.Discourse.Beneficiary ? [home] : [];
        var status = Moods.Of(view, verb) switch { _ when verb.IsProgressive && !verb.IsNegated && !verb.IsFuture => ClaimStatus.Reported, _ when IsBegun(view, verb) => ClaimStatus.Reported, Mood.Done => ClaimStatus.Reported, Mood.Considered => ClaimStatus.Considered, Mood.Denied => ClaimStatus.Denied, _ => ClaimStatus.Pledged };
        found.Add(Make(view, verb, item, from) with { Status = status, Quantity = null, ItemPhrase = 2000 + item });
    }

    /// <summary>"began training", "have completed training".</summary>
    private static bool IsBegun(SentenceView view, Verb verb) =>
        view.Verbs.LastOrDefault(other => other.At < verb.At && verb.At - other.At <= 3) is { IsPast: true, IsNegated: false, Lemma: "begin" or "start" or "complete" or "finish" or "continue" };

    /// <summary>"graduated from Patriot training", "began training on": those of the beneficiary are trained by the host.</summary>
    private static void Schooled(SentenceView view, int noun, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } pupil || !view.Phrases.Take(noun).Any(phrase => phrase.Kind == PhraseKind.Actor && phrase.Actor == pupil)) return;
        var verb = view.Verbs.LastOrDefault(verb => verb.At < noun && noun - verb.At <= 6);
        var mood = verb is null ? Mood.Done : Moods.Of(view, verb);
        if (mood == Mood.None) return;
        var status = mood switch { Mood.Considered => ClaimStatus.Considered, Mood.Denied => ClaimStatus.Denied, Mood.Done => ClaimStatus.Reported, _ => verb!.IsFuture || verb.IsInfinitive ? ClaimStatus.Pledged : ClaimStatus.Reported };
        string[] host = view.Discourse.Home is { } home && home != pupil ? [home] : view.After("in", noun, view.Count) is { Count: > 0 } place && place[0] != pupil ? [.. place] : [];
        found.Add(Drafts.Make(view, ClaimKind.Coordination, status, noun - 1, verb?.Start ?? noun - 1, noun) with { From = Drafts.Without(host, [pupil]), To = [pupil], Quantity = null, ItemPhrase = 2000 + noun });
    }

    /// <summary>"finish the training of a Patriot crew", "complete training on": a course told by a noun, given by the verb's subject.</summary>
    private static void Course(SentenceView view, int noun, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } pupil || view.Verbs.LastOrDefault(verb => verb.At < noun && noun - verb.At <= 4) is not { IsNegated: false } verb || found.Exists(draft => draft.Kind == ClaimKind.Coordination)) return;
        if (!(verb.Has(Frame.Finish) || verb.Has(Frame.Give) || verb.Lemma is "begin" or "start" or "continue" or "lead" or "run" or "expand")) return;
        if (Roles.ItemsAfter(view, noun + 2) is not [var item, ..] || item - noun > 7 || view.Phrases[item].Item == "weapons-unspecified") return;
        var host = Drafts.Without(Roles.Subject(view, verb).Codes is { Count: > 0 } subject ? subject : view.Discourse.Home is { } home ? [home] : [], [pupil]);
        if (host.Count == 0) return;
        var status = Moods.Of(view, verb) switch { Mood.Considered => ClaimStatus.Considered, Mood.Done => ClaimStatus.Reported, _ => verb.IsFuture || verb.IsInfinitive ? ClaimStatus.Pledged : ClaimStatus.Reported };
        found.Add(Drafts.Make(view, ClaimKind.Coordination, status, item, verb.Start, item) with { From = host, To = [pupil], Quantity = null, ItemPhrase = 2000 + item });
    }

    /// <summary>"A and B lead the air defence coalition", "the coalition for air defence, which A leads".</summary>
    private static void Leading(SentenceView view, int at, List<ClaimDraft> found)
    {
        var subject = view.Entry(at - 1).In(WordSet.Adverb) ? at - 2 : at - 1;
        if (subject < 0 || view.KindAt(subject) != PhraseKind.Actor) return;
        var leaders = view.ListAround(subject);
        var item = Enumerable.Range(0, view.Count).Where(i => view.KindAt(i) == PhraseKind.Item && Math.Abs(i - at) <= 9).OrderBy(i => Math.Abs(i - at)).FirstOrDefault(-1);
        if (item < 0 || !Enumerable.Range(Math.Max(0, Math.Min(item, at) - 5), Math.Abs(item - at) + 8).Any(i => view.Lower(i) is "coalition" or "initiative" or "effort" or "group")) return;
        string[] to = view.Discourse.Beneficiary is { } beneficiary ? [beneficiary] : [];
        found.Add(Drafts.Make(view, ClaimKind.Coordination, ClaimStatus.Reported, item, Math.Min(item, subject), Math.Max(item, at)) with { From = Drafts.Without(leaders, to), To = to, Quantity = null, ItemPhrase = 7000 + item });
    }

    /// <summary>"is working with A to identify systems": who looks for things for the beneficiary, and with whom.</summary>
    private static void Sought(SentenceView view, int at, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } needy || view.After("with", at + 1, at + 6) is not { Count: > 0 } partners || Enumerable.Range(at + 2, 9).FirstOrDefault(i => view.Lower(i) is "identify" or "find" or "source" or "secure" or "deliver" or "procure", -1) is not (>= 0 and var aim) || view.Lower(aim - 1) != "to") return;
        var who = Enumerable.Range(Math.Max(0, at - 6), Math.Min(6, at)).LastOrDefault(i => view.ActorsAt(i).Count > 0, -1);
        if (who < 0 || Roles.ItemsAfter(view, aim + 1) is not [var item, ..] || item - aim > 5 || view.Phrases[item].Item == "weapons-unspecified") return;
        found.Add(Drafts.Make(view, ClaimKind.Coordination, ClaimStatus.Reported, item, at, item) with { From = Drafts.Without([.. view.ListAround(who).Concat(partners).Distinct(StringComparer.Ordinal)], [needy]), To = [needy], Quantity = null, ItemPhrase = 7000 + item, When = null });
    }

    /// <summary>"the air defence coalition led by A and B".</summary>
    private static void Led(SentenceView view, int at, List<ClaimDraft> found)
    {
        var leaders = view.After("by", at, at + 3);
        if (leaders.Count == 0) return;
        var meeting = false;
        for (var i = at - 1; i >= 0 && at - i <= 8; i--)
        {
            meeting |= view.Entry(i).Noun == Frame.Meet;
            if (view.KindAt(i) != PhraseKind.Item || !meeting) continue;
            string[] to = view.Discourse.Beneficiary is { } beneficiary ? [beneficiary] : [];
            found.Add(Drafts.Make(view, ClaimKind.Coordination, ClaimStatus.Reported, i, i, at + 2) with { From = Drafts.Without(leaders, to), To = to, Quantity = null, ItemPhrase = 7000 + i });
            return;
        }
    }

    private static void Convened(SentenceView view, Verb verb, List<ClaimDraft> found)
    {
        var items = Roles.ItemsAfter(view, verb.At + 1);
        if (items.Count == 0) return;
        var meeting = view.Phrases.Take(verb.At).Any(phrase => phrase.Entry.Noun == Frame.Meet);
        if (!meeting && verb.Lemma is not ("help" or "facilitate")) return;
        if (verb.Lemma is "help" && (view.KindAt(verb.At + 1) is not (PhraseKind.Actor or PhraseKind.Word) || !view.Verbs.Any(other => other.At > verb.At && other.At - verb.At <= 4 && (other.Has(Frame.Buy) || other.Has(Frame.Receive))) || view.VerbAt(verb.At + 1) is not null)) return;
        // "contributes money to help A buy": money is given.
        if (verb.Lemma == "help" && view.Phrases.Take(verb.At).TakeLast(6).Any(phrase => phrase.Amount is { IsMoney: true })) return;
        if (meeting && verb.Lemma is not ("coordinate" or "organise" or "organize")) meeting = false;
        var organiser = meeting ? Organiser(view, verb) : Roles.Subject(view, verb).Codes;
        foreach (var item in items) found.Add(Make(view, verb, item, organiser) with { Distance = 0 });
    }

    /// <summary>"under NATO auspices", "a G7 meeting": the first organisation named before the deed.</summary>
    private static IReadOnlyList<string> Organiser(SentenceView view, Verb verb)
    {
        for (var i = verb.At - 1; i >= 0; i--)
        {
            if (view.Phrases[i] is { Kind: PhraseKind.Actor, IsAttribute: false } actor && actor.Actor != view.Discourse.Beneficiary) return view.ListAround(i);
        }

        return [];
    }

    private static int Before(SentenceView view, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (view.KindAt(i) == PhraseKind.Item) return i;
        }

        return -1;
    }

    private static ClaimDraft Make(SentenceView view, Verb verb, int item, IReadOnlyList<string> from)
    {
        string[] to = view.Discourse.Beneficiary is { } beneficiary ? [beneficiary] : [];
        return Drafts.Make(view, ClaimKind.Coordination, ClaimStatus.Reported, item, verb.Start, verb.At) with { From = Drafts.Without(from, to), To = to, Quantity = null };
    }
}
