using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>What is to be decided: one group, or several that contradict one another with the range that flows on.</summary>
/// <param name="Carrier">The group that would be posted.</param>
/// <param name="Others">The groups it stands for as well; empty without a conflict.</param>
/// <param name="Quantity">The number to post.</param>
/// <param name="Reason">Why this number.</param>
/// <param name="Conflict">Identity of the conflict, or null.</param>
internal sealed record Case(Group Carrier, IReadOnlyList<Group> Others, Quantity? Quantity, string Reason, string? Conflict)
{
    public Bundle Lead => Carrier.Lead;
}
