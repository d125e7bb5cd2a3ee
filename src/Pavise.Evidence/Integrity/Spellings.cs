using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Names spelt nearly like one the catalogue knows: persons beside their office or named elsewhere in the text, countries, systems; and titles with a first name alone.</summary>
internal sealed class Spellings : IIntegrityCheck
{
    private const int ShortestWithTwo = 6;
    private const int ShortestCountry = 7;

    public void Find(IntegrityView view, List<Finding> found)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < view.Tokens.Length; i++)
        {
            ref readonly var token = ref view.Tokens[i];
            if (token.Kind != TokenKind.Word || !token.IsCapital || token.Text.Length < 4) continue;
            Listed(view, i, seen, found);
            if (i + 1 < view.Tokens.Length) Surname(view, i, seen, found);
            Country(view, i, seen, found);
            System(view, i, seen, found);
        }
    }

    /// <summary>A misspelling that the catalogue lists.</summary>
    private static void Listed(IntegrityView view, int at, HashSet<string> seen, List<Finding> found)
    {
        if (view.Article.NameAt(at) is not { Name.Kind: NameKind.Person } match || view.Tools.People.OfMisspelling(match.Name.Spelling) is not { } holder) return;
        if (seen.Add(match.Name.Spelling)) found.Add(new Finding("misspelt-name", "high", $"spelt {SurnameOf(holder)} elsewhere", view.Tokens[at].Start, view.Tokens[match.Last - 1].End));
    }

    private static void Surname(IntegrityView view, int at, HashSet<string> seen, List<Finding> found)
    {
        var holders = view.Tools.People.WithFirstName(view.Tokens[at].Text);
        if (holders.Count > 0 && !view.Tools.People.IsSurname(view.Tokens[at + 1].Text)) Surname(view, at, holders, seen, found);
    }

    private static void Surname(IntegrityView view, int at, IReadOnlyList<OfficeHolder> holders, HashSet<string> seen, List<Finding> found)
    {
        var next = view.Tokens[at + 1];
        foreach (var holder in holders)
        {
            var surname = SurnameOf(holder);
            if (!next.IsCapital && Titled(view, at) && next.Entry.Frames.Contains(Frame.Say) && surname != view.Tokens[at].Text)
            {
                if (seen.Add(view.Tokens[at].Text)) found.Add(new Finding("missing-surname", "medium", $"a title with a first name alone; perhaps {holder.Person}", view.Tokens[at].Start, next.End));
                return;
            }

            if (!next.IsCapital || next.Kind != TokenKind.Word || !IsVariant(next.Text, surname) || holder.Spellings.Any(spelling => spelling.EndsWith(next.Text, StringComparison.Ordinal))) continue;
            if (!IsMeant(view, at, holder)) continue;
            if (seen.Add(next.Text)) found.Add(new Finding("misspelt-name", "high", $"spelt {surname} elsewhere", view.Tokens[at].Start, next.End));
            return;
        }
    }

    private static string SurnameOf(OfficeHolder holder) => holder.Person[(holder.Person.LastIndexOf(' ') + 1)..];

    /// <summary>Two surnames that one slip of the pen or two explain; short names leave room for one only.</summary>
    private static bool IsVariant(string text, string surname) =>
        text[0] == surname[0] && Slips.Between(text, surname) is > 0 and var distance && distance <= (Math.Min(text.Length, surname.Length) < ShortestWithTwo ? 1 : 2);

    /// <summary>A shared first name is no evidence: the office stands before the name, or the text names the office-holder elsewhere.</summary>
    private static bool IsMeant(IntegrityView view, int at, OfficeHolder holder)
    {
        var before = view.Text.AsSpan(0, view.Tokens[at].Start).TrimEnd();
        foreach (var title in holder.TitleWords)
        {
            if (QuoteText.EndsWith(before, title)) return true;
        }

        return view.Article.Persons.Any(mention => mention.Person.Name == holder.Person);
    }

    private static bool Titled(IntegrityView view, int at) =>
        at > 0 && (view.Tokens[at - 1].Text == "." && at > 1 ? view.Tokens[at - 2] : view.Tokens[at - 1]).Entry.In(WordSet.Title);

    private static void Country(IntegrityView view, int at, HashSet<string> seen, List<Finding> found)
    {
        var text = view.Tokens[at].Text;
        if (text.Length < ShortestCountry - 1 || view.Article.NameAt(at) is not null || view.Article.PersonAt(at) is not null) return;
        // "America" beside "American" is the land and not its people misspelt.
        if (view.Tools.Names.NearCountry(text) is not { } near || (text.EndsWith('a') && near.Length == text.Length + 1 && near.StartsWith(text, StringComparison.Ordinal) && near.EndsWith('n')) || !seen.Add(text)) return;
        var end = at;
        while (end + 1 < view.Tokens.Length && end - at < 2 && view.Tokens[end + 1].Kind == TokenKind.Word && view.Tokens[end + 1].Start == view.Tokens[end].End + 1 && view.Tokens[end + 1].Lower is "air" or "force" or "army" or "government") end++;
        found.Add(new Finding("misspelt-name", "medium", $"spelt {near} elsewhere", view.Tokens[at].Start, view.Tokens[end].End));
    }

    /// <summary>"NASAM" where the catalogue also has "NASAMS": the plural ending was taken off a name that has none.</summary>
    private static void System(IntegrityView view, int at, HashSet<string> seen, List<Finding> found)
    {
        if (view.Article.NameAt(at) is not { Name.Kind: NameKind.Item } match || view.Tokens[at].Text.Any(char.IsLower)) return;
        if (!view.Tools.Families.IsAlias(view.Tokens[at].Text + "S")) return;
        if (seen.Add(view.Tokens[at].Text)) found.Add(new Finding("misspelt-system", "low", $"the name is {view.Tokens[at].Text}S", view.Tokens[at].Start, view.Tokens[match.Last - 1].End));
    }
}
