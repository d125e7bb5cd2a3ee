namespace Pavise.Ledger;

/// <summary>What became of a dated promise.</summary>
public enum DocketVerdict
{
    /// <summary>Its day has not come.</summary>
    Open,

    /// <summary>All of it was recorded by its day.</summary>
    Kept,

    /// <summary>Some of it came after its day, or a source says that it is delayed.</summary>
    Late,

    /// <summary>A source says that it does not come; that nobody told of its arrival is not enough.</summary>
    Broken,

    /// <summary>Its day has passed, and no source says what became of all of it.</summary>
    Unknowable,
}
