namespace Pavise.Evidence;

/// <summary>Whether what stands before a time says that it is still to come: "are to begin in", "will arrive in", "is expected this".</summary>
internal sealed class Ahead(Token[] tokens)
{
    private const int Reach = 16;

    /// <summary>True when the verb nearest before a token, within its sentence, looks ahead.</summary>
    public bool Is(int at)
    {
        for (var k = at - 1; k >= 0 && at - k <= Reach && tokens[k].Text is not ("." or ";" or "?" or "!" or "\n"); k--)
        {
            if (LooksAhead(k)) return true;
            if (IsToldVerb(k)) return false;
            if (tokens[k].Lower is "was" or "were" or "had") return false;
        }

        return false;
    }

    /// <summary>True when the verb nearest before a token, within its sentence, tells of what has happened.</summary>
    public bool IsTold(int at)
    {
        for (var k = at - 1; k >= 0 && at - k <= Reach && tokens[k].Text is not ("." or ";" or "?" or "!" or "\n"); k--)
        {
            if (LooksAhead(k)) return false;
            if (IsToldVerb(k) || tokens[k].Lower is "was" or "were" or "had" or "has" or "have") return true;
        }

        return false;
    }

    /// <summary>"according to a statement on Monday", "in an interview on Monday": the day of what was said, and not of the deed.</summary>
    public bool IsOfStatement(int at)
    {
        for (var k = at - 1; k >= 0 && at - k <= 5 && tokens[k].Kind == TokenKind.Word; k--)
        {
            if (tokens[k].Lower is "according" or "statement" or "interview" or "briefing" or "report" or "reports" or "post" or "speech" or "conference" || tokens[k].Entry.Frames.Contains(Frame.Say)) return true;
        }

        return false;
    }

    private bool LooksAhead(int k)
    {
        var (before, next) = (Word(k - 1), Word(k + 1));
        return tokens[k].Lower switch
        {
            "will" or "'ll" or "would" or "shall" or "could" or "might" => true,
            // The month is written with a capital.
            "may" => !tokens[k].IsCapital,
            // "due to bad weather" gives a reason.
            "due" => next != "to" || (IsBeing(before) && !IsDeterminer(Word(k + 2))),
            "expected" or "scheduled" or "planned" => IsPlanned(k),
            "plans" => next is "to" or "for",
            "to" => before is "is" or "are" or "was" or "were" or "set" or "about" or "ready" or "going" or "expects" or "aims" or "hopes" or "intends",
            _ => false,
        };
    }

    /// <summary>"is planned", "planned for"; a planned delivery is no plan told here.</summary>
    private bool IsPlanned(int k) => IsBeing(Word(k - 1)) || Word(k - 1) is "now" or "still" or "also" or "not" || Word(k + 1) is "to" or "for" or "in" or "by" or "this" or "on";

    /// <summary>A past form without "be" or "have" before it, that is no adjective before its noun.</summary>
    private bool IsToldVerb(int k)
    {
        var (form, word, before, next) = (tokens[k].Entry.Form, tokens[k].Lower, Word(k - 1), Word(k + 1));
        if (tokens[k].Kind != TokenKind.Word || word is "expected" or "scheduled" or "planned" or "due") return false;
        var unknown = form == VerbForm.None && word.EndsWith("ed", StringComparison.Ordinal) && !tokens[k].IsCapital && next is "in" or "on" or "at" or "by" or "from" or "during" or "last" or "this" or "the" or "a";
        if (!unknown && ((form & (VerbForm.Past | VerbForm.Participle)) == 0 || (form & VerbForm.Base) != 0)) return false;
        // Judged by its auxiliary or the verb it is joined with, or an adjective before its noun.
        if (before is "" or "be" or "been" or "have" or "being" or "and" or "or" or "not" or "also" or "the" or "a" or "an" or "its" or "their" or "of" or "more" or "new" || tokens[k - 1].Kind == TokenKind.Number || before.EndsWith("ly", StringComparison.Ordinal)) return false;
        // "will arrive, he said, in January": who speaks stands between.
        return !(tokens[k].Entry.Frames.Contains(Frame.Say) && next == ",");
    }

    private string Word(int at) => at >= 0 && at < tokens.Length ? tokens[at].Lower : "";

    private static bool IsBeing(string word) => word is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "'re" or "'s";

    private static bool IsDeterminer(string word) => word is "the" or "a" or "an" or "its" or "their" or "this" or "these" or "bad" or "such";
}
