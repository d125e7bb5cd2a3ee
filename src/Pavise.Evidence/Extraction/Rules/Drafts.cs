using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Puts a claim together from a sentence: quote, speaker and day are the same for every rule.</summary>
internal static class Drafts
{
    public static ClaimDraft Make(SentenceView view, ClaimKind kind, ClaimStatus status, int item, int first, int last)
    {
        var phrase = view.Phrases[item];
        var end0 = Math.Max(last, item);
        // A number shared by several items is read from the words of all of them.
        while (phrase.Joint.Count > 1 && end0 + 2 < view.Count && view.Phrases[end0 + 2].Joint.SequenceEqual(phrase.Joint)) end0 += 2;
        var (start, end) = view.Span(Math.Min(first, item), end0);
        var due = IsToCome(kind, status) ? view.Article.Dues.In(view.Sentence.First, view.Sentence.Last) : null;
        return new ClaimDraft(kind, status, phrase.Item ?? "")
        {
            Quantity = phrase.Quantity,
            Joint = phrase.Joint,
            Voice = view.Voice,
            First = Math.Min(start, phrase.Head),
            Last = end,
            Sentence = view.Number,
            ItemPhrase = item,
            Distance = Math.Abs(item - first),
            When = Days.Behind(view, item) ?? Days.Of(view, kind, Math.Min(start, phrase.Head), end) ?? (kind == ClaimKind.Delivery ? due : null) ?? Announced(view, kind, status),
            Due = due,
        };
    }

    private static bool IsToCome(ClaimKind kind, ClaimStatus status) =>
        kind is ClaimKind.Pledge or ClaimKind.Delivery or ClaimKind.Production or ClaimKind.Order or ClaimKind.Diversion && status is not (ClaimStatus.Delivered or ClaimStatus.Denied or ClaimStatus.Reported);

    /// <summary>What an office promises or asks in its own statement is promised on the statement's day.</summary>
    private static DateInterval? Announced(SentenceView view, ClaimKind kind, ClaimStatus status) =>
        view.Discourse.DefaultVoice.Speaker is not null && kind == ClaimKind.Order && status == ClaimStatus.Contracted && view.Article.Document.Published is { } award ? DateInterval.On(award)
        : view.Discourse.DefaultVoice.Speaker is not null && (view.Voice.Actor == view.Discourse.Home || kind == ClaimKind.Request) && view.Article.Document.Published is { } day
        && kind is ClaimKind.Pledge or ClaimKind.Funding or ClaimKind.Request && status is ClaimStatus.Pledged or ClaimStatus.Requested && !IsContinued(view)
            ? DateInterval.On(day)
        : kind is ClaimKind.Pledge or ClaimKind.Funding && status == ClaimStatus.Pledged && view.Number <= 1 && view.Discourse.DefaultVoice.Speaker is null && view.Article.Document.Published is { } news && IsNews(view) ? DateInterval.On(news) : null;

    /// <summary>"has announced", "has agreed" in the lead of a report: news of the day of the text.</summary>
    private static bool IsNews(SentenceView view) =>
        view.Article.DaysOf(view.Number).Count == 0 && !IsContinued(view) && view.Verbs.Take(1).Any(verb => verb is { IsPerfect: true, IsPassive: false, IsModal: false } && view.Lower(verb.Start) is "has" or "have" && (verb.Has(Frame.Announce) || verb.Has(Frame.Say) || verb.Lemma is "agree" or "decide" or "pledge" or "promise" or "approve"));

    /// <summary>"will continue to" announces nothing new, nor does "has committed since", which tells of all that was.</summary>
    private static bool IsContinued(SentenceView view)
    {
        foreach (var verb in view.Verbs)
        {
            if (verb.Lemma == "continue" || (verb.IsPerfect && IsSoFar(view))) return true;
        }

        return false;
    }

    private static bool IsSoFar(SentenceView view)
    {
        for (var i = 0; i < view.Count; i++)
        {
            if (view.Lower(i) is "since" or "previously" || (view.Lower(i) is "date" && view.Lower(i - 1) == "to")) return true;
        }

        return false;
    }

    public static IReadOnlyList<string> Without(IReadOnlyList<string> codes, IReadOnlyList<string> other) =>
        [.. codes.Where(code => !other.Contains(code))];
}
