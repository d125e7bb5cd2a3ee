using Pavise.Core;

namespace Pavise.Registers;

/// <summary>Reads a mapping; every error with its line.</summary>
internal static class MappingReader
{
    private static readonly string[] Times = ["when", "until", "since"];

    /// <summary>Reads a mapping file.</summary>
    /// <exception cref="PaviseException">PAV11xx for the YAML, PAV2536 for what makes no sense in a mapping.</exception>
    public static Mapping Read(YamlSource source)
    {
        var bag = new DiagnosticBag();
        var root = YamlView.Read(source, bag);
        bag.ThrowIfAny();
        var mapping = Read(root!);
        bag.ThrowIfAny();
        return mapping;
    }

    private static Mapping Read(YamlView root)
    {
        root.KnowOnly("register", "release", "credit", "licence", "published", "encoding", "sheet", "key", "copies", "actors", "items", "untold", "separator", "only-statements", "only-own-items", "vague-days", "list-numbers", "figures", "hold");
        var figures = root.List("figures");
        if (figures.Count == 0) root.Error("PAV2536", null, "the mapping has no figures", "add 'figures:' with at least one");
        return new Mapping
        {
            File = root.File,
            Register = Slug(root, root.Text("register")),
            Release = root.TextOrNull("release"),
            Attribution = new Attribution(root.Text("credit"), root.TextOrNull("licence") ?? "not stated"),
            Published = root.DayOrNull("published") is { } day ? DateInterval.On(day) : null,
            Windows1252 = root.TextOrNull("encoding") == "windows-1252",
            Sheet = root.TextOrNull("sheet"),
            Key = root.Strings("key"),
            Copies = Words(root.Child("copies")),
            Actors = Words(root.Child("actors")),
            Items = Words(root.Child("items")),
            Untold = root.Strings("untold"),
            Separator = root.TextOrNull("separator"),
            OnlyStatements = root.Flag("only-statements"),
            VagueDays = root.Flag("vague-days"),
            ListNumbers = root.Flag("list-numbers"),
            OnlyOwnItems = root.Flag("only-own-items"),
            Figures = [.. figures.Select(Figure)],
            Holds = [.. root.List("hold").Select(view => new HoldRule(Where(view), view.Text("reason")))],
        };
    }

    private static FigureRule Figure(YamlView view)
    {
        view.KnowOnly("measure", "kind", "status", "item", "number", "high", "about", "about-words", "unit", "units", "optional", "from", "to", "when", "until", "since", "due", "published", "programme", "untold", "where");
        if (Times.Count(view.Has) > 1) view.Error("PAV2536", "measure", "a figure has one of 'when', 'until' and 'since'", "remove the others");
        if (view.Flag("optional") && !view.Has("number")) view.Error("PAV2536", "optional", "'optional' needs a 'number'", "name the column, or remove 'optional'");
        return new FigureRule
        {
            Measure = Slug(view, view.Text("measure")),
            Kind = Choice<ClaimKind>(view, "kind"),
            Status = Choice<ClaimStatus>(view, "status"),
            Item = CellRule.Of(view.Text("item"))!.Value,
            Number = view.TextOrNull("number"),
            High = view.TextOrNull("high"),
            About = view.TextOrNull("about"),
            AboutWords = view.Strings("about-words"),
            Unit = CellRule.Of(view.TextOrNull("unit")),
            Units = Units(view),
            From = CellRule.Of(view.TextOrNull("from")),
            To = CellRule.Of(view.TextOrNull("to")),
            When = view.TextOrNull("when") ?? view.TextOrNull("until") ?? view.TextOrNull("since"),
            Until = view.Has("until"),
            Since = view.Has("since"),
            Optional = view.Flag("optional"),
            Due = view.TextOrNull("due"),
            Published = view.TextOrNull("published"),
            Programme = CellRule.Of(view.TextOrNull("programme")),
            UntoldIsSome = view.TextOrNull("untold") == "some",
            Where = Where(view),
        };
    }

    private static Condition Where(YamlView view) => view.Child("where") is { } where
        ? new Condition([.. where.Keys.Select(column => (column, (IReadOnlyList<string>)(where.Child(column)?.Scalar is { } one ? [one] : where.Strings(column))))])
        : new Condition([]);

    /// <summary>A map of a name to one word or to a list of words that mean it, turned round: words to name.</summary>
    public static Dictionary<string, string> Words(YamlView? view)
    {
        var words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in view?.Keys ?? [])
        {
            foreach (var word in view!.Strings(name)) words[word] = name == "none" ? "" : name;
        }

        return words;
    }

    /// <summary>"billion USD: 1000000000 usd" or "missiles: missile".</summary>
    private static Dictionary<string, (decimal, Unit)> Units(YamlView view)
    {
        var units = new Dictionary<string, (decimal, Unit)>(StringComparer.OrdinalIgnoreCase);
        if (view.Child("units") is not { } map) return units;
        foreach (var word in map.Keys)
        {
            var parts = map.Text(word).Split(' ');
            var factor = 1m;
            if (parts.Length > 2 || (parts.Length == 2 && !Tables.RowReader.TryNumber(parts[0], out factor)) || !parts[^1].All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
                map.Error("PAV2536", word, $"'{map.Text(word)}' is no unit", "write 'missile' or '1000000 usd'");
            else
                units[word] = (factor, new Unit(parts[^1]));
        }

        return units;
    }

    private static T Choice<T>(YamlView view, string key)
        where T : struct, Enum
    {
        var text = view.Text(key);
        if (text.Length > 0 && char.IsAsciiLetter(text[0]) && Enum.TryParse<T>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value)) return value;
        if (text.Length > 0) view.Error("PAV2536", key, $"'{text}' is not one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}", "use one of these words");
        return default;
    }

    private static string Slug(YamlView view, string text)
    {
        if (text.Length > 0 && !text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_'))
            view.Error("PAV2536", null, $"'{text}' cannot be a name here", "use lower-case letters, digits and hyphens");
        return text;
    }
}
