namespace Pavise.Evidence;

/// <summary>Clauses without pronoun right after their noun: "the battery the United States is providing", "the systems A ordered".</summary>
internal static class ContactClauses
{
    /// <summary>"the battery A promised has arrived": the thing whose clause without pronoun a finite verb ends; null when it ends none.</summary>
    public static int? Thing(SentenceView view, int at)
    {
        if (view.VerbAt(at) is not { } verb) return null;
        var item = Enumerable.Range(Math.Max(0, verb.Start - 4), Math.Min(4, verb.Start)).LastOrDefault(i => view.KindAt(i) == PhraseKind.Item, -1);
        return item >= 0 && IsOf(view, item, verb) ? item : null;
    }

    /// <summary>"the battery the United States is providing": a clause without pronoun right after its noun.</summary>
    public static bool IsOf(SentenceView view, int item, Verb verb)
    {
        if (!(verb.Has(Frame.Give) || verb.Has(Frame.Hold) || verb.Has(Frame.Order) || verb.Has(Frame.Buy) || verb.Lemma is "promise" or "pledge") || view.Phrases[item].Item == "weapons-unspecified" || verb.Start - item is not (2 or 3 or 4) || view.KindAt(verb.Start - 1) is not (PhraseKind.Actor or PhraseKind.Person or PhraseKind.Word)) return false;
        for (var i = item + 1; i < verb.Start; i++)
        {
            if (view.ActorsAt(i).Count == 0 && view.Lower(i) is not ("the" or "it" or "they" or "we" or "he" or "she")) return false;
        }

        return true;
    }
}
