using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Money for air defence: the value of a package whose list names it, and promises to pay or reimburse.</summary>
internal sealed class FundingRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        for (var i = 0; i < view.Count; i++)
        {
            if (view.Phrases[i].Amount is not { IsMoney: true, Currency: not "percent" }) continue;
            var order = view.Phrases.Any(phrase => phrase.Lower is "contract" or "purchase" or "deal" or "procurement" or "procure" or "buy" or "orders");
            if ((order && !IsAllotted(view, i)) || IsPrice(view, i)) continue;
            var value = Value(view, i);
            // What a maker earns is no aid.
            if (value.From.Count > 0 && value.From.All(view.Article.IsMaker)) continue;
            if (NamesAirDefence(view, i) || IsGiftsWorth(view, i, found)) found.Add(value);
            else if (IsAid(view, i) && view.Discourse.PendingValue is null) (view.Discourse.PendingValue, view.Discourse.PendingAid, view.Discourse.HasPackage) = (value, true, true);
            else if (view.Lexicon.Entry(Next(view, i)).Noun == Frame.Package && (view.Discourse.PendingValue is null || Next(view, i) is "package" or "tranche")) view.Discourse.PendingValue = value;
        }

        if (view.Discourse is { PendingAid: true, PendingValue: { } aid } && (view.Number - aid.Sentence > 1 || (view.Number > aid.Sentence && view.Lower(0) is not ("it" or "this" or "that")))) (view.Discourse.PendingValue, view.Discourse.PendingAid) = (null, false);
        if (view.Discourse.PendingValue is { } pending && found.Any(draft => draft.InPackage && draft.Kind == ClaimKind.Pledge && draft.Item != "weapons-unspecified"))
        {
            found.Add(pending);
            view.Discourse.PendingValue = null;
        }
    }

    /// <summary>"promised another 500 million euros in aid": money that is given, told by its value alone.</summary>
    private static bool IsAid(SentenceView view, int at) =>
        view.Lower(at + 1) is "in" or "of" && Enumerable.Range(at + 2, 3).Any(i => view.Lower(i) is "aid" or "support" || view.Phrases.ElementAtOrDefault(i)?.Item == "weapons-unspecified")
        && view.Verbs.LastOrDefault(verb => verb.At < at) is { } verb && at - verb.At <= 6 && (verb.Has(Frame.Give) || verb.Has(Frame.Commit) || verb.Has(Frame.Announce));

    /// <summary>"is donating equipment, worth about 335 million": the value of what is given in the same sentence.</summary>
    private static bool IsGiftsWorth(SentenceView view, int at, List<ClaimDraft> found) =>
        (view.Lower(at - 1) is "worth" || (view.Lower(at - 1) == "at" && view.Lower(at - 2) == "valued")) && found.Exists(draft => draft.Sentence == view.Number && draft.Kind is ClaimKind.Pledge && draft.Status == ClaimStatus.Pledged && draft.ItemPhrase < at && draft.Item != "weapons-unspecified");

    /// <summary>"costs about $3m", "$4m apiece": what a thing costs is no aid.</summary>
    private static bool IsPrice(SentenceView view, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= 3; i--)
        {
            if (view.Lower(i) is "cost" or "costs" or "costing" or "price") return true;
        }

        return view.Lower(at + 1) is "each" or "apiece" or "per";
    }

    /// <summary>The first noun of aid after an amount, within its noun phrase.</summary>
    private static string Next(SentenceView view, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= 3; i--)
        {
            if (view.Lower(i) is "package" or "tranche" && view.Lower(i + 1) is "of" or "worth") return view.Lower(i);
        }

        if (Valued(view, at) is { } valued) return valued;
        // "a new package of assistance, $415 million".
        if (view.Lower(at - 1) == "," && view.Phrases.Take(at - 1).TakeLast(5).Any(phrase => phrase.Lower is "package" or "tranche")) return "package";

        for (var i = at + 1; i < Math.Min(view.Count, at + 7); i++)
        {
            if (view.Entry(i).Noun == Frame.Package || view.Phrases[i].Item == "weapons-unspecified") return view.Entry(i).Noun == Frame.Package ? view.Lower(i) : "assistance";
        }

        return "";
    }

    /// <summary>"a package of assistance for Ukraine worth $1 billion", "a drawdown valued at": the noun that the amount measures.</summary>
    private static string? Valued(SentenceView view, int at)
    {
        if (!(view.Lower(at - 1) is "worth" || (view.Lower(at - 1) is "at" && view.Lower(at - 2) is "valued" or "estimated") || (view.Lower(at - 1) is "of" && view.Lower(at - 2) is "value"))) return null;
        for (var i = at - 2; i >= 0 && at - i <= 18; i--)
        {
            if (view.Lower(i) is "package" or "tranche" or "drawdown") return "package";
        }

        return null;
    }

    /// <summary>"allocated 130 million euros for the purchase of": who sets money aside pays, and has ordered nothing yet.</summary>
    internal static bool IsAllotted(SentenceView view, int at) =>
        view.Verbs.LastOrDefault(verb => verb.At < at) is { } verb && at - verb.At <= 5 && !verb.IsPassive
        && (verb.Lemma is "allocate" or "contribute" or "pledge" or "commit" or "donate" or "provide" or "give" or "earmark" or "set aside" or "announce" or "promise" or "transfer" or "chip in" || verb.Has(Frame.Spend))
        && view.Phrases.Skip(at).Take(4).Any(phrase => phrase.Lower is "for" or "to" or "toward" or "towards");

    /// <summary>The same sentence, or the list that it heads, names air defence (corpus guidelines, "Money").</summary>
    private static bool NamesAirDefence(SentenceView view, int at) =>
        view.Phrases.Any(phrase => phrase.Kind == PhraseKind.Item && phrase.Item != "weapons-unspecified") && view.Phrases.Skip(at).Take(14).Any(phrase => phrase.Entry.Noun == Frame.Package || phrase.Item is not null);

    private static ClaimDraft Value(SentenceView view, int at)
    {
        var amount = view.Phrases[at].Amount!;
        var unit = new Unit(amount.Currency == "dollar" ? view.Discourse.Dollar : amount.Currency!);
        var verb = view.Verbs.LastOrDefault(other => other.At < at);
        var from = verb is not null && verb.Has(Frame.Receive) && view.After("from", at, at + 8) is { Count: > 0 } source ? source : LabelRule.Label(view) is { Count: > 0 } label ? label : verb is null ? (view.Discourse.Home is { } office && view.Article.IsCountry(office) && office != view.Discourse.Beneficiary ? [office] : view.Discourse.Supplier is { } only ? [only] : []) : Roles.Subject(view, verb).Codes is { Count: > 0 } subject ? subject : view.Discourse.Supplier is { } supplier ? [supplier] : [];
        var to = view.After("to", at, at + 14) is { Count: > 0 } named ? named : view.After("for", at, at + 14);
        if (to.Count == 0 && view.Discourse.Beneficiary is { } beneficiary) to = [beneficiary];
        var mood = verb is null ? Mood.Firm : Moods.Of(view, verb);
        var status = mood switch
        {
            Mood.Done when verb is not null && verb.Has(Frame.Give) => ClaimStatus.Delivered,
            Mood.Considered => ClaimStatus.Considered,
            Mood.Denied => ClaimStatus.Denied,
            _ => ClaimStatus.Pledged,
        };
        return Drafts.Make(view, ClaimKind.Funding, status, at, verb?.Start ?? at, at) with
        {
            Item = "money", Quantity = amount.In(unit), From = Drafts.Without(from, to) is { Count: > 0 } payer ? payer : Drafts.Without(view.Discourse.Donors, to), To = to, Distance = 0,
        };
    }
}
