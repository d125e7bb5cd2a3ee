namespace Pavise.Core;

/// <summary>What sort of item it is; unlike sorts are never added.</summary>
public enum ItemKind
{
    Group,
    System,
    Launcher,
    Radar,
    Component,
    Interceptor,
    Money,
    Other,
}
