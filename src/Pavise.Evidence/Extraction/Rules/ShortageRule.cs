using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Holdings that run down: "is running short of missiles", "a shortage of interceptors", "stocks of missiles are running low".</summary>
internal sealed class ShortageRule : IRule
{
    private const int Reach = 8;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        for (var i = 1; i < view.Count; i++)
        {
            if (IsShort(view, i) || IsFelt(view, i) || IsRunningOut(view, i))
            {
                var items = Roles.ItemsAfter(view, i + 1);
                if (items.Count > 0 && items[0] - i <= 5) foreach (var item in items.Where(item => view.Phrases[item].Quantity is null)) Add(view, item, Math.Max(0, i - 1), i, found);
            }
            else if (IsLow(view, i) && Stock(view, i) is { } held)
            {
                Add(view, held, held, i, found);
            }
        }
    }

    /// <summary>"is short of", "running critically short of".</summary>
    internal static bool IsShort(SentenceView view, int at) =>
        view.Lower(at) == "short" && view.Lower(at + 1) is "of" or "on" && view.Lower(at - 1) is "is" or "are" or "was" or "were" or "running" or "run" or "runs" or "critically" or "desperately" or "be" or "still";

    /// <summary>"faces a shortage of", "has reported shortages of".</summary>
    private static bool IsFelt(SentenceView view, int at) =>
        view.Lower(at) is "shortage" or "shortages" && view.Lower(at + 1) is "of" or "in" && view.Verbs.LastOrDefault(verb => verb.At < at && at - verb.At <= 5) is { } verb && (verb.Has(Frame.Suffer) || verb.Has(Frame.Hold) || verb.Has(Frame.Say))
        || IsTheirs(view, at);

    /// <summary>"A shortage of missiles has left A exposed", "the scarcity of interceptors in A": a lack that is the subject.</summary>
    private static bool IsTheirs(SentenceView view, int at) =>
        view.Lower(at) is "shortage" or "shortages" or "scarcity" or "lack" or "dearth" or "deficit" && view.Lower(at + 1) is "of" && view.VerbAt(at) is null && !view.Verbs.Any(verb => verb.At < at) && view.Discourse.Beneficiary is { } needy && view.Phrases.Skip(at).Any(phrase => phrase.Kind == PhraseKind.Actor && phrase.Actor == needy);

    /// <summary>"running low on", "will run out of".</summary>
    private static bool IsRunningOut(SentenceView view, int at) =>
        (view.Lower(at) == "low" && view.Lower(at + 1) == "on") || (view.Lower(at) == "out" && view.Lower(at + 1) == "of" && view.Lower(at - 1) is "run" or "runs" or "running" or "ran");

    /// <summary>What is said of a stock that is nearly used up.</summary>
    private static bool IsLow(SentenceView view, int at) =>
        view.Lower(at) is "low" or "dwindling" or "depleted" or "exhausted" or "dwindled" or "scarce" or "shrinking" or "thin" or "dry" && view.Lower(at + 1) is not "on" && view.Phrases.Take(at).TakeLast(3).Any(phrase => phrase.Entry.In(WordSet.Being) || phrase.Entry.In(WordSet.Perfect) || phrase.Lower is "running" or "run" or "runs");

    /// <summary>The rounds whose stock is the subject, named or last spoken of; null for other subjects.</summary>
    private static int? Stock(SentenceView view, int at)
    {
        var noun = Enumerable.Range(0, at).LastOrDefault(i => (view.Entry(i).Noun == Frame.Stock || view.Lower(i) is "supply" or "supplies") && view.VerbAt(i) is null, -1);
        if (noun < 0 || at - noun > Reach + 4) return null;
        if (view.KindAt(noun - 1) == PhraseKind.Item) return noun - 1;
        if (view.Lower(noun + 1) == "of") return Roles.ItemsAfter(view, noun + 2) is [var named, ..] && named < at ? named : null;
        return view.Discourse.LastInterceptor is not null && (noun == 0 || view.Lower(noun - 1) is "its" or "their" or "and" or "'s" or "the" or "our" or ",") ? noun : null;
    }

    private static void Add(SentenceView view, int item, int first, int last, List<ClaimDraft> found)
    {
        var name = view.KindAt(item) == PhraseKind.Item ? view.Phrases[item].Item! : view.Discourse.LastInterceptor!;
        if (name == "weapons-unspecified") return;
        var at = Enumerable.Range(0, Math.Max(1, Math.Min(first + 1, view.Count))).LastOrDefault(i => view.KindAt(i) is PhraseKind.Actor or PhraseKind.Person && view.ActorsAt(i).Count > 0 && view.Lower(i - 1) is not ("from" or "by"), -1);
        string[] holder = at >= 0 && view.KindAt(item) == PhraseKind.Item && view.Phrases[at].Kind == PhraseKind.Actor ? [view.ActorsAt(at)[0]] : view.Discourse.Beneficiary is { } needy ? [needy] : [];
        if (holder.Length == 0) return;
        var ahead = view.Verbs.Any(verb => verb.At <= last && last - verb.At <= 4 && (verb.IsFuture || verb.IsModal)) || Enumerable.Range(Math.Max(0, first - 4), Math.Min(4, first)).Any(i => view.Entry(i).In(WordSet.Future) || view.Entry(i).In(WordSet.Modal));
        found.RemoveAll(draft => draft.ItemPhrase == item && draft.Kind is ClaimKind.Pledge or ClaimKind.Delivery or ClaimKind.Stock);
        found.Add(Drafts.Make(view, ClaimKind.Stock, ahead ? ClaimStatus.Considered : ClaimStatus.Reported, item, first, last) with { Item = name, Quantity = null, Joint = [], To = holder, Distance = 0 });
    }
}
