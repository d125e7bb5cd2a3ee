using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>"A has chosen the B", "the maker has been selected by A to supply": a purchase decided and not yet signed.</summary>
internal sealed class ChoiceRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        foreach (var verb in view.Verbs)
        {
            if (!verb.Has(Frame.Choose) || verb.IsNegated || (verb.Form == VerbForm.Ing && !verb.IsProgressive)) continue;
            var buyer = verb.IsPassive || verb.IsReduced ? Roles.Agent(view, verb) : Roles.Subject(view, verb).Codes;
            buyer = [.. buyer.Where(code => !view.Article.IsMaker(code))];
            if (buyer.Count == 0) continue;
            var items = Roles.ItemsAfter(view, verb.At + 1) is { Count: > 0 } after ? after : verb.IsPassive ? [.. Roles.Objects(view, verb)] : [];
            foreach (var item in items.Where(item => view.Phrases[item].Item is not ("weapons-unspecified" or ItemFamilies.UnspecifiedSystem)).Take(1))
            {
                var seller = view.Phrases.FirstOrDefault(phrase => phrase.Kind == PhraseKind.Actor && view.Article.IsMaker(phrase.Actor!))?.Actor;
                found.RemoveAll(draft => draft.Kind is ClaimKind.Production or ClaimKind.Pledge or ClaimKind.Order && draft.ItemPhrase % 1000 == item);
                found.Add(Drafts.Make(view, ClaimKind.Order, ClaimStatus.Considered, item, verb.Start, verb.At) with { From = seller is null ? [] : [seller], To = buyer, Distance = -1 });
            }
        }
    }
}
