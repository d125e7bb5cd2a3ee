namespace Pavise.Evidence;

/// <summary>What a check found, before it has an origin. Places are UTF-16 units; -1 for the whole text.</summary>
internal readonly record struct Finding(string Type, string Severity, string Reason, int Start = -1, int End = -1);
