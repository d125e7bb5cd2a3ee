using Pavise.Core;
using Pavise.Judgement;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>One event with what each of its sources says, side by side.</summary>
public sealed record EventModel
{
    /// <summary>Sides on one leaf.</summary>
    public const int Most = 24;

    public required EventGroup Event { get; init; }

    /// <summary>What it is about.</summary>
    public required string Topic { get; init; }

    /// <summary>The origin of its first claim.</summary>
    public required string Origin { get; init; }

    /// <summary>Why the claims stand together.</summary>
    public required Sentence Reason { get; init; }

    /// <summary>On how many independent roots they rest, and the range they span.</summary>
    public required Sentence Weight { get; init; }

    /// <summary>In which respects they differ, in words.</summary>
    public required string Differing { get; init; }

    public required IReadOnlyList<EventSide> Sides { get; init; }

    /// <summary>Other events that the claim asked for is told of.</summary>
    public required IReadOnlyList<EventGroup> Others { get; init; }

    /// <summary>The claim asked for.</summary>
    public required string Claim { get; init; }

    /// <summary>Which leaf of the sides is shown, from 1, of how many.</summary>
    public required (int Number, int Count) Leaf { get; init; }

    /// <summary>The event of a claim.</summary>
    /// <param name="desk">The workspace.</param>
    /// <param name="run">Its last run.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="group">Which of its events; null for the first.</param>
    /// <param name="page">Which leaf, from 1.</param>
    /// <exception cref="PaviseException">PAV9102 no other source tells of such a claim.</exception>
    internal static EventModel Of(Desk desk, LastRun run, string claim, string? group, int page)
    {
        var book = EventBook.Of(desk, run);
        var told = book.With(claim);
        var shown = told.FirstOrDefault(one => one.Id == group) ?? (told.Count > 0 ? told[0] : null)
            ?? throw new PaviseException("PAV9102", new Place("event"), "no other source of this workspace tells of this claim", "choose one from the list of events");
        Assertion[] claims = [.. shown.Group.Claims.Select(id => book.Facts.GetValueOrDefault(id)?.Assertion).OfType<Assertion>()];
        var leaves = (claims.Length + Most - 1) / Most;
        var leaf = Math.Clamp(page, 1, leaves);
        var sides = new EventSides(desk, run).Of([.. claims.Skip((leaf - 1) * Most).Take(Most)], claims);
        var naming = new Naming(run.Catalogue);
        return new EventModel
        {
            Event = shown,
            Topic = Briefing.Phrases.Capital(naming.Of(shown.Group.Topic)),
            Origin = claims[0].Origin,
            Reason = new SentenceBuilder().SayFigures(Briefing.Phrases.Capital(naming.Of(shown.Group.Reason)) + ".", claims[0].Origin).Build(),
            Weight = Weigh(shown, claims[0].Origin),
            Differing = In(sides, EventField.Differs, "They differ in: ") + In(sides, EventField.NotInAll, " Only some state: "),
            Sides = sides,
            Others = [.. told.Where(one => one.Id != shown.Id)],
            Claim = claim,
            Leaf = (leaf, leaves),
        };
    }

    private static string In(IReadOnlyList<EventSide> sides, string mark, string words) =>
        sides[0].Fields.Where(field => field.Mark == mark).Select(field => field.Name).ToArray() is { Length: > 0 } names ? words + string.Join(", ", names) + "." : "";

    private static Sentence Weigh(EventGroup shown, string origin)
    {
        var (group, said) = (shown.Group, new SentenceBuilder());
        said.Say(Formatter.Number(shown.Sources), origin).Say(" sources tell it, on ").Say(Formatter.Number(group.Roots), origin)
            .Say(group.Roots == 1 ? " independent root (copies, texts that cite one outlet and texts that quote one speaker count once)." : " independent roots (copies, texts that cite one outlet and texts that quote one speaker count once).");
        if (group.Range is { } range)
            said.Say(group.Type == GroupType.Conflict ? " Over all of them the number is " : " What all allow is ").SayFigures(Cell.Of(range, origin).Words.Text, origin).Say(".");
        return said.Build();
    }
}
