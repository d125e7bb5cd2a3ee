namespace Pavise.Evidence.Tests.Property;

/// <summary>Random edits of a text full of look-alike sentences: a quote is found again in its own sentence or not at all.</summary>
public class AnchorEditTests
{
    private static readonly string[] Givers = ["Alpha", "Beta", "Gamma", "Delta", "Omega"];
    private static readonly string[] Deeds = ["will hand over", "has handed over", "may hand over"];
    private static readonly string[] Things = ["two launchers", "three launchers", "two radars"];
    private static readonly string[] Times = ["in March", "in April", "soon"];

    /// <summary>A sentence with an identity of its own, which edits keep and rewriting ends.</summary>
    private sealed record Line(int Id, string Text);

    [Fact]
    public void Ten_thousand_random_edits_never_attach_a_quote_to_another_sentence()
    {
        var random = new Random(20_240_709);
        var states = new int[3];
        for (var round = 0; round < 10_000; round++)
        {
            var paragraphs = Enumerable.Range(0, 6).Select(_ => Enumerable.Range(0, random.Next(1, 4)).Select(_ => new Line(random.Next(), Sentence(random))).ToList()).ToList();
            var own = paragraphs[random.Next(6)][0];
            var text = Join(paragraphs);
            var first = paragraphs.SelectMany(lines => lines).Select(line => line.Id).ToHashSet();
            var quote = Part(own.Text, random);
            var anchor = Anchor.Of(Texts.Document(text), Place(paragraphs, own) + own.Text.IndexOf(quote, StringComparison.Ordinal), quote);
            for (var edits = random.Next(1, 5); edits > 0; edits--) Edit(paragraphs, random);
            var now = Join(paragraphs);
            var place = anchor.Find(Texts.Document(now));
            states[(int)place.State]++;
            if (place.Start is not { } start) continue;
            var line = paragraphs.SelectMany(lines => lines).Single(line => Place(paragraphs, line) <= start && start < Place(paragraphs, line) + line.Text.Length);
            // Only a sentence written anew with the very same words may stand for one that is gone.
            Assert.True(line.Id == own.Id || (line.Text == own.Text && !first.Contains(line.Id) && Place(paragraphs, own) < 0), now);
            Assert.Equal(quote, now[start..(start + quote.Length)]);
        }

        // The edits do reach all three states, so the property is not empty.
        Assert.All(states, count => Assert.True(count > 500, string.Join(' ', states)));
    }

    private static string Sentence(Random random) =>
        $"Team {Pick(Givers, random)} {Pick(Deeds, random)} {Pick(Things, random)} {Pick(Times, random)}.";

    private static string Part(string sentence, Random random)
    {
        var words = sentence.TrimEnd('.').Split(' ');
        var first = random.Next(0, words.Length - 3);
        return string.Join(' ', words[first..random.Next(first + 3, words.Length + 1)]);
    }

    private static void Edit(List<List<Line>> paragraphs, Random random)
    {
        var at = random.Next(paragraphs.Count);
        switch (random.Next(5))
        {
            case 0 when paragraphs.Count > 2:
                paragraphs.RemoveAt(at);
                break;
            case 1:
                paragraphs.Insert(at, [new Line(random.Next(), Sentence(random))]);
                break;
            case 2:
                var line = random.Next(paragraphs[at].Count);
                paragraphs[at][line] = new Line(random.Next(), Sentence(random));
                break;
            case 3:
                paragraphs[at].Add(new Line(random.Next(), Sentence(random)));
                break;
            default:
                (paragraphs[at], paragraphs[0]) = (paragraphs[0], paragraphs[at]);
                break;
        }
    }

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];

    private static string Join(List<List<Line>> paragraphs) => string.Join("\n\n", paragraphs.Select(lines => string.Join(' ', lines.Select(line => line.Text))));

    /// <summary>Where a sentence stands; -1 when it was rewritten or removed, which no start can equal.</summary>
    private static int Place(List<List<Line>> paragraphs, Line own)
    {
        var at = 0;
        foreach (var lines in paragraphs)
        {
            foreach (var line in lines)
            {
                if (line.Id == own.Id) return at;
                at += line.Text.Length + 1;
            }

            at++;
        }

        return int.MinValue / 2;
    }
}
