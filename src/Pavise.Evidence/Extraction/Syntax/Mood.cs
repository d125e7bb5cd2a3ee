namespace Pavise.Evidence;

/// <summary>How firm a verb is in its sentence, with all its auxiliaries, hedges and governing verbs.</summary>
internal enum Mood
{
    None,
    Done,
    UnderWay,
    Firm,
    Expected,
    Considered,
    Requested,
    Denied,
    Halted,
}
