using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>The list of events that several sources tell.</summary>
public static class EventsModel
{
    /// <summary>One row for each, conflicts first.</summary>
    internal static Grid Of(Desk desk, LastRun run) => desk.Made(run, "events table", () =>
    {
        var (book, naming) = (EventBook.Of(desk, run), new Naming(run.Catalogue));
        var rows = new LazyRows<EventGroup>(book.All, one =>
        {
            var origin = book.Facts.GetValueOrDefault(one.Group.Claims[0])?.Assertion.Origin ?? Briefing.RunIds.Judgement;
            return
            [
                Cell.Of(Briefing.Phrases.Capital(naming.Of(one.Group.Topic)), origin, Links.Event(one.Group.Claims[0], one.Id)), Cell.Of(one.Brief), Cell.Of(Formatter.Number(one.Sources), origin),
                Cell.Of(Formatter.Number(one.Group.Roots), origin), Cell.Of(one.Group.Range, origin),
            ];
        });
        return new Grid("Events that several sources tell", ["Event", "How the sources stand", "Sources", "Independent roots", "Number over all"], rows, Briefing.RunIds.Judgement) { RowName = "events", Empty = "No event of this workspace is told by two sources." };
    });
}
