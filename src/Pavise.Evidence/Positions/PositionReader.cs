using System.Collections.Frozen;
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

    /// <summary>Each mark by its first word, with its second (null when it has one word) and the rank of its topic.</summary>
    private static readonly FrozenDictionary<string, (string? Second, int Topic)> Marks = Topics
        .SelectMany((topic, rank) => topic.Marks.Select(mark => mark.Split(' ')).Select(words => KeyValuePair.Create(words[0], (words.Length > 1 ? words[1] : null, rank))))
        .ToFrozenDictionary(StringComparer.Ordinal);

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
        var best = Topics.Length;
        for (var i = sentence.First; i < sentence.Last; i++)
        {
            if (!Marks.TryGetValue(article.Tokens[i].Lower, out var mark) || mark.Topic >= best) continue;
            if (mark.Second is null || (i + 1 < sentence.Last && article.Tokens[i + 1].Is(mark.Second))) best = mark.Topic;
        }

        return best < Topics.Length && parsed.Phrases.Any(phrase => phrase.Kind is PhraseKind.Actor or PhraseKind.Item) ? Topics[best].Topic : null;
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
}
