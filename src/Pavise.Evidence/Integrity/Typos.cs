using System.Collections.Frozen;

namespace Pavise.Evidence;

/// <summary>Long words of this field with one letter dropped, doubled, changed or swapped. Inflections and the other spelling of English are no typos.</summary>
internal sealed class Typos : IIntegrityCheck
{
    private const int Shortest = 8;

    /// <summary>The end of a word carries its inflection.</summary>
    private const int Inflected = 2;

    private static readonly FrozenSet<string> Words = ("correspondent announcement government ministry military commander president minister chancellor secretary spokesperson spokesman spokeswoman "
        + "ammunition ballistic hypersonic interceptor interceptors missiles batteries deliveries delivered shipment shipments assistance parliament agreement production manufacturer "
        + "territory infrastructure international additional according yesterday september november december february thursday wednesday ukrainian "
        + "intelligence operation equipment aircraft helicopter helicopters capability capabilities summit administration representative ambassador conference negotiations "
        + "procurement contract contracts reconnaissance ceasefire aggression invasion offensive counteroffensive battlefield casualties civilians residential electricity").Split(' ')
        .Where(word => word.Length >= Shortest).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words of their own that one letter parts from a word of the table.</summary>
    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet(["contact", "contacts"], StringComparer.Ordinal);

    private static readonly SimilarWords Similar = new(Words);

    public void Find(IntegrityView view, List<Finding> found)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < view.Tokens.Length; i++)
        {
            ref readonly var token = ref view.Tokens[i];
            if (token.Kind != TokenKind.Word || token.Text.Length < Shortest - 1 || token.Text.AsSpan().ContainsAnyExceptInRange('a', 'z')) continue;
            if (Meant(token.Text) is not { } word || Words.Contains(token.Text) || Others.Contains(token.Text) || !seen.Add(token.Text)) continue;
            found.Add(new Finding("typo", "low", $"probably \"{word}\"", token.Start, token.End));
        }
    }

    private static string? Meant(string text)
    {
        for (var length = text.Length - 1; length <= text.Length + 1; length++)
        {
            foreach (var word in Similar.Of(text[0], length))
            {
                if (IsSlip(text, word)) return word;
            }
        }

        return null;
    }

    /// <summary>One slip before the inflected end.</summary>
    private static bool IsSlip(string text, string word)
    {
        if (!text.AsSpan().EndsWith(word.AsSpan(word.Length - Inflected))) return false;
        return Slips.IsOne(text, word) || (text.Length == word.Length && IsSwapped(text, word));
    }

    /// <summary>Two slips that leave the letters of the word as they are.</summary>
    private static bool IsSwapped(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        Span<int> letters = stackalloc int['z' - 'a' + 1];
        for (var i = 0; i < text.Length; i++)
        {
            letters[text[i] - 'a']++;
            letters[word[i] - 'a']--;
        }

        return !letters.ContainsAnyExcept(0) && Slips.Between(text, word) == 2;
    }
}
