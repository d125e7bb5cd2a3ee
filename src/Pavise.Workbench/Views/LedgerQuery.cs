using System.Globalization;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>Through which times, without whom, and about what the book is asked, as the address of a page or of the API says.</summary>
public static class LedgerQuery
{
    /// <summary>The names of the view's values in an address.</summary>
    public static IReadOnlyList<string> Names { get; } = ["happened", "published", "recorded", "without", "register", "in"];

    /// <summary>The view.</summary>
    /// <exception cref="PaviseException">PAV9104 a value cannot be read.</exception>
    public static BookView View(PageQuery query, Catalogue catalogue)
    {
        Currency? currency = query["in"] is { } code ? Currency.TryFind(code, out var found) ? found : throw Wrong("in", code, "write a code such as EUR") : null;
        return new BookView(Day(query, "happened"), Day(query, "published"), Moment(query), Without(query["without"], catalogue), Register: query["register"], In: currency);
    }

    /// <summary>The item asked about, or the fallback.</summary>
    /// <exception cref="PaviseException">PAV1202 the catalogue has no such item.</exception>
    public static string Item(PageQuery query, string fallback, Catalogue catalogue) => (query["item"] ?? fallback) is var item && catalogue.Item(item) is not null ? item
        : throw new PaviseException("PAV1202", new Place("item"), "there is no such item in the catalogue", "choose one from the list");

    /// <summary>The actor asked about, or the fallback.</summary>
    /// <exception cref="PaviseException">PAV1202 the catalogue has no such actor.</exception>
    public static string Actor(PageQuery query, string name, string fallback, Catalogue catalogue) => (query[name] ?? fallback) is var code && catalogue.Actor(code) is not null ? code
        : throw new PaviseException("PAV1202", new Place(name), "there is no such actor in the catalogue", "choose one from the list");

    /// <summary>The giver asked about, or null for all.</summary>
    /// <exception cref="PaviseException">PAV1202 the catalogue has no such actor.</exception>
    public static string? Giver(PageQuery query, Catalogue catalogue) => query["giver"] is null ? null : Actor(query, "giver", "", catalogue);

    /// <summary>The day of a verdict: the one asked for, else that of the view, else the workspace's own.</summary>
    public static DateOnly AsOf(PageQuery query, BookInView asked) => Day(query, "as-of") ?? asked.View.Happened ?? asked.View.Published ?? asked.Settings.AsOf;

    /// <summary>A day of the query.</summary>
    /// <exception cref="PaviseException">PAV9104 it is none.</exception>
    public static DateOnly? Day(PageQuery query, string name) => query[name] is not { } text ? null : query.Day(name) ?? throw Wrong(name, text, "write it as 2024-06-20");

    private static DateTimeOffset? Moment(PageQuery query)
    {
        if (query["recorded"] is not { } text) return null;
        // A day alone means its end, so that what was learnt on it counts.
        if (query.Day("recorded") is { } day) return new DateTimeOffset(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : throw Wrong("recorded", text, "write it as 2024-06-20 or 2024-06-20T12:00:00Z");
    }

    /// <summary>A government may be named by its country.</summary>
    private static string? Without(string? named, Catalogue catalogue) => named?.Trim() is not { Length: > 0 } name ? null
        : catalogue.Actors.FirstOrDefault(actor => actor.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Code ?? name;

    private static PaviseException Wrong(string name, string text, string remedy) => new("PAV9104", new Place(name), $"'{text}' cannot be read", remedy);
}
