namespace Pavise.Evidence;

/// <summary>Keeps the discourse up to date and resolves "these systems", "another unit", "two of them" to the item last named.</summary>
internal sealed class Memory(ArticleText article, Discourse discourse, ItemFamilies families)
{
    private static readonly HashSet<string> Systems = new(StringComparer.Ordinal) { "system", "systems", "battery", "batteries", "unit", "units", "launchers" };
    private static readonly HashSet<string> Rounds = new(StringComparer.Ordinal) { "interceptors", "missiles", "munitions" };
    private static readonly HashSet<string> Pointers = new(StringComparer.Ordinal) { "these", "those", "this", "such", "another", "additional", "more", "further", "single" };

    public List<Phrase> Resolve(List<Phrase> phrases)
    {
        for (var i = 0; i < phrases.Count; i++)
        {
            if (phrases[i].Kind == PhraseKind.Item && phrases[i].Item == ItemFamilies.UnspecifiedInterceptor && discourse.OnlySystem is { } only && ItemFamilies.IsBareRound(phrases[i], article.Tokens))
                phrases[i] = phrases[i] with { Item = families.Interceptor(only) };
            else if (phrases[i].Kind is PhraseKind.Word or PhraseKind.Threat) phrases[i] = Anaphor(phrases, i) ?? phrases[i];
            if (phrases[i].Kind == PhraseKind.Item) Name(phrases[i].Item!);
        }

        // "these systems" after a list of several types means no one of them.
        var systems = phrases.Where(phrase => phrase.Kind == PhraseKind.Item && !families.IsInterceptor(phrase.Item!) && families.IsAirDefence(phrase.Item!)).Select(phrase => phrase.Item).Distinct().Count();
        if (systems > 2) discourse.LastSystem = ItemFamilies.UnspecifiedSystem;
        return phrases;
    }

    public void Learn(SentenceView view, IReadOnlyList<ClaimDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Kind == Core.ClaimKind.Attack && draft.Quantity is null) discourse.RaidTold = true;
            if (draft.From.Count > 0 && draft.Kind is Core.ClaimKind.Pledge or Core.ClaimKind.Funding or Core.ClaimKind.Diversion) discourse.Donors = draft.From;
        }

        foreach (var phrase in view.Phrases)
        {
            if (phrase is { Kind: PhraseKind.Actor, IsAttribute: false }) discourse.LastActor = phrase.Actor;
        }

        if (view.Phrases.FirstOrDefault(phrase => phrase.Kind == PhraseKind.Person) is { } person) discourse.LastPerson = new Person(person.Name!, person.Actor, person.Last);
    }

    private void Name(string item)
    {
        discourse.LastItem = item;
        if (families.IsInterceptor(item)) discourse.LastInterceptor = item;
        else if (item != "weapons-unspecified") discourse.LastSystem = item;
    }

    private Phrase? Anaphor(List<Phrase> phrases, int at)
    {
        var lower = phrases[at].Lower;
        var antecedent = Systems.Contains(lower) ? discourse.LastSystem : Rounds.Contains(lower) ? discourse.LastInterceptor : null;
        if (antecedent is null) return null;
        var head = phrases[at].First;
        Core.Quantity? quantity = null;
        var pointed = false;
        for (var k = at - 1; k >= 0 && at - k <= 4; k--)
        {
            var before = phrases[k];
            if (before.Kind == PhraseKind.Amount && before.Amount is { IsMoney: false } amount)
            {
                quantity = amount.In(lower.StartsWith("batter", StringComparison.Ordinal) ? new Core.Unit("battery") : Rounds.Contains(lower) ? Core.Unit.Missile : Core.Unit.System);
                head = before.First;
                pointed = true;
            }
            else if (before.Lower == "another" || (before.Lower == "a" && pointed))
            {
                quantity ??= Core.Quantity.Exactly(1, lower.StartsWith("batter", StringComparison.Ordinal) ? new Core.Unit("battery") : Core.Unit.System);
                head = before.First;
                pointed = true;
            }
            else if (Pointers.Contains(before.Lower))
            {
                pointed = true;
            }
            else
            {
                break;
            }
        }

        return pointed ? new Phrase(PhraseKind.Item, phrases[at].First, phrases[at].Last, lower) { Item = antecedent, HasHead = true, Quantity = quantity, Head = head } : null;
    }
}
