namespace Pavise.Evidence;

/// <summary>A verb of a sentence with what its auxiliaries say about it.</summary>
/// <param name="At">Index of its phrase.</param>
/// <param name="Lemma">Its base form.</param>
/// <param name="Form">Which forms the word can be.</param>
/// <param name="Frames">What it does with subject and object.</param>
/// <param name="Start">Index of the first phrase of its group ("will be", "has already").</param>
internal sealed record Verb(int At, int Start, string Lemma, VerbForm Form, FrameSet Frames)
{
    public bool IsPassive { get; init; }

    public bool IsNegated { get; init; }

    /// <summary>may, could, possibly.</summary>
    public bool IsModal { get; init; }

    public bool IsFuture { get; init; }

    /// <summary>must, should.</summary>
    public bool IsObliged { get; init; }

    public bool IsPerfect { get; init; }

    public bool IsProgressive { get; init; }

    public bool IsInfinitive { get; init; }

    /// <summary>A participle without auxiliary that follows its noun: "batteries donated by".</summary>
    public bool IsReduced { get; init; }

    /// <summary>Index of the verb whose form this one shares ("refurbish and provide"), or -1.</summary>
    public int Coordinated { get; init; } = -1;

    public bool Has(Frame frame) => Frames.Contains(frame);

    /// <summary>True when it tells of something that has happened.</summary>
    public bool IsPast => !IsModal && !IsFuture && !IsInfinitive && (IsPerfect || (Form & VerbForm.Past) != 0 || IsReduced);
}
