using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>What a package holds: "the package will include", "a package of aid, including", and the items of a list that it heads.</summary>
internal sealed class PackageRule : IRule
{
    private const int Reach = 16;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        for (var i = 0; i < view.Count; i++)
        {
            if (!IsInclusion(view, i)) continue;
            var package = Package(view, i);
            if (package < 0) continue;
            foreach (var item in Roles.ItemsAfter(view, i + 1)) found.Add(Standing(view, package, i, Draft(view, package, i, item)));
        }

        if (view.Phrases.Any(phrase => phrase.Lower is "package" or "tranche")) view.Discourse.HasPackage = true;
    }

    /// <summary>"The items held up include", "the delivery also contained": what stands still or has come is a delivery.</summary>
    private static ClaimDraft Standing(SentenceView view, int package, int inclusion, ClaimDraft draft)
    {
        var halted = view.Verbs.Any(verb => verb.Has(Frame.Halt) && verb.At < inclusion && inclusion - verb.At <= 6) || view.Phrases.Take(inclusion).TakeLast(4).Any(phrase => phrase.IsWord("hold")) || HeldUp(view, inclusion);
        if (halted || IsHalt(view, package)) return draft with { Kind = ClaimKind.Delivery, Status = ClaimStatus.Delayed };
        var come = view.Lower(package) is "delivery" or "deliveries" or "shipment" or "shipments" or "supplies" or "donations" or "contributions" or "batch" && view.VerbAt(inclusion) is { } verb && (verb.IsPast || IsSoFar(view));
        return come ? draft with { Kind = ClaimKind.Delivery, Status = ClaimStatus.Delivered } : draft;
    }

    private static bool IsSoFar(SentenceView view)
    {
        for (var i = 1; i < view.Count; i++)
        {
            if ((view.Lower(i) == "far" && view.Lower(i - 1) == "so") || (view.Lower(i) == "date" && view.Lower(i - 1) == "to")) return true;
        }

        return false;
    }

    /// <summary>"a package of interceptors": the things themselves, not aid in general.</summary>
    private static bool NamesThings(SentenceView view, int at)
    {
        for (var i = at; i < Math.Min(view.Count, at + 4); i++)
        {
            if (view.KindAt(i) == PhraseKind.Item) return view.Phrases[i].Item != "weapons-unspecified";
            if (view.KindAt(i) is not (PhraseKind.Word or PhraseKind.Amount) || view.VerbAt(i) is not null) return false;
        }

        return false;
    }

    /// <summary>"the pause covers 30 missiles": what a halt holds.</summary>
    private static bool IsHalt(SentenceView view, int at) => view.Entry(at).Noun == Frame.Halt && view.VerbAt(at) is null;

    private static bool HeldUp(SentenceView view, int before)
    {
        for (var i = Math.Max(1, before - 6); i < before; i++)
        {
            if (view.Lower(i - 1) is "held" or "holding" && view.Lower(i) is "up" or "back") return true;
        }

        return false;
    }

    private static bool IsInclusion(SentenceView view, int at) =>
        view.Lower(at) is "including" or ":" || (view.Lower(at) is "is" or "are" or "was" or "were" && view.Lower(at - 1) == "there" && view.Phrases.Take(at).TakeLast(Reach).Any(phrase => phrase.Lower is "package" or "tranche") && NamesThings(view, at + 1)) || (view.Lower(at) is "has" or "had" && view.Phrases.Skip(at + 1).Take(8).Any(phrase => phrase.Lower is "in") && view.Phrases.Take(at).TakeLast(10).Any(phrase => phrase.Lower is "package" or "tranche") && NamesThings(view, at + 1)) || (view.Lower(at) == "has" && view.Lower(at - 1) == "it" && view.Discourse.HasPackage && NamesThings(view, at + 1)) || (view.Lower(at) is "with" or "of" && view.Lower(at - 1) is "package" or "tranche" && NamesThings(view, at + 1)) || (view.Lower(at) == "with" && view.KindAt(at - 1) == PhraseKind.Actor && view.Lower(at - 2) is "for" or "to" && view.Lower(at - 3) is "package" or "tranche" or "aid" && NamesThings(view, at + 1)) || (view.KindAt(at) == PhraseKind.Word && (view.Entry(at).Frames.Contains(Frame.Include) || view.VerbAt(at)?.Has(Frame.Include) == true));

    /// <summary>The package before the verb, or a pronoun for it at the start of the sentence.</summary>
    private static int Package(SentenceView view, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= Reach; i--)
        {
            if (view.Entry(i).Noun == Frame.Package || IsHalt(view, i) || IsGift(view, i, at) || view.Lower(i) is "aid" or "support" or "delivery" or "shipment" or "batch" or "items" || (view.Lower(i) is "weapons" && HeldUp(view, at)) || (view.Lower(i) is "deal" && i == at - 1)) return i;
            if (view.Lower(i) is "it" or "this" or "that" && (i <= 1 || view.Lower(i - 1) == ",") && view.Discourse.HasPackage) return i;
            if (view.Lower(i) is "." or ";") break;
        }

        return -1;
    }

    /// <summary>"its deliveries include", "the contribution consists of": what is given, as the subject of a verb of holding.</summary>
    private static bool IsGift(SentenceView view, int at, int inclusion) =>
        view.Lower(at) is "deliveries" or "shipments" or "supplies" or "donation" or "donations" or "contribution" or "contributions" && view.VerbAt(inclusion) is { Form: not VerbForm.Ing } && view.VerbAt(at) is null;

    /// <summary>"commended A's contributions, including": whose deeds are praised is the giver.</summary>
    private static IReadOnlyList<string> Praised(SentenceView view, int before)
    {
        if (view.Verbs.LastOrDefault(other => other.At < before && other.Has(Frame.Thank)) is not { } verb) return [];
        for (var i = verb.At + 1; i < Math.Min(before, verb.At + 4); i++)
        {
            if (view.Lower(i + 1) == "'s" && view.ActorsAt(i) is { Count: > 0 } codes) return codes;
        }

        return [];
    }

    private static bool IsWanted(SentenceView view, int package) =>
        Enumerable.Range(Math.Max(0, package - 6), Math.Min(6, package)).Any(i => view.Entry(i).Noun == Frame.Ask && view.VerbAt(i) is null && view.Lower(i + 1) is "for" or "of");

    private static ClaimDraft Draft(SentenceView view, int package, int inclusion, int item)
    {
        view.Discourse.HasPackage = true;
        var verb = view.Verbs.LastOrDefault(other => other.At < package) ?? view.Verbs.FirstOrDefault(other => other.At < item && other.Has(Frame.Include));
        var subject = verb is null ? LabelRule.Label(view) : Roles.Subject(view, verb).Codes;
        var to = view.After("to", package, package + 12) is { Count: > 0 } named ? named : view.After("for", package, view.Count);
        if (to.Count == 0 && view.Discourse.Beneficiary is { } beneficiary) to = [beneficiary];
        // "It'll include more": what the package just told holds is given by its giver.
        if (view.Lower(package) is "it" or "this" or "that" && view.Discourse.PendingValue is { From.Count: > 0 } pending) subject = pending.From;
        var from = Drafts.Without(Praised(view, inclusion) is { Count: > 0 } praised ? praised : subject, to);
        var mood = verb is null ? Mood.Firm : Moods.Of(view, verb);
        // "the need for support, including": what is asked for by a noun is no gift.
        if (IsWanted(view, package)) return Drafts.Make(view, ClaimKind.Request, ClaimStatus.Requested, item, inclusion, inclusion) with { To = view.Discourse.Beneficiary is { } needy ? [needy] : [], Distance = 1 };
        var status = mood switch { Mood.Considered => ClaimStatus.Considered, Mood.Denied => ClaimStatus.Denied, _ => ClaimStatus.Pledged };
        return Drafts.Make(view, ClaimKind.Pledge, status, item, inclusion, inclusion) with { From = from.Count > 0 ? from : view.Discourse.Supplier is { } supplier ? [supplier] : [], To = to, Distance = 1, InPackage = true };
    }
}
