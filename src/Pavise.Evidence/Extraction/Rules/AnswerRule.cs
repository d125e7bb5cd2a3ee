using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Questions and their answers: "What did A promise? Four systems." states a promise; "Will A send a battery? I have nothing to announce on that." denies one (corpus guidelines, "Reporter's question").</summary>
internal sealed class AnswerRule : IRule
{
    /// <summary>How many sentences after a question still answer it.</summary>
    private const int Reach = 2;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Lower(view.Count - 1) == "?")
        {
            view.Discourse.Asked = Question(view);
            return;
        }

        Reported(view, found);
        if (view.Discourse.Asked is not { } asked || view.Number - asked.Sentence > Reach) return;
        if (asked.Item.Length > 0 && IsSilent(view) && found.Count == 0)
        {
            found.Add(asked with { Status = ClaimStatus.Denied, Voice = view.Voice, Quantity = asked.Quantity, KeepsWords = asked.Quantity is not null, First = asked.Quantity is null ? view.Phrases[0].First : asked.First, Last = view.Phrases[^1].Last, Sentence = view.Number });
            view.Discourse.Asked = null;
        }
        else if (asked.Item.Length == 0 && view.Number == asked.Sentence + 1 && found.Count == 0 && (view.Verbs.Count == 0 || view.Verbs[0].At > 5))
        {
            foreach (var item in Roles.ItemsAfter(view, 0).Where(item => view.Phrases[item].Item != "weapons-unspecified"))
                found.Add(Drafts.Make(view, asked.Kind, asked.Status, item, item, item) with { From = asked.From, To = asked.To });
        }
    }

    /// <summary>"Asked whether a second battery could follow, X said he had nothing to announce": question and silence in one sentence.</summary>
    private static void Reported(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Lower(0) == "as" && view.Lower(1) == "for" && IsSilent(view) && view.Discourse.Beneficiary is { } other)
        {
            var thing = Enumerable.Range(2, Math.Min(6, Math.Max(0, view.Count - 2))).FirstOrDefault(i => view.Phrases[i] is { Kind: PhraseKind.Item, Item: not "weapons-unspecified" }, -1);
            if (thing < 0 || found.Exists(draft => draft.ItemPhrase == thing)) return;
            found.Add(Drafts.Make(view, ClaimKind.Pledge, ClaimStatus.Denied, thing, 0, view.Count - 1) with { From = Drafts.Without(view.Voice.Actor is { } who ? [who] : view.Discourse.Donors, [other]), To = [other], Distance = -1 });
            return;
        }

        var asked = view.Lower(0) == "asked" ? 0 : view.Lower(0) == "when" && view.Lower(1) == "asked" ? 1 : -1;
        if (asked < 0 || view.Lower(asked + 1) is not ("whether" or "if" or "about") || view.Discourse.Beneficiary is not { } needy) return;
        var item = Enumerable.Range(0, view.Count).FirstOrDefault(i => view.Phrases[i] is { Kind: PhraseKind.Item, Item: not "weapons-unspecified" }, -1);
        var comma = Enumerable.Range(0, view.Count).FirstOrDefault(i => i > item && view.Lower(i) == ",", -1);
        if (item < 0 || comma < 0 || view.Phrases.Skip(comma).FirstOrDefault(phrase => phrase.Entry.In(WordSet.Negative) || phrase.Lower is "declined" or "nothing" || phrase.Entry.Frames.Contains(Frame.Refuse)) is null) return;
        if (!view.Phrases.Skip(comma).Any(phrase => phrase.Lower is "announce" or "announcement" or "announcements" or "comment" or "decision" or "decisions" or "declined" or "say" or "answer" or "details" or "share" or "confirm")) return;
        var giver = Enumerable.Range(asked, item - asked).FirstOrDefault(i => view.KindAt(i) == PhraseKind.Actor && view.Phrases[i].Actor != needy, -1);
        IReadOnlyList<string> from = giver >= 0 ? view.ListAround(giver) : view.Voice.Actor is { } speaker ? [speaker] : view.Discourse.Donors;
        found.RemoveAll(draft => draft.ItemPhrase == item);
        found.Add(Drafts.Make(view, ClaimKind.Pledge, ClaimStatus.Denied, item, 0, view.Count - 1) with { From = Drafts.Without(from, [needy]), To = [needy], Distance = -1 });
    }

    /// <summary>"I don't have anything to announce", "I won't get into that", "no comment": an answer that confirms nothing.</summary>
    private static bool IsSilent(SentenceView view)
    {
        var no = view.Phrases.Take(12).Any(phrase => phrase.Entry.In(WordSet.Negative) || phrase.Lower is "declined" or "nothing");
        return no && view.Phrases.Take(16).Any(phrase => phrase.Lower is "announce" or "announcement" or "announcements" or "comment" or "ahead" or "preview" or "speculate" or "confirm" or "specifics" or "details" or "decision" or "decisions" or "plans" or "considering" or "planning" or "discussing" or "speak" or "share");
    }

    /// <summary>What a question asks: with an item, whether it will be given; without one, what is given. Null when it asks of other things.</summary>
    private static ClaimDraft? Question(SentenceView view)
    {
        if (view.Verbs.LastOrDefault(verb => verb.Has(Frame.Give) || verb.Has(Frame.Commit) || verb.Has(Frame.Consider) || verb.Has(Frame.Receive) || verb.Lemma == "go") is not { } verb) return null;
        string[] to = view.Discourse.Beneficiary is { } beneficiary ? [beneficiary] : [];
        var item = Enumerable.Range(0, view.Count).FirstOrDefault(i => view.Phrases[i] is { Kind: PhraseKind.Item, Item: not "weapons-unspecified" }, -1);
        var from = Enumerable.Range(0, view.Count).FirstOrDefault(i => view.Phrases[i] is { Kind: PhraseKind.Actor, IsAttribute: false } && view.Phrases[i].Actor != view.Discourse.Beneficiary, -1);
        IReadOnlyList<string> giver = from >= 0 ? view.ListAround(from) : view.Discourse.Home is { } home ? [home] : view.Discourse.Donors;
        // "Has A sent a second system?" asks after a delivery.
        if (item >= 0) return Drafts.Make(view, verb.Has(Frame.Give) && (verb.IsPerfect || verb.IsPast) && !verb.IsModal ? ClaimKind.Delivery : ClaimKind.Pledge, ClaimStatus.Denied, item, item, item) with { From = Drafts.Without(giver, to), To = to };
        return from < 0 || view.Lower(0) is not ("what" or "how" or "and") ? null : new ClaimDraft(ClaimKind.Pledge, ClaimStatus.Pledged, "") { From = Drafts.Without(giver, to), To = to, Sentence = view.Number };
    }
}
