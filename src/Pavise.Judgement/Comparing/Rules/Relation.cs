namespace Pavise.Judgement.Rules;

/// <summary>How two tellings relate, and why.</summary>
internal readonly record struct Relation(GroupType Type, string Reason)
{
    public static Relation Corroborate(string reason) => new(GroupType.Corroborate, reason);

    public static Relation Conflict(string reason) => new(GroupType.Conflict, reason);
}
