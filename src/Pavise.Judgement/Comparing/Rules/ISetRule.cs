namespace Pavise.Judgement.Rules;

/// <summary>A pattern among several claims that no pair of them shows.</summary>
internal interface ISetRule
{
    IEnumerable<(GroupType Type, string Reason, IReadOnlyList<Telling> Members)> Find(IReadOnlyList<Telling> tellings, Alike alike);
}
