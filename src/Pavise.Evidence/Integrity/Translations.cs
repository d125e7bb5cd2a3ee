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
            if (view.Tokens[i].Entry.In(WordSet.Title)) Name(view, i, found);
            Attacked(view, i, found);
        }
    }

    /// <summary>A title, and a first and last name that are those of an office-holder once letters of other alphabets are read as English ones.</summary>
    private static void Name(IntegrityView view, int at, List<Finding> found)
    {
        var (first, last) = (view.Tokens[at + 1], view.Tokens[at + 2]);
        if (!first.IsCapital || !last.IsCapital || (Ascii.IsValid(first.Text) && Ascii.IsValid(last.Text)) || view.Article.NameAt(at + 1) is not null) return;
        var (given, family) = (PlainLetters.Of(first.Text), PlainLetters.Of(last.Text));
        foreach (var (holder, spellings) in view.Tools.People.InPlainLetters)
        {
            if (!spellings.Any(spelling => Slips.Between(spelling.Given, given) <= 1 && Slips.Between(spelling.Family, family) is > 0 and <= 2)) continue;
            found.Add(new Finding("translation-error", "medium", $"probably {holder.Person}, in the spelling of another language", view.Tokens[at].Start, last.End));
            return;
        }
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
