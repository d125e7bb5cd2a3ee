namespace Pavise.Evidence;

/// <summary>Raids told by what the raiders did on arrival, by a raid made with them, or by the air force that reports them.</summary>
internal static class RaidImpacts
{
    /// <summary>"missiles slammed into", "a rocket fell on", "drones killed two": a word of arrival or harm right behind the raider.</summary>
    public static bool IsAt(SentenceView view, int at)
    {
        if (view.Lower(at) is not ("slammed" or "crashed" or "fell" or "landed" or "smashed" or "ploughed" or "plowed" or "ripped" or "exploded" or "killed" or "wounded" or "injured" or "damaged" or "tore")) return false;
        var before = view.Lower(at - 1) is "also" or "then" or "later" or "has" or "have" or "had" ? at - 2 : at - 1;
        return view.KindAt(before) == PhraseKind.Threat || (view.KindAt(before) == PhraseKind.Item && view.Phrases[before].Item!.StartsWith("s-", StringComparison.Ordinal));
    }

    /// <summary>"Russian drones killed two people in A on Sunday": raiders of the attacker without a number, with day and place.</summary>
    public static bool IsTold(SentenceView view, int at) =>
        IsAt(view, at + 1) && view.Lower(at + 1) is not "damaged" && at > 0 && view.Phrases[at - 1] is { Kind: PhraseKind.Actor, IsDemonym: true, Actor: AttackingSide.Attacker }
        && RaidDays.IsShort(view.Article.DayOf(view.Number)) && !view.Discourse.RaidsTold.Contains(view.Phrases[at].Item! + view.Article.DayOf(view.Number))
        && view.Phrases.Skip(at).Any(phrase => phrase.Lower is "in" or "on" or "near" or "into");

    /// <summary>"a strike with two S-300 missiles on A": what a raid is made with.</summary>
    public static bool IsMeans(SentenceView view, int at)
    {
        var with = Enumerable.Range(Math.Max(0, at - 3), Math.Min(3, at)).LastOrDefault(i => view.Lower(i) is "with" or "by" or "using" or "of", -1);
        return with > 0 && view.Entry(with - 1).Noun == Frame.Raid && Enumerable.Range(with + 1, at - with - 1).All(i => view.KindAt(i) == PhraseKind.Amount || view.Lower(i) is "a" or "an" or "several");
    }

    /// <summary>"the air force reported 51 missiles and eight drones overnight": what the defended side reports of a day has come; the reporting word, or -1.</summary>
    public static int Reported(SentenceView view, int at)
    {
        if (!RaidDays.IsShort(view.Article.DayOf(view.Number)) || view.Phrases.Any(phrase => phrase.Kind == PhraseKind.Item && phrase.Quantity is not null)) return -1;
        var verb = view.Verbs.LastOrDefault(verb => verb.At < at);
        var word = Enumerable.Range(Math.Max(0, at - 7), Math.Min(7, at)).LastOrDefault(i => view.Lower(i) is "reported" or "recorded" or "registered" or "detected" or "tracked" or "counted" or "logged", -1);
        return word >= 0 && (verb is null || verb.At <= word) && Enumerable.Range(0, word).Any(i => view.ActorsAt(i).Contains(view.Discourse.Beneficiary!) || view.Lower(i) == "force") ? word : -1;
    }
}
