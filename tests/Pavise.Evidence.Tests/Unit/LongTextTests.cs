namespace Pavise.Evidence.Tests.Unit;

/// <summary>What is held once, or not held, so that memory stays small on an endless text; and that it is read as a short one is.</summary>
public class LongTextTests
{
    private const string Prose = "The town has bought twelve buses for the people of the hills. ";

    private static ArticleText Read(string text) => new(Texts.Document(text), new ReadingTools(Texts.Catalogue));

    [Fact]
    public void Claims_at_both_ends_of_a_long_text_are_read_as_in_a_short_one()
    {
        const string first = "Germany will send two Patriot systems to Ukraine. ", last = "Norway has delivered three NASAMS systems to Ukraine. ";
        var gap = string.Concat(Enumerable.Repeat(Prose, 20_000));
        Assert.Equal(Texts.Claims(first + Prose + last), Texts.Claims(first + gap + last));
        Assert.Equal(2, Texts.Read(first + gap + last).Assertions.Count);
    }

    [Fact]
    public void Only_the_last_sentences_of_a_long_text_are_kept_parsed_and_others_are_parsed_alike()
    {
        var article = Read(string.Concat(Enumerable.Repeat(Prose, 10_000)));
        var (first, second) = (article.Parsed[0], article.Parsed[1]);
        for (var i = 0; i < article.Parsed.Length; i++) Assert.Same(article.Sentences[i], article.Parsed[i].Sentence);
        Assert.Same(article.Parsed[9_999], article.Parsed[9_999]);
        Assert.NotSame(first, article.Parsed[0]);
        Assert.Equal(second.Phrases.Select(phrase => phrase.Lower), article.Parsed[1].Phrases.Select(phrase => phrase.Lower));
    }

    [Fact]
    public void The_sentence_of_a_token_is_found_wherever_it_stands()
    {
        var article = Read("One bus came. \n\nTwo buses left! - a list\n- of two");
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            Assert.Equal(i, article.Parsed.Of(article.Sentences[i].First));
            Assert.Equal(i, article.Parsed.Of(article.Sentences[i].Last - 1));
        }

        Assert.Equal(0, article.Parsed.Of(0));
        Assert.Equal(article.Sentences.Count - 1, article.Parsed.Of(article.Tokens.Length + 5));
    }

    [Fact]
    public void Words_written_alike_are_held_once()
    {
        var tokens = Read("Zorbland met Zorbland. It’s the mayor’s, and zorbland’s").Tokens;
        Assert.Same(tokens[0].Text, tokens[2].Text);
        Assert.Equal(["Zorbland", "met", "Zorbland", ".", "It", "'s", "the", "mayor", "'s", ",", "and", "zorbland", "'s"], tokens.Select(token => token.Text));
    }

    [Fact]
    public void Names_are_found_as_one_search_over_the_whole_text_finds_them()
    {
        var names = new NameAutomaton([(NameKind.Actor, "a", "a b c d e"), (NameKind.Actor, "b", "b c"), (NameKind.Actor, "c", "c d"), (NameKind.Actor, "d", "d"), (NameKind.Actor, "e", "e a")]);
        var vocabulary = new Vocabulary(Lexicon.English, names.Letters);
        var random = new Random(7);
        for (var run = 0; run < 200; run++)
        {
            var tokens = Tokenizer.Read(string.Join(' ', Enumerable.Range(0, random.Next(60)).Select(_ => "abcdex"[random.Next(6)])), vocabulary);
            Assert.Equal(Plain(tokens), names.Find(tokens).Select(match => (match.First, match.Name.Key)));
        }
    }

    [Fact]
    public void Things_at_few_tokens_are_found_at_their_tokens_only()
    {
        (int, string)[] places = [(0, "a"), (63, "b"), (64, "c"), (200, "d")];
        var found = new Places<string>(201, places);
        for (var i = 0; i < 201; i++) Assert.Equal(places.FirstOrDefault(place => place.Item1 == i).Item2, found.At(i));
        Assert.Null(new Places<string>(0, []).At(0));
    }

    [Fact]
    public void The_word_sequences_of_a_long_text_are_those_of_all_its_words_each_once()
    {
        var random = new Random(3);
        var text = string.Join(' ', Enumerable.Range(0, 300_000).Select(_ => "w" + (char)('a' + random.Next(26)) + (char)('a' + random.Next(12))));
        var hashes = Texts.Read(text + ". " + text).Profile.Shingles;
        Assert.Equal(hashes.Order().Distinct(), hashes);
        // Twice the text has its sequences once, and the four across the seam.
        Assert.Equal(Texts.Read(text).Profile.Shingles.Union(Texts.Read(text[^40..] + ". " + text[..40]).Profile.Shingles).Count(), hashes.Count);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(200_000)]
    public void The_hash_of_a_text_is_that_of_its_bytes(int length)
    {
        // A character of two units lies across the edge of a piece.
        var text = new string('a', length - 1) + "\U0001F6E1" + new string('é', 70_000);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))), TextHash.Of(text));
    }

    /// <summary>The longest name at each token, left to right.</summary>
    private static List<(int, string)> Plain(Token[] tokens)
    {
        (string Key, string[] Words)[] names = [("a", ["a", "b", "c", "d", "e"]), ("b", ["b", "c"]), ("c", ["c", "d"]), ("d", ["d"]), ("e", ["e", "a"])];
        var found = new List<(int, string)>();
        for (var i = 0; i < tokens.Length;)
        {
            var name = names.Where(one => i + one.Words.Length <= tokens.Length && one.Words.Select((word, k) => tokens[i + k].Text == word).All(same => same)).OrderByDescending(one => one.Words.Length).FirstOrDefault();
            if (name.Key is { } key) found.Add((i, key));
            i += name.Words?.Length ?? 1;
        }

        return found;
    }
}
