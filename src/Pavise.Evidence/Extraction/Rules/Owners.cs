namespace Pavise.Evidence;

/// <summary>Whose a thing is by the words of its own noun phrase: "a Russian S-300 system", "Germany's two launchers", "two launchers of Ukraine".</summary>
internal static class Owners
{
    private const int Reach = 5;

    /// <summary>The owner's code, or null when the phrase names none.</summary>
    public static string? Of(SentenceView view, int thing)
    {
        for (var i = thing - 1; i >= 0 && thing - i <= Reach; i--)
        {
            if (view.Phrases[i] is { Kind: PhraseKind.Actor, Actor: { } owner })
                return view.Phrases[i].IsDemonym || view.Lower(i + 1) == "'s" ? owner : null;
            if (view.KindAt(i) is PhraseKind.Mark or PhraseKind.Item or PhraseKind.Threat && view.Lower(i) != "'s") return null;
            if (view.VerbAt(i) is not null || view.Lower(i) is "to" or "with" or "by" or "from" or "in" or "and" or "at" or "on") return null;
        }

        return view.Lower(thing + 1) == "of" && view.ActorsAt(view.Lower(thing + 2) == "the" ? Math.Min(view.Count - 1, thing + 3) : Math.Min(view.Count - 1, thing + 2)) is [var named, ..] ? named : null;
    }
}
