using System.Globalization;

namespace Pavise.Evidence;

/// <summary>Reads numbers, number words, vague amounts, money and their hedges from tokens; each token is looked at a bounded number of times.</summary>
internal sealed class AmountReader(Token[] tokens, NumberWords words)
{
    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["$"] = "dollar", ["€"] = "eur", ["£"] = "gbp", ["usd"] = "usd", ["eur"] = "eur", ["gbp"] = "gbp", ["chf"] = "chf", ["nok"] = "nok", ["sek"] = "sek",
        ["dollars"] = "dollar", ["dollar"] = "dollar", ["euros"] = "eur", ["euro"] = "eur", ["pounds"] = "gbp", ["kroner"] = "nok", ["kronor"] = "sek", ["francs"] = "chf",
        ["a$"] = "aud", ["c$"] = "cad", ["us$"] = "usd",
    };

    private static readonly Dictionary<string, string> Issuers = new(StringComparer.Ordinal) { ["u.s."] = "usd", ["us"] = "usd", ["american"] = "usd", ["canadian"] = "cad", ["australian"] = "aud" };

    /// <summary>True for a sign, code or name of money.</summary>
    public static bool IsCurrency(string lower) => Symbols.ContainsKey(lower);

    /// <summary>The amount that begins at a token, or null.</summary>
    public Amount? At(int at, int last)
    {
        if (!MayBegin(tokens[at])) return null;
        // "hand over 24": the word belongs to the verb and opens no number.
        if (at > 0 && tokens[at - 1].Entry.WithParticle?.ContainsKey(tokens[at].Lower) == true) return null;
        var (bound, length) = words.BoundAt(tokens, at, last);
        var first = at;
        at += length;
        // "a record 728", "a total of 40": the article belongs to the noun, the number follows.
        if (at < last && tokens[at].Is("a") && at + 1 < last && words.Multiplier(tokens[at + 1].Lower) is not null) at++;
        var currency = Prefix(ref at, last);
        if (at >= last || Plain(at, last) is not { } read) return null;
        at = read.Next;
        if (UpTo(read, first, at, last) is { } wider) (read, at) = (wider, wider.Next);
        if (bound == NumberWords.Bound.None && OrMore(at, last) is { } open) (bound, at) = (open, at + 2);
        currency ??= Suffix(ref at, last);
        return new Amount(read.Low, read.High, bound, read.Vague, currency, first, at);
    }

    /// <summary>"10 to 12 systems", "five or six", "between 10 and 12": one number with two ends; null for two numbers ("from 500 to 550").</summary>
    private (decimal Low, decimal? High, bool Vague, int Next)? UpTo((decimal Low, decimal? High, bool Vague, int Next) read, int first, int at, int last)
    {
        if (read.Vague || at + 1 >= last) return null;
        // "100–150", with nothing between.
        if (tokens[at].Text is "–" && tokens[at + 1].Kind == TokenKind.Number && tokens[at].Start == tokens[at - 1].End && tokens[at + 1].Start == tokens[at].End && Plain(at + 1, last) is { Vague: false } end && IsRising(read.Low, end.Low)) return (read.Low, end.Low, false, end.Next);
        var before = first > 0 ? tokens[first - 1].Lower : "";
        if (before == "from" || !(tokens[at].Is("to") || tokens[at].Is("or") || (tokens[at].Is("and") && before == "between"))) return null;
        if (tokens[at + 1].Kind != TokenKind.Number && words.Value(tokens[at + 1].Lower) is null) return null;
        return Plain(at + 1, last) is { Vague: false } other && other.Low > read.Low && other.Low <= 4 * read.Low ? (read.Low, other.Low, false, other.Next) : null;
    }

    /// <summary>"100 or more", "50 or fewer": what stands behind a number and opens it; null for anything else.</summary>
    private NumberWords.Bound? OrMore(int at, int last) => at + 1 >= last || !tokens[at].Is("or") ? null : tokens[at + 1].Lower switch
    {
        "more" => NumberWords.Bound.Least,
        "fewer" or "less" => NumberWords.Bound.Most,
        "so" => NumberWords.Bound.About,
        _ => null,
    };

    /// <summary>"100-150" in one word: a number with two ends; years and what does not rise are none.</summary>
    private static (decimal Low, decimal High)? Span(string word)
    {
        var hyphen = word.AsSpan().IndexOfAny('-', '‑');
        if (hyphen <= 0 || !decimal.TryParse(word.AsSpan(0, hyphen), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var low) || !decimal.TryParse(word.AsSpan(hyphen + 1), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var high)) return null;
        return IsRising(low, high) ? (low, high) : null;
    }

    private static bool IsRising(decimal low, decimal high) => high > low && high <= 4 * low && !(low is >= 1990 and < 2100 && high < 2100);

    private bool MayBegin(in Token token) => token.Kind switch
    {
        TokenKind.Number => true,
        TokenKind.Mark => token.Lower is "$" or "€" or "£",
        _ => (char.IsAsciiDigit(token.Lower[0]) && Span(token.Lower) is not null) || token.Lower is "us" or "c" or "usd" or "eur" or "gbp" or "chf" or "nok" or "sek" || words.Opens(token.Lower),
    };

    private string? Prefix(ref int at, int last)
    {
        if (at + 1 >= last) return null;
        var lower = tokens[at].Lower;
        if (lower is "a" or "us" or "c" && tokens[at + 1].Text == "$" && tokens[at + 1].Start == tokens[at].End)
        {
            at += 2;
            return lower == "a" ? "aud" : lower == "c" ? "cad" : "usd";
        }

        if (lower is not ("$" or "€" or "£" or "usd" or "eur" or "gbp" or "chf" or "nok" or "sek") || tokens[at + 1].Kind != TokenKind.Number) return null;
        at++;
        return Symbols[lower];
    }

    private string? Suffix(ref int at, int last)
    {
        var probe = at;
        if (probe < last && tokens[probe].Is("of")) probe++;
        if (probe >= last) return null;
        if (tokens[probe].Text == "%" || tokens[probe].Is("percent"))
        {
            at = probe + 1;
            return "percent";
        }

        if (tokens[probe].Is("per") && probe + 1 < last && tokens[probe + 1].Is("cent"))
        {
            at = probe + 2;
            return "percent";
        }

        // "7 billion U.S. dollars": whose dollars they are.
        if (probe + 1 < last && tokens[probe + 1].Lower is "dollars" or "dollar" && Issuers.TryGetValue(tokens[probe].Lower, out var issued))
        {
            at = probe + 2;
            return issued;
        }

        if (tokens[probe].Kind != TokenKind.Word || !Symbols.TryGetValue(tokens[probe].Lower, out var currency)) return null;
        at = probe + 1;
        return currency;
    }

    private (decimal Low, decimal? High, bool Vague, int Next)? Plain(int at, int last)
    {
        var token = tokens[at];
        if (words.Vague(token.Lower) is { } vague) return Scaled(vague.Low, vague.High, true, at + 1, last);
        if (token.Lower is "millions" or "billions" && words.Multiplier(token.Lower[..^1]) is { } many) return (2 * many, null, true, at + 1);
        if (token.Kind == TokenKind.Word && char.IsAsciiDigit(token.Lower[0])) return Span(token.Lower) is { } span ? Scaled(span.Low, span.High, false, at + 1, last) : null;
        if (token.Is("half")) return at + 2 < last && tokens[at + 1].Is("a") && words.Multiplier(tokens[at + 2].Lower) is { } whole && tokens[at + 2].Lower.Length > 2 ? (whole / 2, whole / 2, false, at + 3) : null;
        // "a pair of systems"; "the pair said" counts nothing.
        if (token.Is("pair") && !(at + 1 < last && tokens[at + 1].Is("of"))) return null;
        var value = token.Kind == TokenKind.Number
            ? decimal.TryParse(token.Text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null
            : words.Value(token.Lower);
        if (value is null && words.Multiplier(token.Lower) is { } alone && token.Lower.Length > 2 && at > 0 && tokens[at - 1].Is("a")) return (alone, alone, false, at + 1);
        return value is { } known ? Scaled(known, known, false, at + 1, last) : null;
    }

    private (decimal Low, decimal? High, bool Vague, int Next) Scaled(decimal low, decimal? high, bool vague, int at, int last)
    {
        for (; at < last; at++)
        {
            var lower = tokens[at].Lower;
            if (vague && lower == "of" && at + 1 < last && tokens[at + 1].Lower is "thousands" or "millions")
            {
                var factor = tokens[at + 1].Is("thousands") ? 1000m : 1_000_000m;
                return (low * factor, high * factor, true, at + 2);
            }

            // "m", "bn" and "k" multiply only when they touch the number: "5 m" may be metres.
            if (words.Multiplier(lower) is not { } by || (lower.Length <= 2 && tokens[at].Start != tokens[at - 1].End)) break;
            if (low > 1_000_000_000_000m) break;
            (low, high) = (low * by, high * by);
        }

        // Division by one with all decimals drops the trailing zeros that "5.6 billion" leaves.
        const decimal One = 1.0000000000000000000000000000m;
        return (low / One, high / One, vague, at);
    }
}
