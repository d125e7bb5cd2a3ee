namespace Pavise.Simulation;

/// <summary>How much of the variance of a result one unknown carries.</summary>
/// <param name="Name">Its key; "adversary" for all of the enemy's values together, which are never ranked one by one; "chance" for what no knowledge would remove.</param>
/// <param name="First">Share that would go if it alone were known.</param>
/// <param name="FirstError">Standard error of it, from ten batches.</param>
/// <param name="Total">Share that would be left if all but it were known.</param>
/// <param name="TotalError">Standard error of it.</param>
public readonly record struct SensitivityShare(string Name, double First, double FirstError, double Total, double TotalError);
