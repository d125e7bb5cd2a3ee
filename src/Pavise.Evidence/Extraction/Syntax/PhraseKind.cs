namespace Pavise.Evidence;

/// <summary>What a phrase of a sentence is.</summary>
internal enum PhraseKind
{
    Word,
    Mark,
    Amount,
    Actor,
    Person,
    Item,
    Threat,
    Outlet,
}
