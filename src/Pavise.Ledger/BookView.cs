using System.Globalization;

namespace Pavise.Ledger;

/// <summary>Through which times, and without whom, a question is put to the book. The default view is everything it holds now.</summary>
/// <param name="Happened">Only what had happened by this day; what may have happened counts from zero to its quantity.</param>
/// <param name="Published">Only what the world could know by this day; undated sources are left out unless <paramref name="Undated"/>.</param>
/// <param name="Recorded">Only what this book had learnt by this moment; such an answer never changes.</param>
/// <param name="Without">Identity of a document or register: entries that only it supports are left out.</param>
/// <param name="Undated">Keeps undated sources in a view by publication.</param>
/// <param name="Register">The part of the book a register fills, such as <c>kiel/29</c>; null for the judged part. Parts are never added.</param>
/// <remarks>
/// Holds and picks are those of the facts as posted. To ask what Judgement would have decided on a day or without a source,
/// weigh the assertions left and post them to a book of their own.
/// </remarks>
public readonly record struct BookView(
    DateOnly? Happened = null, DateOnly? Published = null, DateTimeOffset? Recorded = null, string? Without = null, bool Undated = false,
    string? Register = null)
{
    /// <summary>Everything the book holds now.</summary>
    public static BookView Now => default;

    /// <summary>The view in words for the identity of results: empty for the default view.</summary>
    public override string ToString() => string.Concat(
        Part("happened", Happened?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Part("published", Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Part("recorded", Recorded?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
        Part("without", Without),
        Undated ? "@undated" : "",
        Part("register", Register));

    private static string Part(string name, string? value) => value is null ? "" : $"@{name}={value}";
}
