namespace Pavise.Evidence;

/// <summary>A long name of the catalogue that begins and does not end: "National Advanced surface-to-air missiles".</summary>
internal sealed class Truncations : IIntegrityCheck
{
    public void Find(IntegrityView view, List<Finding> found)
    {
        if (!view.Text.AsSpan().ContainsAny(view.Tools.LongNameBegins)) return;
        foreach (var (begin, names) in view.Tools.LongNames)
        {
            for (var at = view.Text.IndexOf(begin, StringComparison.Ordinal); at >= 0; at = view.Text.IndexOf(begin, at + begin.Length, StringComparison.Ordinal))
            {
                if (names.Any(name => Begins(view.Text.AsSpan(at), name))) continue;
                found.Add(new Finding("truncated-name", "low", $"the name {names[0]} is cut short or changed", at, End(view, at, begin.Length)));
            }
        }
    }

    /// <summary>Hyphens and blanks are written for one another.</summary>
    private static bool Begins(ReadOnlySpan<char> text, string name)
    {
        if (text.Length < name.Length) return false;
        for (var i = 0; i < name.Length; i++)
        {
            if (char.ToLowerInvariant(text[i]) != char.ToLowerInvariant(name[i]) && !(text[i] is ' ' or '-' && name[i] is ' ' or '-')) return false;
        }

        return true;
    }

    /// <summary>To the end of the noun phrase: the next mark, or three words on.</summary>
    private static int End(IntegrityView view, int at, int length)
    {
        var index = Array.FindIndex(view.Tokens, token => token.Start >= at + length);
        if (index < 0) return at + length;
        var last = index;
        while (last < view.Tokens.Length && last - index < 7 && (view.Tokens[last].Kind != TokenKind.Mark || view.Tokens[last].Text == "-") && view.Tokens[last].Lower is not ("and" or "for" or "to" or "in" or "a")) last++;
        if (last > index + 1 && view.Tokens[last - 1].Text == "-") last--;
        return last > index ? view.Tokens[last - 1].End : at + length;
    }
}
