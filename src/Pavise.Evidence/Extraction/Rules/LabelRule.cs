using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Lines of a list that begin with the giver: "Germany: 50 missiles, two systems".</summary>
/// <remarks>It yields to every reading with a verb: such a line has none of its own before the items.</remarks>
internal sealed class LabelRule : IRule
{
    private const int Far = 30;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        if (Lined(view) is not [var giver, ..] from || view.Discourse.Beneficiary is not { } to || giver == to) return;
        for (var i = 2; i < view.Count; i++)
        {
            if (view.VerbAt(i) is { IsReduced: false, Form: not VerbForm.Ing } verb && (verb.Form & VerbForm.Participle) == 0) return;
            if (view.Phrases[i] is { Kind: PhraseKind.Item, Item: not "weapons-unspecified" })
                found.Add(Drafts.Make(view, ClaimKind.Pledge, ClaimStatus.Pledged, i, i, i) with { From = from, To = [to], Distance = Far });
        }
    }

    /// <summary>A label, also before a dash: "Germany – two systems".</summary>
    private static IReadOnlyList<string> Lined(SentenceView view)
    {
        if (Label(view) is { Count: > 0 } label) return label;
        var dash = view.Lower(0) is "the" ? 2 : 1;
        return view.Lower(dash) is "–" or "—" or "-" && view.Verbs.Count == 0 && view.KindAt(dash - 1) == PhraseKind.Actor && !view.Phrases[dash - 1].IsDemonym && !view.Phrases[dash - 1].IsAttribute ? view.ActorsAt(dash - 1) : [];
    }

    /// <summary>The actors before a colon that begins a line, or empty; a speaker's label in capitals is none.</summary>
    internal static IReadOnlyList<string> Label(SentenceView view)
    {
        var colon = view.Lower(0) is "the" ? 2 : 1;
        return view.Lower(colon) == ":" && view.KindAt(colon - 1) == PhraseKind.Actor && !view.Phrases[colon - 1].IsDemonym && view.Voice.Speaker is null ? view.ActorsAt(colon - 1) : [];
    }
}
