using Pavise.Core;

namespace Pavise.Workbench.Forms;

/// <summary>A text after a change, and whether its comments are still there.</summary>
/// <param name="Text">The new text; it says exactly what was wanted.</param>
/// <param name="KeptComments">False when the file had to be written anew.</param>
internal sealed record YamlChange(string Text, bool KeptComments)
{
    /// <summary>Names of the values whose references were written out, so that these no longer follow them.</summary>
    public IReadOnlyList<string> Parted { get; init; } = [];

    /// <summary>Writes what a form asks for into a text: only what changed is touched, and what cannot be written so is written anew as a whole.</summary>
    /// <param name="text">As it is.</param>
    /// <param name="wanted">What it shall say; made of the pieces of this very text.</param>
    /// <exception cref="PaviseException">PAV9108 when no text says it.</exception>
    public static YamlChange Of(string text, Wanted wanted)
    {
        if (wanted is Wanted.Map { Before: { Entries.Count: 0 } } && string.IsNullOrWhiteSpace(text)) text = "";
        if (wanted is Wanted.Same || (YamlPieces.TryRead(text) is { } now && wanted.IsSaidBy(now))) return new YamlChange(text, true);
        foreach (var (one, all) in new[] { (wanted, false), (wanted.WithoutReferences(), true) })
        {
            if (Try(text, one) is { } changed && Says(changed, wanted)) return new YamlChange(changed, true) { Parted = [.. wanted.Parted(all).Distinct(StringComparer.Ordinal)] };
        }

        var anew = YamlEmitter.File(wanted.Whole());
        if (!Says(anew, wanted)) throw new PaviseException("PAV9108", new Place("form"), "what stands in the form cannot be written as a file", "leave out odd characters and names that stand twice");
        return new YamlChange(anew, !text.Contains('#', StringComparison.Ordinal)) { Parted = [.. wanted.Parted(all: true).Distinct(StringComparer.Ordinal)] };
    }

    private static string? Try(string text, Wanted wanted)
    {
        if (wanted is not Wanted.Map { Before: { Entries.Count: > 0 } }) return null;
        var edits = new YamlEditor(text);
        edits.Change(wanted, 0, flow: false);
        return YamlEdit.Apply(text, edits.Edits);
    }

    private static bool Says(string text, Wanted wanted) =>
        YamlPieces.TryRead(text) is { } read ? wanted.IsSaidBy(read) : string.IsNullOrWhiteSpace(text) && wanted is Wanted.Map { Entries.Count: 0 };
}
