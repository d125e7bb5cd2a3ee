using Pavise.Core;

namespace Pavise.Registers.Tables;

/// <summary>Finds the columns that an import needs and says which header is wrong.</summary>
internal sealed class Columns
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    private Columns()
    {
    }

    /// <summary>Finds columns by name, or by number as <c>@9</c> where a header cell is empty.</summary>
    /// <exception cref="PaviseException">PAV2521 a needed header stands twice, PAV2522 one is missing.</exception>
    public static Columns Find(Table table, IEnumerable<string> needed)
    {
        var (bag, found, missing) = (new DiagnosticBag(), new Columns(), new List<string>());
        foreach (var name in needed.Distinct(StringComparer.Ordinal))
        {
            var at = Number(name) ?? Index(table, name);
            if (at < 0 || at >= table.Header.Count)
                missing.Add($"'{name}'");
            else if (name[0] != '@' && table.Header.Skip(at + 1).Contains(name, StringComparer.Ordinal))
                bag.Add("PAV2521", new Place(table.File, table.HeaderLine, at + 1), $"the column '{name}' stands twice", "rename one of the two");
            else
                found.places[name] = at;
        }

        if (missing.Count > 0)
            bag.Add("PAV2522", new Place(table.File, table.HeaderLine, 1), $"there is no column {string.Join(", ", missing)}; the file has {string.Join(", ", table.Header.Take(12))}", Remedy(table));
        bag.ThrowIfAny();
        return found;
    }

    /// <summary>The number of the column, from 0.</summary>
    public int At(string name) => places[name];

    private static string Remedy(Table table) => "name the register's own export, or import it through a mapping of your own"
        + (ShippedMappings.Nearest(table.Header) is { } near ? $"; the nearest to copy is {near} (pavise ledger mapping {near})" : $"; none of {string.Join(", ", ShippedMappings.Names)} is near (pavise ledger mapping NAME prints one)");

    private static int Index(Table table, string name)
    {
        for (var i = 0; i < table.Header.Count; i++)
        {
            if (table.Header[i] == name) return i;
        }

        return -1;
    }

    private static int? Number(string name) =>
        name.StartsWith('@') && int.TryParse(name.AsSpan(1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number - 1 : null;
}
