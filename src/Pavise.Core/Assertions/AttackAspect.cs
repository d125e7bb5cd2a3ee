namespace Pavise.Core;

/// <summary>What the number of an attack assertion counts.</summary>
public enum AttackAspect
{
    Launched,
    Intercepted,
}
