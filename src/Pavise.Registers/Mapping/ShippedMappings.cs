using Pavise.Core;

namespace Pavise.Registers;

/// <summary>The mappings that travel with Pavise, to read registers with and to copy from.</summary>
public static class ShippedMappings
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["facts", "kiel-items", "kiel-main", "kiel-workbook", "oryx", "oryx-events", "sipri", "sipri-deliveries", "sipri-export"];

    /// <summary>The text of a mapping.</summary>
    /// <exception cref="PaviseException">PAV2537 there is none of that name.</exception>
    public static string Text(string name) => Names.Contains(name, StringComparer.Ordinal) ? Resource.Text(name + ".yaml").Text
        : throw new PaviseException("PAV2537", new Place(name), "there is no shipped mapping of this name", $"use {string.Join(", ", Names)}");

    /// <summary>The mapping that reads the most of the columns of a header; null when none reads any.</summary>
    internal static string? Nearest(IReadOnlyList<string> header) => Names
        .Select(name => (Name: name, Common: MappingReader.Read(Resource.Text(name + ".yaml")).Columns.Count(header.Contains)))
        .Where(pair => pair.Common > 0).OrderByDescending(pair => pair.Common).ThenBy(pair => pair.Name, StringComparer.Ordinal).Select(pair => pair.Name).FirstOrDefault();
}
