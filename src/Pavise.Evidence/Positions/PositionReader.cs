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

    public static IReadOnlyList<Position> Read(ArticleText article, DateInterval? published, QuoteBook quotes)
    {
        var topics = Enumerable.Range(0, article.Sentences.Count).Select(i => Topic(article, i)).ToArray();
        var voices = new VoiceReader(article, new Discourse { Unspecified = item => item });
        var found = new List<Position>();
        // Who speaks is read from the first sentence on, and no further than the last position.
        var last = Array.FindLastIndex(topics, topic => topic is not null);
        for (var i = 0; i <= last; i++)
        {
            var parsed = article.Parsed[i];
            var voice = voices.Read(i, parsed.Phrases);
            if (topics[i] is not { } topic) continue;
            var sentence = parsed.Sentence;
            var span = quotes.Of(article.Tokens[sentence.First].Start, article.Tokens[sentence.Last - 1].End);
            var kind = topic == "sufficiency" ? topic : "judgement";
            var id = string.Create(CultureInfo.InvariantCulture, $"position:{article.Document.Id}@{span.Start}-{span.End}");
            var due = topic == "sufficiency" ? Sufficiency.Due(article, sentence, published) : null;
            found.Add(new Position(id, kind, topic, voice.Speaker ?? Holder(article, parsed), due, article.Document.Id, span.Id) { Stance = Stances.Of(topic, article, sentence) });
        }

        return found;
    }

    private static string? Topic(ArticleText article, int number)
    {
        var sentence = article.Sentences[number];
        if (Sufficiency.IsTold(article, sentence)) return "sufficiency";
        var best = Topics.Length;
        for (var i = sentence.First; i < sentence.Last; i++)
        {
            if (!Marks.TryGetValue(article.Tokens[i].Lower, out var mark) || mark.Topic >= best) continue;
            if (mark.Second is null || (i + 1 < sentence.Last && article.Tokens[i + 1].Is(mark.Second))) best = mark.Topic;
        }

        return best < Topics.Length && article.Parsed[number].Phrases.Any(phrase => phrase.Kind is PhraseKind.Actor or PhraseKind.Item) ? Topics[best].Topic : null;
    }

    /// <summary>"NATO views", "the Kremlin has condemned": who holds it when nobody is quoted.</summary>
    private static string? Holder(ArticleText article, ParsedSentence parsed)
    {
        for (var i = 0; i < Math.Min(parsed.Phrases.Count - 1, 8); i++)
        {
            if (parsed.Phrases[i] is not { Kind: PhraseKind.Actor or PhraseKind.Person } phrase) continue;
            var next = parsed.Phrases[i + 1].Lower is "has" or "have" or "also" or "still" && i + 2 < parsed.Phrases.Count ? parsed.Phrases[i + 2] : parsed.Phrases[i + 1];
            if (next.Lower is "views" or "view" or "sees" or "see" or "considers" or "condemned" or "condemns" or "believes" or "believe" or "argues" or "argued" or "fears" or "hopes" or "expects" or "rejects" or "rejected" or "echoed" or "threatened" or "framed")
                return phrase.Name ?? article.Text[article.Tokens[phrase.First].Start..article.Tokens[phrase.Last - 1].End];
        }

        return null;
    }
}
