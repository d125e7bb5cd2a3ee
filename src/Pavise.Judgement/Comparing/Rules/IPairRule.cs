namespace Pavise.Judgement.Rules;

/// <summary>One way in which two claims may tell one fact; symmetric in its two tellings.</summary>
internal interface IPairRule
{
    Relation? Relate(Pair pair);
}
