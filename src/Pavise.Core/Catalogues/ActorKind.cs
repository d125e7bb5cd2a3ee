namespace Pavise.Core;

/// <summary>What sort of actor it is.</summary>
public enum ActorKind
{
    Country,
    Organisation,
    Maker,
    Group,
}
