namespace Pavise.Workbench.Views;

/// <summary>What one source says in one respect of an event.</summary>
/// <param name="Name">The respect: number, day, giver.</param>
/// <param name="Words">What it says, or that it does not.</param>
/// <param name="IsStated">False when it says nothing.</param>
/// <param name="Mark">How it stands to the others: "differs", "not in all", or empty when all say the same.</param>
public readonly record struct EventField(string Name, string Words, bool IsStated, string Mark)
{
    /// <summary>What marks a field in which sources say different things.</summary>
    public const string Differs = "differs";

    /// <summary>What marks a field that some sources leave out while the others agree.</summary>
    public const string NotInAll = "not in all";
}
