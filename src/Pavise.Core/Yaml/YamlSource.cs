namespace Pavise.Core;

/// <summary>A YAML text with the name under which errors report it.</summary>
public readonly record struct YamlSource(string File, string Text);
