using System.Text;
using Pavise.Core;

namespace Pavise.Evidence.Tests.Unit;

public class EncodingTests
{
    private const string Ukrainian = "Уряд країни сказав, що дві системи прибули до міста, і мер це підтвердив на площі у неділю ввечері.";
    private const string French = "Le gouvernement a décidé que la ville sera protégée, et le maire l’a confirmé à la fête de l'été dernier, près du théâtre où il était né.";
    private const string English = "The mayor of the town said that it is for the people, and the café on the square has been open since then; it’s been a résumé of the day.";

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    public void Unicode_is_recognised_with_and_without_a_mark(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        var document = DocumentReader.Read("a.txt", [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(English)]);
        Assert.Equal(English, document.Text);
        Assert.Equal(mark ? [] : ["PAV2011"], document.Notes.Select(note => note.Code));
    }

    [Theory]
    [InlineData(1251, Ukrainian, "uk", "Windows-1251")]
    [InlineData(1252, French, "fr", "Windows-1252")]
    [InlineData(1252, English, "en", "Windows-1252")]
    public void Windows_encodings_are_assumed_where_every_byte_agrees_and_it_is_said(int page, string text, string language, string name)
    {
        var document = DocumentReader.Read("a.txt", CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetBytes(text));
        Assert.Equal((text, language), (document.Text, document.Language));
        Assert.Contains(name, Assert.Single(document.Notes).Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Norway delivered two NASAMS systems to Ukraine on Wednesday. “We keep our word,” the minister said in Oslo — it was the third package for the country.", "en")]
    [InlineData("Norway delivered two NASAMS systems to Ukraine for £45m, the minister said in the café of the capital.", "en")]
    [InlineData("Die Regierung hat am Mittwoch zwei Systeme an die Ukraine geliefert, wie der Minister in der Stadt für die Presse sagte.", "de")]
    public void One_sign_that_all_Windows_pages_share_is_enough_in_English_and_German(string text, string language)
    {
        var document = DocumentReader.Read("a.txt", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text));
        Assert.Equal((text, language, "PAV2011"), (document.Text, document.Language, Assert.Single(document.Notes).Code));
    }

    [Theory]
    [InlineData(1250, "The mayor of the town said that it is for the people, and the composer Dvořák has been known to all of them.")]
    [InlineData(1250, "Rząd postanowił, że miasto będzie bronione, a burmistrz potwierdził to na święcie; ściągnął wójt świąteczny strój i wziął laskę.")]
    [InlineData(20866, Ukrainian)]
    [InlineData(28595, "Правительство сказало, что две системы прибыли в город, и мэр это подтвердил на площади в воскресенье.")]
    public void An_encoding_in_doubt_is_refused(int page, string text)
    {
        var error = Assert.Throws<PaviseException>(() => DocumentReader.Read("a.txt", CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetBytes(text)));
        Assert.Equal("PAV2002", error.Diagnostics[0].Code);
    }

    [Theory]
    [InlineData("<meta charset=\"windows-1250\">")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1250\">")]
    public void A_page_declares_its_encoding(string meta)
    {
        const string Text = "Rząd postanowił, że miasto będzie bronione, a burmistrz potwierdził to na święcie w niedzielę.";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1250)!.GetBytes($"<html><head>{meta}</head><body><p>{Text}</p></body></html>");
        var document = DocumentReader.Read("a.html", bytes);
        Assert.Equal((Text, "pl"), (document.Text, document.Language));
        Assert.Empty(document.Notes);
    }

    [Fact]
    public void Valid_utf_8_goes_before_a_declaration_that_was_left_behind()
    {
        var bytes = Encoding.UTF8.GetBytes($"<html><head><meta charset=\"iso-8859-1\"></head><body><p>{French}</p></body></html>");
        Assert.Equal(French, DocumentReader.Read("a.html", bytes).Text);
    }

    [Fact]
    public void A_feed_declares_its_encoding()
    {
        var xml = $"<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss><channel><title>t</title><item><title>x</title><description>{Ukrainian}</description></item></channel></rss>";
        Assert.Equal(Ukrainian, DocumentReader.Read("a.xml", CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(xml)).Text);
    }

    [Fact]
    public void A_text_in_another_language_is_named_and_not_read()
    {
        var document = DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(Ukrainian));
        Assert.False(document.IsRead);
        Assert.Equal("Ukrainian", Languages.Name(document.Language));
        using var output = new MemoryStream();
        ClaimsJson.Write(output, [Texts.Extractor.Extract(document)], Texts.Catalogue);
        Assert.Contains("\"not_read\": \"not read (Ukrainian)\"", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }
}
