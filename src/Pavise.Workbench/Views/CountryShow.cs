using Pavise.Core;

namespace Pavise.Workbench.Views;

/// <summary>What a map of countries shows, and of which part of the world.</summary>
/// <param name="Measure">promised, delivered or waiting.</param>
/// <param name="View">europe or world.</param>
public sealed record CountryShow(string Measure, string View)
{
    /// <summary>What a map can show, with its words; the first unless told.</summary>
    public static IReadOnlyList<(string Value, string Words)> Measures { get; } = [("promised", "what was promised or ordered"), ("delivered", "what was delivered"), ("waiting", "what each waits for")];

    /// <summary>The parts of the world, likewise.</summary>
    public static IReadOnlyList<(string Value, string Words)> Views { get; } = [("europe", "Europe"), ("world", "all of it")];

    /// <summary>The two as an address holds them.</summary>
    internal IReadOnlyList<(string Name, string Value)> Values => [("show", Measure), ("view", View)];

    /// <summary>What an address asks for.</summary>
    /// <exception cref="PaviseException">PAV9104 a word that is none of them.</exception>
    public static CountryShow Of(PageQuery query) => new(Word(query, "show", Measures), Word(query, "view", Views));

    private static string Word(PageQuery query, string name, IReadOnlyList<(string Value, string Words)> known) => query[name] is not { } text ? known[0].Value : known.Any(one => one.Value == text) ? text
        : throw new PaviseException("PAV9104", new Place(name), $"'{text}' cannot be read", $"write one of {string.Join(", ", known.Select(one => one.Value))}");
}
