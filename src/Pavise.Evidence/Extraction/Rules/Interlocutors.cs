namespace Pavise.Evidence;

/// <summary>Who is spoken with where something is asked for: "in a call with A", "at talks with B", "meeting C's president".</summary>
internal static class Interlocutors
{
    private const int Reach = 5;

    /// <summary>The partners of the talk that the sentence names, without the one who asks; empty when it names none.</summary>
    public static IReadOnlyList<string> Of(SentenceView view)
    {
        for (var i = 0; i < view.Count; i++)
        {
            if (!IsTalk(view, i) || view.After("with", i + 1, i + 1 + Reach) is not { Count: > 0 } partners) continue;
            var others = partners.Where(code => code != view.Discourse.Beneficiary && !AttackingSide.Has(code)).ToArray();
            if (others.Length > 0) return others;
        }

        return [];
    }

    private static bool IsTalk(SentenceView view, int at) =>
        view.KindAt(at) == PhraseKind.Word && (view.Entry(at).Noun == Frame.Meet || view.Lower(at) is "call" or "calls" or "talks" or "discussions" or "negotiations" or "spoke" or "met")
        && view.Phrases.Skip(at + 1).Take(2).Any(phrase => phrase.Lower == "with");
}
