using System.Globalization;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Finds judgements (deterrence, escalation, diplomacy) and statements that something will suffice until a date. They are shown, never scored.</summary>
internal static class PositionReader
{
    private static readonly (string Topic, string[] Marks)[] Topics =
    [
        ("escalation", ["escalation", "escalate", "escalatory", "inflaming tensions", "provocation", "provocative", "destabilize", "destabilise"]),
        ("deterrence", ["deterrence", "deter", "deterring", "deterrent", "think twice"]),
        ("diplomacy", ["diplomacy", "diplomatic", "peace talks", "negotiating table", "ceasefire", "sustainable peace", "de-escalation"]),
    ];

    public static IReadOnlyList<Position> Read(ArticleText article, QuoteBook quotes)
    {
        var voices = new VoiceReader(article, new Discourse { Unspecified = item => item });
        var found = new List<Position>();
        foreach (var parsed in article.Parsed)
        {
            var voice = voices.Read(parsed.Sentence, parsed.Phrases);
            if (Topic(article, parsed) is not { } topic) continue;
            var sentence = parsed.Sentence;
            var span = quotes.Of(article.Tokens[sentence.First].Start, article.Tokens[sentence.Last - 1].End);
            var kind = topic == "sufficiency" ? topic : "judgement";
            var id = string.Create(CultureInfo.InvariantCulture, $"position:{article.Document.Id}@{span.Start}-{span.End}");
            found.Add(new Position(id, kind, topic, voice.Speaker, topic == "sufficiency" ? Due(article) : null, article.Document.Id, span.Id));
        }

        return found;
    }

    private static string? Topic(ArticleText article, ParsedSentence parsed)
    {
        var sentence = parsed.Sentence;
        if (IsSufficiency(article, sentence)) return "sufficiency";
        if (!parsed.Phrases.Any(phrase => phrase.Kind is PhraseKind.Actor or PhraseKind.Item)) return null;
        foreach (var (topic, marks) in Topics)
        {
            foreach (var mark in marks)
            {
                if (Stands(article, sentence, mark)) return topic;
            }
        }

        return null;
    }

    /// <summary>"enough until", "sufficient ... until the end of the year".</summary>
    private static bool IsSufficiency(ArticleText article, Sentence sentence)
    {
        var enough = false;
        for (var i = sentence.First; i < sentence.Last; i++)
        {
            enough |= article.Tokens[i].Lower is "enough" or "sufficient" or "suffice" or "last";
            if (enough && article.Tokens[i].Lower is "until" or "through" && i + 1 < sentence.Last && article.Tokens[i + 1].Lower is "the" or "end" or "next" or "winter" or "spring" or "summer") return true;
        }

        return false;
    }

    /// <summary>"until the end of the year" of a dated text; null for an undated one.</summary>
    private static DateInterval? Due(ArticleText article) =>
        article.Document.Published is { } day ? new DateInterval(day, new DateOnly(day.Year, 12, 31)) : null;

    private static bool Stands(ArticleText article, Sentence sentence, string mark)
    {
        var words = mark.Split(' ');
        for (var i = sentence.First; i + words.Length <= sentence.Last; i++)
        {
            var fits = true;
            for (var k = 0; k < words.Length && fits; k++) fits = article.Tokens[i + k].Is(words[k]);
            if (fits) return true;
        }

        return false;
    }
}
