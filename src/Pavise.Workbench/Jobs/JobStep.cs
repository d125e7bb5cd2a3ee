namespace Pavise.Workbench.Jobs;

/// <summary>One stage of a job.</summary>
/// <param name="Name">Stage.</param>
/// <param name="Share">How far it is, 0 to 1.</param>
/// <param name="State">running, done, or up to date.</param>
public sealed record JobStep(string Name, double Share, string State);
