namespace Pavise.Evidence;

/// <summary>The rows of the hedge, role and head tables: each is a set of words.</summary>
internal enum WordSet
{
    Modal,
    Future,
    Negative,
    Auxiliary,
    Perfect,
    Being,
    Adverb,
    Title,
    Institution,
    Official,
    System,
    Missile,
    Component,
    Modifier,
    NotAnItem,
    Threat,
    Anaphor,
    Counted,
    Member,
    Office,
    Flight,
    Place,
    Untrue,
}
