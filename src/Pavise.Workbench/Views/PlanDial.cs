using System.Globalization;
using Pavise.Core;
using Pavise.Planning;
using Pavise.Workbench.Plans;

namespace Pavise.Workbench.Views;

/// <summary>An uncertain number of the plan as a slider over its interval, with a field beside it.</summary>
/// <param name="Value">The number.</param>
/// <param name="Words">Its place in the plan file, by name.</param>
/// <param name="Range">Its interval.</param>
/// <param name="Chosen">What the reader chose instead of the number used; null when nothing.</param>
public sealed record PlanDial(PlanValue Value, string Words, DialRange Range, decimal? Chosen)
{
    private const string Moved = "at:";

    private const string Before = "was:";

    /// <summary>Name of the field in an address.</summary>
    public string Name => PlanQuestion.Set + Value.Name;

    /// <summary>Name under which a form without script sends where the slider stands.</summary>
    public string MovedName => Moved + Value.Name;

    /// <summary>Name under which such a form sends where it stood.</summary>
    public string BeforeName => Before + Value.Name;

    /// <summary>Where it stands.</summary>
    public decimal At => Chosen ?? Value.Used;

    /// <summary>Whole numbers are moved by one, others freely.</summary>
    public string Step => new[] { Range.Low, Range.High, Value.Used, At }.All(decimal.IsInteger) && Range.High - Range.Low >= 1 ? "1" : "any";

    /// <summary>The unit in words.</summary>
    public string Unit => Value.Quantity.Unit.Words(plural: true);

    /// <summary>Where it stands, in words.</summary>
    public string Told => $"{Written(At)} {Unit}".TrimEnd();

    /// <summary>A number of it as fields hold it.</summary>
    public string Written(decimal number) => Range.Written(number);

    /// <summary>The first part of its name: the section of the plan file.</summary>
    public string Part => PartOf(Value);

    /// <summary>The section of the plan file in which a number stands.</summary>
    public static string PartOf(PlanValue value) => value.Name[..Math.Max(0, value.Name.IndexOf('/', StringComparison.Ordinal))] is { Length: > 0 } part ? part : value.Name;

    /// <summary>The slider of a number.</summary>
    internal static PlanDial Of(PlanValue value, PlanSaying saying, PlanQuestion? question) =>
        new(value, saying.Number(value.Name), DialRange.Of(value.Quantity, value.Used), question?.Changes.FirstOrDefault(change => change.Name == value.Name)?.Number);

    /// <summary>The address of what a form without script asks: a slider that was moved says the number, one that was not leaves it to the field beside it; null when no slider was sent.</summary>
    internal static string? Settle(PageQuery query)
    {
        var sent = query.Values.Keys.Where(name => name.StartsWith(Moved, StringComparison.Ordinal) || name.StartsWith(Before, StringComparison.Ordinal)).ToArray();
        if (sent.Length == 0) return null;
        var values = query.Values.ToDictionary(StringComparer.Ordinal);
        foreach (var name in sent.Where(name => name.StartsWith(Moved, StringComparison.Ordinal)).Select(name => name[Moved.Length..]))
        {
            if (query[Moved + name] is { } now && !IsSame(now, query[Before + name])) values[PlanQuestion.Set + name] = now;
        }

        foreach (var name in sent) values.Remove(name);
        return PageQuery.Address(query.Path, values);
    }

    /// <summary>A browser writes a slider's number in its own way, such as 1e-7.</summary>
    private static bool IsSame(string now, string? before) => now == before || (Number(now) is { } one && one == Number(before));

    private static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
