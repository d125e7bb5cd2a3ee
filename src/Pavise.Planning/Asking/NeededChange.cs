namespace Pavise.Planning;

/// <summary>An assumption that must give way.</summary>
/// <param name="Name">Its path in the plan file.</param>
/// <param name="Agrees">Who would have to agree.</param>
/// <param name="By">By how much at least; null when it can only hold or fall.</param>
public sealed record NeededChange(string Name, string Agrees, decimal? By);
