using System.Globalization;
using System.Text;

namespace Pavise.Workspace;

/// <summary>Sources in BibTeX, one <c>@misc</c> entry each.</summary>
public static class BibTexFile
{
    public static string Write(IReadOnlyList<SheetSource> sources)
    {
        var text = new StringBuilder();
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var source in sources)
        {
            text.Append(CultureInfo.InvariantCulture, $"@misc{{{Key(source.Id, keys)},\n");
            void Field(string name, string? value)
            {
                // Doubled braces keep capitals as they are.
                if (!string.IsNullOrWhiteSpace(value)) text.Append(CultureInfo.InvariantCulture, $"  {name} = {{{Escape(value)}}},\n");
            }

            Field("title", source.Title);
            Field("publisher", source.Outlet);
            if (source.Published.End is { } day)
            {
                Field("year", day.ToString("yyyy", CultureInfo.InvariantCulture));
                if (source.Published.IsOneDay) Field("date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }

            Field("note", source.Published.IsOneDay ? null : $"published: {source.Published}");
            Field("howpublished", source.IsRegister ? "data set" : "text");
            Field("url", source.Address);
            Field("copyright", source.Licence);
            Field("annote", source.Hash.Length > 0 ? "sha256 " + source.Hash : null);
            text.Append("}\n\n");
        }

        return text.ToString();
    }

    /// <summary>Letters, digits and hyphens of the identity; a number after it when two become one.</summary>
    private static string Key(string id, HashSet<string> taken)
    {
        var bare = new string([.. id.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Trim('-');
        if (bare.Length == 0 || !char.IsAsciiLetter(bare[0])) bare = "source-" + bare;
        var key = bare;
        for (var i = 2; !taken.Add(key); i++) key = string.Create(CultureInfo.InvariantCulture, $"{bare}-{i}");
        return key;
    }

    private static string Escape(string value)
    {
        var text = new StringBuilder();
        foreach (var c in string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            text.Append(c switch
            {
                '\\' => "\\textbackslash{}",
                '{' => "\\{",
                '}' => "\\}",
                '&' => "\\&",
                '%' => "\\%",
                '$' => "\\$",
                '#' => "\\#",
                '_' => "\\_",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                _ => c.ToString(),
            });
        }

        return text.ToString();
    }
}
