using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Of which day a raid is told: the day that a sentence names with the raid holds for the sentences after it.</summary>
internal static class RaidDays
{
    /// <summary>For how many sentences a raid is told on.</summary>
    private const int Reach = 6;

    /// <summary>The day or night that stands with a noun or verb of raiding by the attacker, or null.</summary>
    public static DateInterval? Named(SentenceView view)
    {
        if (view.Article.DaysOf(view.Number).Count == 0) return null;
        for (var i = 0; i < view.Count; i++)
        {
            var noun = view.Entry(i).Noun == Frame.Raid && view.VerbAt(i) is null && view.KindAt(i) == PhraseKind.Word;
            var verb = view.VerbAt(i) is { } fired && fired.Has(Frame.Fire) && fired.Lemma is not ("see" or "use" or "target") && (fired.IsPast || fired.IsPassive) && view.Phrases.Exists(phrase => phrase.Kind == PhraseKind.Threat);
            if ((noun || verb) && Days.Of(view, ClaimKind.Attack, view.Phrases[i].First, view.Phrases[i].Last) is { } day && IsShort(day)) return day;
        }

        return null;
    }

    /// <summary>The day of the raid that is being told, unless the sentence speaks of another time or of many raids.</summary>
    public static DateInterval? Running(SentenceView view)
    {
        if (view.Discourse.RaidDay is not { } told || view.Number - told.Sentence > Reach || view.Article.DaysOf(view.Number).Count > 0) return null;
        for (var i = 0; i < view.Count; i++)
        {
            if (view.Lower(i) is "since" or "month" or "months" or "week" or "weeks" or "year" or "years" or "day" or "days" or "earlier" or "previous" or "previously" or "average" or "total" or "per" or "each" or "ago" or "could" or "may" or "might" or "if" or "spring" or "summer" or "autumn" or "winter" or "war" or "then") return null;
        }

        return told.Day;
    }

    /// <summary>"launched 479 drones overnight, and 277 were downed": what is brought down in the sentence of a dated raid has its day.</summary>
    public static void Share(List<ClaimDraft> found, int first)
    {
        var day = found.Skip(first).FirstOrDefault(draft => draft is { Kind: ClaimKind.Attack, Aspect: AttackAspect.Launched, When: not null })?.When;
        for (var i = first; day is not null && i < found.Count; i++)
        {
            if (found[i] is { Kind: ClaimKind.Attack, Aspect: AttackAspect.Intercepted, When: null }) found[i] = found[i] with { When = day };
        }
    }

    /// <summary>A day or a night, not a month.</summary>
    public static bool IsShort(DateInterval? day) => day is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber <= 2;
}
