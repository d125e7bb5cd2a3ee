using System.Globalization;
using System.Text;
using Pavise.Core;
using Pavise.Evidence;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>One document in the reader: a leaf of its text with its quotes, the claims beside, the warnings below.</summary>
public sealed record DocumentModel
{
    public required Document Document { get; init; }

    /// <summary>When it was published, told as inferred where it is.</summary>
    public required string Published { get; init; }

    /// <summary>The origin of the text as a whole; that of the workspace for a text added after the last run.</summary>
    public required string Origin { get; init; }

    public required IReadOnlyList<TextPiece> Pieces { get; init; }

    /// <summary>Which leaf is shown, from 1, of how many.</summary>
    public required (int Number, int Count) Leaf { get; init; }

    /// <summary>The claims whose quotes stand on this leaf.</summary>
    public required IReadOnlyList<ClaimCard> Cards { get; init; }

    public required IReadOnlyList<Anomaly> Warnings { get; init; }

    /// <summary>Positions taken in it, with their quotes.</summary>
    public required IReadOnlyList<Sentence> Positions { get; init; }

    /// <summary>True when the text was added or changed after the last run, so that its claims are not known.</summary>
    public required bool IsNew { get; init; }

    /// <summary>The document of that identity.</summary>
    /// <param name="desk">The workspace.</param>
    /// <param name="run">Its last run.</param>
    /// <param name="id">The document.</param>
    /// <param name="claim">A claim to be shown, which chooses the leaf; null for none.</param>
    /// <param name="part">The leaf asked for otherwise.</param>
    /// <exception cref="PaviseException">PAV1001 no document is called so.</exception>
    internal static DocumentModel Of(Desk desk, LastRun run, string id, string? claim, string? part)
    {
        var document = desk.Shelf().Find(id) ?? throw new PaviseException("PAV1001", new Place("documents"), "no document of this workspace is called so", "choose one from the list of documents");
        var source = run.Evidence.Sources.FirstOrDefault(one => one.Id == id);
        var isNew = source is null || source.TextHash != document.TextHash;
        var spans = run.Evidence.Origins.OfType<DocumentSpan>().Where(span => span.Document == id).ToDictionary(span => span.Id, StringComparer.Ordinal);
        var claims = isNew ? [] : run.Evidence.Assertions.Where(one => one.Source == id && spans.ContainsKey(one.Origin)).ToArray();
        Rune[] text = [.. document.Text.EnumerateRunes()];
        var leaves = TextPieces.Leaves(text);
        var leaf = LeafOf(leaves, claims.FirstOrDefault(one => one.Id == claim) is { } wanted ? spans[wanted.Origin].Start : null, part);
        var (from, to) = (leaves[leaf], leaf + 1 < leaves.Count ? leaves[leaf + 1] : text.Length);
        var shown = claims.Where(one => spans[one.Origin].Start < to && spans[one.Origin].End > from).OrderBy(one => spans[one.Origin].Start).ToArray();
        return new DocumentModel
        {
            Document = document,
            Published = DocumentsModel.Published(run.Input.Sources.FirstOrDefault(one => one.Id == id)),
            Origin = isNew ? run.Settings.AsOfOrigin.Id : $"source:{id}",
            Pieces = TextPieces.Of(text, from, to, [.. shown.Select(one => (one.Id, spans[one.Origin]))]),
            Leaf = (leaf + 1, leaves.Count),
            Cards = CardsOf(desk, run, shown),
            Warnings = [.. run.Evidence.Anomalies.Where(anomaly => anomaly.Source == id)],
            Positions = [.. run.Evidence.Positions.Where(position => position.Source == id).Select(position => Said(position, run))],
            IsNew = isNew,
        };
    }

    private static int LeafOf(IReadOnlyList<int> leaves, int? place, string? part)
    {
        if (place is { } at) return Math.Max(0, leaves.Count(start => start <= at) - 1);
        return int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, leaves.Count) - 1 : 0;
    }

    private static ClaimCard[] CardsOf(Desk desk, LastRun run, IReadOnlyList<Assertion> claims)
    {
        var words = ClaimWords.Of(desk, run);
        var facts = run.Input.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        var conflicts = run.Input.Conflicts.ToDictionary(conflict => conflict.Id, StringComparer.Ordinal);
        var decisions = desk.Reviews().Where(match => match.Claim is not null).GroupBy(match => match.Claim!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Entry, StringComparer.Ordinal);
        var events = EventBook.Of(desk, run);
        return [.. claims.Select(claim =>
        {
            var fact = words.FactOf(claim);
            var supports = (fact?.Supports ?? []).Select(id => ("says the same", id));
            var against = fact?.Conflict is { } conflict && conflicts.TryGetValue(conflict, out var dispute) ? dispute.Alternatives.Where(id => id != fact.Id).Select(id => ("says otherwise", id)) : [];
            var others = supports.Concat(against).Where(pair => facts.TryGetValue(pair.id, out var other) && other.Assertion.Source != claim.Source)
                .Select(pair => (pair.Item1, words.Of(facts[pair.id].Assertion), Links.Claim(facts[pair.id].Assertion.Source, pair.id))).ToArray();
            var decision = decisions.GetValueOrDefault(claim.Id);
            var why = words.Reason(claim) is { Length: > 0 } reason ? new SentenceBuilder().SayFigures(reason, claim.Origin).Build() : null;
            return new ClaimCard(claim, words.Of(claim), State(decision), decision, words.Decision(claim), why, others) { Events = [.. events.With(claim.Id).Select(one => (one.Brief, Links.Event(claim.Id, one.Id)))] };
        })];
    }

    private static string State(ReviewEntry? decision) => decision?.Decision switch
    {
        null => "waiting",
        ReviewDecision.Accept => "accepted",
        ReviewDecision.Correct => "corrected",
        _ => "rejected",
    };

    private static Sentence Said(Position position, LastRun run)
    {
        var quote = (run.Graph.Find(position.Origin) as DocumentSpan)?.Quote ?? "";
        return new SentenceBuilder().SayFigures($"{position.Speaker ?? "The text itself"}, on {position.Topic}: {position.Stance}. ", position.Origin).SayFigures($"“{quote}”", position.Origin).Build();
    }
}
