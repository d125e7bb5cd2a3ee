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

    /// <summary>"the decision by A to send", "a promise from B to give": who decides does it.</summary>
    public static IReadOnlyList<string> Decider(SentenceView view, Verb verb)
    {
        if (verb.Start == 0 || view.ActorsAt(verb.Start - 1).Count == 0) return [];
        for (var i = verb.Start - 2; i > 0 && verb.Start - i <= 7; i--)
        {
            if (view.Lower(i) is "by" or "from") return view.Entry(i - 1).Noun is Frame.Commit or Frame.Consider ? view.ListAround(verb.Start - 1) : [];
            if (view.KindAt(i) is not (PhraseKind.Actor or PhraseKind.Person) && view.Lower(i) is not ("the" or "," or "and")) return [];
        }

        return [];
    }

    /// <summary>The name right behind the first comma after a phrase, with the list it stands in; empty when none does.</summary>
    public static IReadOnlyList<string> Behind(SentenceView view, int at)
    {
        var comma = Enumerable.Range(at + 1, Math.Max(0, Math.Min(14, view.Count - at - 1))).FirstOrDefault(i => view.Lower(i) == ",", -1);
        var name = comma < 0 ? -1 : view.Lower(comma + 1) == "the" ? comma + 2 : comma + 1;
        return name > 0 && view.KindAt(name) is PhraseKind.Actor or PhraseKind.Person ? view.ListAround(name) : [];
    }
}
