using System.Globalization;

namespace Pavise.EndToEnd;

/// <summary>A page of the workbench, or a state of one that looks otherwise, as build/pages lists it.</summary>
/// <param name="State">The workspace of build/served that shows it.</param>
/// <param name="Status">HTTP status of its answer.</param>
/// <param name="Name">Its name, and that of its picture.</param>
/// <param name="Height">Height of its picture in pixels.</param>
/// <param name="Shows">A selector of what must stand on it.</param>
/// <param name="Path">Its address; CLAIM stands for a claim that waits for review.</param>
internal sealed record ListedPage(string State, int Status, string Name, int Height, string Shows, string Path)
{
    public static IReadOnlyList<ListedPage> All { get; } = [.. File.ReadAllLines(System.IO.Path.Combine(Repository.Root, "build", "pages")).Where(line => line.Length > 0 && line[0] != '#').Select(Read)];

    /// <summary>Every name, for a theory.</summary>
    public static TheoryData<string> Names => [.. All.Select(page => page.Name)];

    public static ListedPage Of(string name) => All.Single(page => page.Name == name);

    /// <summary>As a row of a table in the documentation names it: the address, with the state where it is not the usual one.</summary>
    public string Title => State == "run" ? Path : $"{Path} ({State})";

    private static ListedPage Read(string line) => line.Split('\t') is [var state, var status, var name, var height, var shows, var path]
        ? new ListedPage(state, int.Parse(status, CultureInfo.InvariantCulture), name, int.Parse(height, CultureInfo.InvariantCulture), shows, path)
        : throw new InvalidOperationException($"build/pages: this line has not six columns: {line}");
}
