using System.Text;
using Pavise.Core;
using Pavise.Judgement;
using Pavise.Workbench.Charting;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>Sets what the sources of an event say beside one another, field by field.</summary>
internal sealed class EventSides(Desk desk, LastRun run)
{
    /// <summary>Code points shown before and after a quote.</summary>
    private const int Around = 140;

    private readonly Naming naming = new(run.Catalogue);
    private readonly ClaimWords words = ClaimWords.Of(desk, run);

    /// <summary>Looked at once: whether the documents are as they were is asked of each of their files.</summary>
    private readonly DocumentShelf shelf = desk.Shelf();
    private readonly SourceBook sources = SourceBook.Of(desk, run);
    private readonly Dictionary<string, SourceProfile> profiles = run.Input.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);

    /// <summary>The sides in the order of the claims; fields that differ among any of the claims are marked on each.</summary>
    /// <param name="shown">The claims to show.</param>
    /// <param name="all">All claims of the event.</param>
    public IReadOnlyList<EventSide> Of(IReadOnlyList<Assertion> shown, IReadOnlyList<Assertion> all)
    {
        var marks = all.SelectMany(Fields).GroupBy(field => field.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, Mark, StringComparer.Ordinal);
        var stated = all.SelectMany(Fields).Where(field => field.IsStated).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        var told = all.Select(claim => claim.Source).ToHashSet(StringComparer.Ordinal);
        return [.. shown.Select(claim => Side(claim, [.. Fields(claim).Where(field => stated.Contains(field.Name)).Select(field => field with { Mark = marks[field.Name] })], told))];
    }

    private static string Mark(IEnumerable<EventField> fields)
    {
        EventField[] all = [.. fields];
        return all.Where(field => field.IsStated).Select(field => field.Words).Distinct(StringComparer.Ordinal).Count() > 1 ? EventField.Differs
            : all.Any(field => field.IsStated) && all.Any(field => !field.IsStated) ? EventField.NotInAll : "";
    }

    private EventSide Side(Assertion claim, IReadOnlyList<EventField> fields, HashSet<string> told)
    {
        var origin = run.Graph.Find(claim.Origin);
        var text = sources.Text(claim.Source);
        var profile = profiles.GetValueOrDefault(claim.Source);
        var isText = origin is DocumentSpan && shelf.Find(claim.Source) is not null;
        return new EventSide(
            claim, text?.Outlet ?? profile?.Outlet ?? "Outlet not known", text?.Title ?? profile?.Title ?? claim.Source, DocumentsModel.Published(profile), Quote(claim, origin), fields, [.. Notes(claim, profile, told)],
            words.Decision(claim) + (words.Reason(claim) is { Length: > 0 } reason ? ": " + naming.Of(reason) : ""), isText ? Links.Claim(claim.Source, Bare(claim.Id)) : Links.Trace(claim.Origin));
    }

    /// <summary>A correction stands in the text under the claim that it corrects.</summary>
    private static string Bare(string claim) => claim.EndsWith("/corrected", StringComparison.Ordinal) ? claim[..^"/corrected".Length] : claim;

    private IReadOnlyList<EventField> Fields(Assertion claim) =>
    [
        Stated("number", claim.Quantity is { } quantity ? Cell.Of(quantity, claim.Origin).Words.Text : ""),
        Stated("item", string.Join(" and ", claim.Joint.DefaultIfEmpty(claim.Item).Select(item => naming.ItemCell(item).Words.Text))),
        Stated("deed", PlainWords.Of(claim.Kind)),
        Stated("status", PlainWords.Of(claim.Status)),
        Stated("giver", claim.From.Count == 0 ? "" : naming.Actor(string.Join('+', claim.From))),
        Stated("receiver", claim.To.Count == 0 ? "" : naming.Actor(string.Join('+', claim.To))),
        Stated("day", Days(claim.When)),
        Stated("due", Days(claim.Due)),
        Stated("speaker", claim.Speaker ?? ""),
        Stated("citing", claim.Via ?? ""),
    ];

    private static EventField Stated(string name, string words) => new(name, words.Length == 0 ? "not stated" : words, words.Length > 0, "");

    private static string Days(DateInterval? days) => days switch
    {
        null or { Start: null, End: null } => "",
        { IsOneDay: true, Start: { } day } => Formatter.Day(day),
        { } several => several.ToString(),
    };

    /// <summary>The quote with what stands around it, as long as its text is the one that was read; else the quote alone.</summary>
    private IReadOnlyList<TextPiece> Quote(Assertion claim, Origin? origin)
    {
        if (origin is not DocumentSpan span) return [new TextPiece(origin is RegisterRow row ? row.Row : origin?.Describe() ?? "", [claim.Id], [])];
        if (shelf.Find(span.Document) is not { } document || document.TextHash != span.TextHash) return [new TextPiece(span.Quote, [claim.Id], [])];
        var from = Math.Max(0, span.Start - Around);
        Rune[] near = [.. document.Text.EnumerateRunes().Skip(from).Take(span.End + Around - from)];
        var quote = span with { Start = span.Start - from, End = span.End - from };
        return [.. Cut(from > 0), .. TextPieces.Of(near, 0, near.Length, [(claim.Id, quote)]), .. Cut(near.Length == span.End + Around - from)];
    }

    private static IEnumerable<TextPiece> Cut(bool isCut) => isCut ? [new TextPiece("…", [], [])] : [];

    private IEnumerable<string> Notes(Assertion claim, SourceProfile? profile, HashSet<string> told)
    {
        foreach (var link in run.Copies.Where(link => link.Copy == claim.Source && told.Contains(link.Original)))
            yield return $"It shares its wording with the earlier “{Title(link.Original)}”: the two count as one root.";
        foreach (var link in run.Copies.Where(link => link.Original == claim.Source && told.Contains(link.Copy)))
            yield return $"“{Title(link.Copy)}” shares its wording: the two count as one root.";
        if (profile?.Kind is OutletKind.Bot) yield return "A machine wrote it: it is no root.";
        if (profile?.Kind is OutletKind.StateControlled) yield return "A state controls its outlet: it is no root.";
        if (profile is { IsDateInferred: true }) yield return "Its date is inferred: " + profile.PublishedReason + ".";
    }

    private string Title(string id) => sources.Text(id)?.Title ?? profiles.GetValueOrDefault(id)?.Title ?? id;
}
