using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Names spelt nearly like one the catalogue knows: persons beside their first name, countries, systems; and titles with a first name alone.</summary>
internal sealed class Spellings : IIntegrityCheck
{
    private const int LongestDistance = 3;
    private const int ShortestCountry = 7;

    public void Find(IntegrityView view, List<Finding> found)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < view.Tokens.Count; i++)
        {
            var token = view.Tokens[i];
            if (token.Kind != TokenKind.Word || !token.IsCapital || token.Text.Length < 4) continue;
            if (i + 1 < view.Tokens.Count) Surname(view, i, seen, found);
            Country(view, i, seen, found);
            System(view, i, seen, found);
        }
    }

    private static void Surname(IntegrityView view, int at, HashSet<string> seen, List<Finding> found)
    {
        var next = view.Tokens[at + 1];
        if (view.Tools.People.IsSurname(next.Text)) return;
        foreach (var holder in view.Tools.People.WithFirstName(view.Tokens[at].Text))
        {
            var surname = holder.Person[(holder.Person.LastIndexOf(' ') + 1)..];
            if (!next.IsCapital && Titled(view, at) && view.Tools.Lexicon.Verb(next.Lower).Frames.Contains(Frame.Say) && surname != view.Tokens[at].Text)
            {
                if (seen.Add(view.Tokens[at].Text)) found.Add(new Finding("missing-surname", "medium", $"a title with a first name alone; perhaps {holder.Person}", view.Tokens[at].Start, next.End));
                return;
            }

            if (!next.IsCapital || next.Kind != TokenKind.Word || next.Text == surname || holder.Spellings.Any(spelling => spelling.EndsWith(next.Text, StringComparison.Ordinal) && !PersonIndex.IsMisspelling(holder, spelling))) continue;
            if (!Titled(view, at) || next.Text[0] != surname[0] || Distance(next.Text, surname) is not (> 0 and <= LongestDistance)) continue;
            if (seen.Add(next.Text)) found.Add(new Finding("misspelt-name", "high", $"spelt {surname} elsewhere", view.Tokens[at].Start, next.End));
            return;
        }
    }

    private static bool Titled(IntegrityView view, int at) =>
        at > 0 && view.Tools.Lexicon.In("title", view.Tokens[at - 1].Text == "." && at > 1 ? view.Tokens[at - 2].Lower : view.Tokens[at - 1].Lower);

    private static void Country(IntegrityView view, int at, HashSet<string> seen, List<Finding> found)
    {
        var text = view.Tokens[at].Text;
        if (text.Length < ShortestCountry - 1 || view.Article.NameAt(at) is not null || view.Article.PersonAt(at) is not null) return;
        if (view.Tools.Names.NearCountry(text) is not { } near || !seen.Add(text)) return;
        var end = at;
        while (end + 1 < view.Tokens.Count && end - at < 2 && view.Tokens[end + 1].Kind == TokenKind.Word && view.Tokens[end + 1].Start == view.Tokens[end].End + 1 && view.Tokens[end + 1].Lower is "air" or "force" or "army" or "government") end++;
        found.Add(new Finding("misspelt-name", "medium", $"spelt {near} elsewhere", view.Tokens[at].Start, view.Tokens[end].End));
    }

    /// <summary>"NASAM" where the catalogue also has "NASAMS": the plural ending was taken off a name that has none.</summary>
    private static void System(IntegrityView view, int at, HashSet<string> seen, List<Finding> found)
    {
        if (view.Article.NameAt(at) is not { Name.Kind: NameKind.Item } match || view.Tokens[at].Text.Any(char.IsLower)) return;
        if (!view.Tools.Families.IsAlias(view.Tokens[at].Text + "S")) return;
        if (seen.Add(view.Tokens[at].Text)) found.Add(new Finding("misspelt-system", "low", $"the name is {view.Tokens[at].Text}S", view.Tokens[at].Start, view.Tokens[match.Last - 1].End));
    }

    /// <summary>Levenshtein distance of two short words.</summary>
    internal static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, left) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                left = Math.Min(Math.Min(left, row[j]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = left;
            }
        }

        return row[^1];
    }
}
