namespace Pavise.Evidence;

/// <summary>Infinitives that have the subject of the verb before them: "A, which gave three, agreed last month to hand over two more".</summary>
internal static class Control
{
    private const int Reach = 4;

    /// <summary>The finite verb whose subject an infinitive shares; null where another does the deed or the subject stands right before it.</summary>
    public static Verb? Of(SentenceView view, Verb verb)
    {
        if (!verb.IsInfinitive || verb.Coordinated >= 0) return null;
        var control = view.Verbs.LastOrDefault(other => other.At < verb.Start);
        if (control is null || verb.Start - control.At > Reach || control.IsInfinitive || control.IsPassive || control.IsReduced || control.Form == VerbForm.Ing) return null;
        if (!control.Has(Frame.Commit) && !control.Has(Frame.Refuse) && !control.Has(Frame.Consider) && control.Lemma is not ("expect" or "aim" or "hope")) return null;
        for (var i = control.At + 1; i < verb.Start; i++)
        {
            if (view.KindAt(i) is PhraseKind.Actor or PhraseKind.Person || view.ActorsAt(i).Count > 0 || view.Lower(i) is "for" or "them") return null;
        }

        return control;
    }
}
