using Pavise.Briefing;
using Pavise.Core;
using Pavise.Evidence;

namespace Pavise.Workspace.Tests;

/// <summary>A digest of own texts, word for word, and digests of real texts where these stand beside the checkout.</summary>
public class DigestGoldenTests
{
    private static readonly (string Id, string Outlet, string? Day, string Text)[] Texts =
    [
        ("one", "Town Herald", "2025-03-04", "Norway will deliver 12 NASAMS missiles to Ukraine by the end of June, Defence Minister Tore Sandvik said on Monday."),
        ("two", "Coast Courier", "2025-03-05", "Norway will deliver over 12 NASAMS missiles to Ukraine, the courier learnt in Bergen. Germany has delivered three Patriot systems to Ukraine."),
        ("three", "Bot Times", "2025-03-06", "Written by NewsBot\n\nThe United States will deliver 900 Patriot missiles to Ukraine, it was written."),
        ("four", "RT", "2025-03-06", "Poland will deliver 77 Patriot missiles to Ukraine, it was said."),
        ("five", "Hill Gazette", null, "General Alexus Grynkewich, the Supreme Allied Commander Europe, spoke in Mons. Ukraine has asked for seven Patriot systems."),
    ];

    [Fact]
    public void The_digest_of_five_texts_reads_as_it_should()
    {
        var words = StoryMarkdown.Write(DigestRun.OfTexts(Articles(), SharedData.Catalogue, new DigestOptions()));
        var file = Path.Combine(SharedData.Folder, "tests", "Pavise.Workspace.Tests", "Golden", "digest.md");
        if (Environment.GetEnvironmentVariable("PAVISE_ACCEPT") == "1") File.WriteAllText(file, words);
        Assert.Equal(File.ReadAllText(file), words);
    }

    [Fact]
    public void Nothing_that_only_barred_texts_say_is_told()
    {
        var words = StoryMarkdown.Write(DigestRun.OfTexts(Articles(), SharedData.Catalogue, new DigestOptions(DigestOptions.LongWords)));
        Assert.DoesNotContain("900", words, StringComparison.Ordinal);
        Assert.DoesNotContain("77", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DigestOptions.ShortWords)]
    [InlineData(DigestOptions.MediumWords)]
    [InlineData(DigestOptions.LongWords)]
    public async Task Digests_of_the_development_articles_pass_the_numeral_audit_and_cite_every_sentence(int words)
    {
        var digest = DigestRun.OfTexts(DevelopmentCorpus.Articles, SharedData.Catalogue, new DigestOptions(words));
        Assert.NotEmpty(await DigestRun.AuditedHtmlAsync(digest));
        var sentences = digest.Sections.SelectMany(section => section.Blocks).SelectMany(block => block is Paragraph paragraph ? paragraph.Sentences : ((Listing)block).Sentences).Concat(digest.Findings).ToArray();
        Assert.All(sentences, sentence => Assert.NotEmpty(sentence.Sources));
        // Short sentences: half of them have at most twenty words.
        Assert.True(sentences.Select(sentence => sentence.Text.Split(' ').Length).Order().ElementAt(sentences.Length / 2) <= 20);
        string[] ids = [.. SharedData.Catalogue.Items.Select(item => item.Id).Where(id => id.Contains('-', StringComparison.Ordinal))];
        Assert.DoesNotContain(sentences.SelectMany(sentence => sentence.Text.Split(' ')), word => ids.Contains(word, StringComparer.Ordinal) && word is not ("counter-drone" or "air-defence"));
    }

    private static Article[] Articles()
    {
        var extractor = new Extractor(SharedData.Catalogue);
        return [.. Texts.Select(text => extractor.Extract(new Document(
            text.Id, text.Id + ".txt", text.Text, text.Id, null, text.Outlet, null, text.Day is null ? null : DateOnly.ParseExact(text.Day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), "en", "own")))];
    }
}
