namespace Pavise.Workspace;

/// <summary>An all-day event of a calendar file.</summary>
/// <param name="Uid">Stable identity: the same event in a later file replaces this one.</param>
/// <param name="Day">Its day.</param>
/// <param name="Summary">One line.</param>
/// <param name="Description">Further words, with line breaks.</param>
/// <param name="Category">Its category, such as a verdict.</param>
/// <param name="Stamp">When what it says was learnt.</param>
public sealed record CalendarEvent(string Uid, DateOnly Day, string Summary, string Description, string Category, DateTimeOffset Stamp);
