using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>What a package has in it, told by a verb of holding: "it's going to have more missiles in it", "the package brings", "in it are".</summary>
internal sealed class ContentsRule : IRule
{
    /// <summary>For how many sentences "it" may still be the package last named.</summary>
    private const int Reach = 2;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        for (var i = 0; i < view.Count; i++)
        {
            if (IsPackage(view, i)) view.Discourse.PackageSentence = view.Number;
            if (view.Discourse.Beneficiary is not { } needy) continue;
            if (Within(view, i) is { } inside && view.Phrases[inside].Item != "weapons-unspecified" && !found.Exists(draft => draft.ItemPhrase == inside)) found.Add(Drafts.Make(view, ClaimKind.Pledge, ClaimStatus.Pledged, inside, inside, i) with { From = Giver(view, i, needy), To = [needy], Distance = 0, InPackage = true });
            if (!IsHolding(view, i)) continue;
            foreach (var item in Contents(view, i).Where(item => view.Phrases[item].Item != "weapons-unspecified" && !found.Exists(draft => draft.ItemPhrase == item && draft.Kind == ClaimKind.Pledge)))
            {
                found.RemoveAll(draft => draft.ItemPhrase == item);
                found.Add(Drafts.Make(view, ClaimKind.Pledge, Status(view, i), item, i, item) with { From = Giver(view, i, needy), To = [needy], Distance = 0, InPackage = true });
            }
        }
    }

    private static bool IsPackage(SentenceView view, int at) => view.Lower(at) is "package" or "packages" or "tranche" or "drawdown";

    /// <summary>The things right after the verb, which nothing but their own words precedes.</summary>
    private static List<int> Contents(SentenceView view, int at)
    {
        var items = Roles.ItemsAfter(view, at + 1);
        return items.Count > 0 && items[0] - at <= 5 && Enumerable.Range(at + 1, items[0] - at - 1).All(k => view.KindAt(k) is PhraseKind.Word or PhraseKind.Amount && view.VerbAt(k) is null && view.Lower(k) is not ("to" or "for" or "from" or "by")) ? items : [];
    }

    private static bool IsHolding(SentenceView view, int at)
    {
        // "In it are missiles".
        if (view.Lower(at) is "is" or "are" or "were" && view.Lower(at - 2) == "in" && view.Lower(at - 1) is "it" or "there") return IsNear(view);
        // "There are missiles in there, too".
        if (view.Lower(at) is "is" or "are" or "'s" && view.Lower(at - 1) == "there" && Enumerable.Range(at + 2, 9).Any(i => view.Lower(i) == "in" && view.Lower(i + 1) is "it" or "there")) return IsNear(view);
        if (IsPart(view, at)) return true;
        if (view.VerbAt(at) is not { IsNegated: false, IsPassive: false } verb || verb.Lemma is not ("have" or "hold" or "carry" or "bring" or "add")) return false;
        for (var i = verb.Start - 1; i >= 0 && verb.Start - i <= 9; i--)
        {
            if (IsPackage(view, i)) return !view.Verbs.Any(other => other.At > i && other.At < verb.Start && other.Start - i == 1);
            if (view.Lower(i) is "it" or "this" or "that" && (i <= 1 || view.Lower(i - 1) is "," or "and" or "that")) return IsNear(view);
            if (view.KindAt(i) is PhraseKind.Actor or PhraseKind.Person && i == verb.Start - 1 || view.Lower(i) is "we" or "i" or "they" or "you" or "he" or "she" && i == verb.Start - 1) return false;
        }

        return false;
    }

    /// <summary>"part of the package is", "included in it will be": what a package holds, told from its side.</summary>
    private static bool IsPart(SentenceView view, int at)
    {
        if (view.Lower(at) is not ("is" or "are" or "be")) return false;
        for (var i = at - 1; i >= 0 && at - i <= 8; i--)
        {
            if (view.Lower(i) is "part" or "parts" && view.Lower(i + 1) == "of" || view.Lower(i) is "included" or "among" && view.Lower(i + 1) is "in" or "the") return Enumerable.Range(i + 1, at - i - 1).Any(k => IsPackage(view, k)) || (view.Lower(i + 2) is "it" or "this" && IsNear(view));
        }

        return false;
    }

    /// <summary>"Air defence is part of it", "will be in that package": things before the verb that a package has in it.</summary>
    private static int? Within(SentenceView view, int at)
    {
        if (view.Lower(at) is not ("is" or "are" or "be") || at == 0) return null;
        var item = Enumerable.Range(Math.Max(0, at - 4), Math.Min(4, at)).LastOrDefault(i => view.KindAt(i) == PhraseKind.Item, -1);
        if (item < 0 || Enumerable.Range(item + 1, at - item - 1).Any(i => view.VerbAt(i) is null && view.KindAt(i) is not PhraseKind.Word)) return null;
        var place = Enumerable.Range(at + 1, 6).FirstOrDefault(i => view.Lower(i) == "in" || (view.Lower(i) == "part" && view.Lower(i + 1) == "of") || view.Lower(i) is "included", -1);
        if (place < 0 || Enumerable.Range(at + 1, place - at - 1).Any(i => view.Lower(i) is not ("a" or "also" or "key" or "big" or "large" or "major" or "still" or "included" or "important"))) return null;
        return Enumerable.Range(place + 1, 5).Any(i => IsPackage(view, i)) || (Enumerable.Range(place + 1, 3).Any(i => view.Lower(i) is "it" or "there") && IsNear(view)) ? item : null;
    }

    private static bool IsNear(SentenceView view) => view.Number - view.Discourse.PackageSentence <= Reach;

    private static ClaimStatus Status(SentenceView view, int at) =>
        view.VerbAt(at) is not { } verb ? ClaimStatus.Pledged
        : Moods.Of(view, verb) is Mood.Considered && view.Lower(verb.Start) is not "would" ? ClaimStatus.Considered : ClaimStatus.Pledged;

    private static IReadOnlyList<string> Giver(SentenceView view, int at, string needy)
    {
        var announcer = view.Verbs.LastOrDefault(other => other.At < at && (other.Has(Frame.Announce) || other.Has(Frame.Commit)));
        var named = announcer is null ? [] : Roles.Subject(view, announcer).Codes;
        // What an office calls a package is its own country's, whoever was spoken of before.
        return Drafts.Without(named.Count > 0 ? named : view.Discourse.Home is { } home && view.Article.IsCountry(home) && home != needy ? [home] : view.Discourse.Donors.Count > 0 ? view.Discourse.Donors : view.Discourse.Supplier is { } supplier ? [supplier] : [], [needy]);
    }
}
