using Pavise.Judgement;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>An event that several sources tell.</summary>
/// <param name="Group">Its claims, how they stand to one another, and why.</param>
/// <param name="Sources">How many texts and registers tell it.</param>
public sealed record EventGroup(ClaimGroup Group, int Sources)
{
    /// <summary>Identity in an address: the same as long as its claims are.</summary>
    public string Id { get; } = StageKey.Of([Group.Type.ToString(), .. Group.Claims])[..12];

    /// <summary>How its claims stand to one another, in words.</summary>
    public string Stand => Group.Type switch
    {
        GroupType.Conflict => "They contradict one another",
        GroupType.Update => "They follow one another: time has passed between them",
        _ => "They say the same",
    };

    /// <summary>The same in a word or two.</summary>
    public string Brief => Group.Type switch { GroupType.Conflict => "conflict", GroupType.Update => "update", _ => "say the same" };
}
