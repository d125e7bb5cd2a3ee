using System.Globalization;
using Pavise.Core;
using Pavise.Registers.Tables;

namespace Pavise.Registers;

/// <summary>Recorded raids in Pavise's own form, summed by class and window (<see cref="RaidFile"/>), as an import.</summary>
internal static class SummedRaids
{
    public static bool Fits(RegisterFile file) =>
        Lines(file).FirstOrDefault(line => line.Length > 0 && line[0] != '#') == string.Join(',', RaidRows.Header);

    /// <summary>Reads the file.</summary>
    /// <exception cref="PaviseException">PAV2501 to PAV2511, all together; rows of this form are not skipped.</exception>
    public static RegisterImport Read(RegisterFile file, ImportSettings settings)
    {
        var bytes = file.ReadAll();
        var reading = RaidFile.Read(file.Name, bytes, null);
        var lines = System.Text.Encoding.UTF8.GetString(bytes).Split('\n');
        var build = new ImportBuilder("raids", settings.Release ?? "", new Attribution("as the file names it", "not stated"), settings);
        var origins = reading.Origins.OfType<RegisterRow>().ToDictionary(row => row.Id, row => row.Place, StringComparer.Ordinal);
        var said = reading.Assertions.ToLookup(assertion => assertion.Origin, StringComparer.Ordinal);
        foreach (var raid in reading.Raids)
        {
            var place = origins[raid.Origin];
            var id = build.Keys.ByKey(raid.Window.ToString(), raid.ThreatClass);
            var figures = said[raid.Origin].Select(assertion => Figure(id, assertion, build)).ToArray();
            var raw = lines[place.Line - 1].TrimEnd('\r');
            build.Add(new ImportedRow(id, place, raw, figures.Length > 0 ? ImportedState.Posted : ImportedState.Unrepresented, figures.Length > 0 ? null : "it states no number", figures));
        }

        return build.Done(file);
    }

    private static IEnumerable<string> Lines(RegisterFile file)
    {
        using var reader = new StreamReader(file.Open());
        while (reader.ReadLine() is { } line) yield return line.Trim();
    }

    private static ImportedFigure Figure(string id, Assertion assertion, ImportBuilder build)
    {
        var measure = assertion.Aspect.ToString()!.ToLower(CultureInfo.InvariantCulture);
        return new ImportedFigure(assertion with { Id = $"{id}#{measure}", Origin = id, Source = build.Source, Published = build.Published ?? new DateInterval(assertion.When!.Value.End, null) }, measure);
    }
}
