namespace Pavise.Judgement.Rules;

/// <summary>"Four countries" in one text, and four countries named in the other.</summary>
internal sealed class CountAndList : IPairRule
{
    public Relation? Relate(Pair pair)
    {
        if (pair.IsOneText || !pair.IsOneKind || !pair.IsRelated || (!Counts(pair.A) && !Counts(pair.B)) || !pair.Within(pair.Limits.Year)) return null;
        foreach (var (one, other) in pair.Ways)
        {
            if (one.Number is not { IsExact: true, Unit.Symbol: "country", Low: > 1 and var count }) continue;
            // Who gives air defence in general may be as many by chance: a list tells the counted ones when it names what they give.
            if (other.IsVague) continue;
            if (other.Claim.From.Count == count || other.Claim.To.Count == count) return Relation.Corroborate("one text counts the countries that the other names");
        }

        return null;
    }

    private static bool Counts(Telling one) => one.Number is { Unit.Symbol: "country" };
}
