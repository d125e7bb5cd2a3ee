using System.Globalization;
using System.Text;

namespace Pavise.Workspace;

/// <summary>Sources in the RIS form that reference managers read: two letters, two blanks, a hyphen, a blank, the value.</summary>
public static class RisFile
{
    /// <summary>One record for each source; texts are news items, registers data sets. Lines end in CR LF.</summary>
    public static string Write(IReadOnlyList<SheetSource> sources)
    {
        var text = new StringBuilder();
        void Tag(string tag, string? value)
        {
            // A value is one line.
            if (!string.IsNullOrWhiteSpace(value)) text.Append(CultureInfo.InvariantCulture, $"{tag}  - {string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}\r\n");
        }

        foreach (var source in sources)
        {
            Tag("TY", source.IsRegister ? "DATA" : "NEWS");
            Tag("ID", source.Id);
            Tag("TI", source.Title);
            Tag("PB", source.Outlet);
            if (source.Published.End is { } day)
            {
                Tag("PY", day.ToString("yyyy", CultureInfo.InvariantCulture));
                Tag("DA", day.ToString(source.Published.IsOneDay ? "yyyy/MM/dd/" : "yyyy///", CultureInfo.InvariantCulture));
            }

            if (!source.Published.IsOneDay) Tag("N1", $"published: {source.Published}");
            Tag("UR", source.Address);
            if (source.Licence is { } licence) Tag("N1", "licence: " + licence);
            if (source.Hash.Length > 0) Tag("M1", "sha256 " + source.Hash);
            text.Append("ER  - \r\n\r\n");
        }

        return text.ToString();
    }
}
