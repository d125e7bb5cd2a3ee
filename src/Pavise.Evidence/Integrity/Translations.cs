using System.Text;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Marks of translation by machine: an office-holder in the spelling of another language, a raid whose preposition is lost.</summary>
internal sealed class Translations : IIntegrityCheck
{
    public void Find(IntegrityView view, List<Finding> found)
    {
        for (var i = 0; i + 2 < view.Tokens.Length; i++)
        {
            Name(view, i, found);
            Attacked(view, i, found);
        }
    }

    /// <summary>A title, and a first and last name that are those of an office-holder once letters of other alphabets are read as English ones.</summary>
    private static void Name(IntegrityView view, int at, List<Finding> found)
    {
        var (first, last) = (view.Tokens[at + 1], view.Tokens[at + 2]);
        if (!view.Tokens[at].Entry.In(WordSet.Title) || !first.IsCapital || !last.IsCapital) return;
        if (first.Text.Concat(last.Text).All(char.IsAscii) || view.Article.NameAt(at + 1) is not null) return;
        foreach (var holder in view.Tools.Catalogue.OfficeHolders)
        {
            if (holder.Spellings.Prepend(holder.Person).All(spelling => !IsNear(spelling, first.Text, last.Text))) continue;
            found.Add(new Finding("translation-error", "medium", $"probably {holder.Person}, in the spelling of another language", view.Tokens[at].Start, last.End));
            return;
        }
    }

    private static bool IsNear(string spelling, string first, string last)
    {
        var blank = spelling.IndexOf(' ', StringComparison.Ordinal);
        if (blank <= 0 || spelling.LastIndexOf(' ') != blank) return false;
        return Spellings.Distance(Fold(spelling[..blank]), Fold(first)) <= 1 && Spellings.Distance(Fold(spelling[(blank + 1)..]), Fold(last)) is > 0 and <= 2;
    }

    /// <summary>Letters without their marks; w as v and y as i, as the languages between Warsaw and Kyiv write one sound.</summary>
    private static string Fold(string name)
    {
        var folded = new StringBuilder();
        foreach (var c in name.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark) continue;
            folded.Append(c switch { 'ł' => 'l', 'w' => 'v', 'y' => 'i', _ => c });
        }

        return folded.ToString();
    }

    /// <summary>"Russia attacked 34 rockets": the rockets attacked nobody and were not attacked.</summary>
    private static void Attacked(IntegrityView view, int at, List<Finding> found)
    {
        if (view.Tokens[at].Lower is not ("attacked" or "struck" or "hit") || view.Tokens[at + 1].Kind != TokenKind.Number || at == 0) return;
        if (view.Tokens[at + 2].Lower is not ("rockets" or "missiles" or "drones")) return;
        if (view.Article.NameAt(at - 1) is not { Name.Kind: NameKind.Actor } actor || view.Tools.Catalogue.Actor(actor.Name.Key)?.Kind != ActorKind.Country) return;
        found.Add(new Finding("translation-error", "medium", "a preposition is lost: the weapons were fired, not attacked", view.Tokens[at - 1].Start, view.Tokens[at + 2].End));
    }
}
