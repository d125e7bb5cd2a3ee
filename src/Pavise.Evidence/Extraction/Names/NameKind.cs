namespace Pavise.Evidence;

/// <summary>What a name in a text stands for.</summary>
internal enum NameKind
{
    Actor,
    Demonym,
    Metonym,
    Item,
    Threat,
    Outlet,
    Programme,
    Person,
}
