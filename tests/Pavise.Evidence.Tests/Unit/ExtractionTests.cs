namespace Pavise.Evidence.Tests.Unit;

public class ExtractionTests
{
    [Theory]
    [InlineData("Norway has delivered two NASAMS systems to Ukraine.", "Delivery Delivered nasams-system [2, 2] system NOR>UKR")]
    [InlineData("Germany will send a Patriot battery to Ukraine.", "Pledge Pledged patriot-system [1, 1] battery DEU>UKR")]
    [InlineData("The Netherlands could supply Ukraine with Patriot systems.", "Pledge Considered patriot-system - NLD>UKR")]
    [InlineData("Germany will not send Patriot missiles to Ukraine.", "Pledge Denied patriot-interceptor - DEU>UKR")]
    [InlineData("Oslo pledged to provide Kyiv with at least 40 interceptor missiles.", "Pledge Pledged interceptor-unspecified [40, *] missile NOR>UKR")]
    [InlineData("Ukraine has received dozens of NASAMS missiles from Norway.", "Delivery Delivered nasams-interceptor [24, 99] missile NOR>UKR")]
    [InlineData("Kyiv urged Germany and Norway to hand over Patriot batteries.", "Request Requested patriot-system - DEU+NOR>UKR")]
    [InlineData("The Dutch government plans to buy nearly 30 Patriot missiles for Ukraine.", "Order Considered patriot-interceptor [*, 30] missile >NLD+UKR")]
    [InlineData("Ukraine operates several Patriot systems.", "Stock Reported patriot-system [3, *] system >UKR")]
    [InlineData("The United States will divert Patriot missiles to Ukraine.", "Diversion Pledged patriot-interceptor - USA>UKR")]
    [InlineData("Raytheon will produce up to 40 Patriot missiles for NATO.", "Production Pledged patriot-interceptor [*, 40] missile RTX>NATO")]
    [InlineData("The United States has transferred about 90 Patriot interceptors from Slovakia to Ukraine.", "Delivery Delivered patriot-interceptor [90, 90] missile USA>UKR")]
    [InlineData("The United States will delay the delivery of five Patriot systems to Norway.", "Delivery Delayed patriot-system [5, 5] system USA>NOR")]
    public void A_sentence_gives_one_claim_with_kind_status_number_and_parties(string text, string expected) =>
        Assert.Equal([expected], Texts.Claims(text));

    [Fact]
    public void One_number_shared_by_two_items_stays_whole_and_names_both()
    {
        var claims = Texts.Read("Norway is sending over 70 interceptor missiles for Patriot and NASAMS systems to Kyiv. Ukraine is glad.").Assertions;
        Assert.Equal(["patriot-interceptor", "nasams-interceptor"], claims.Select(claim => claim.Item));
        Assert.All(claims, claim =>
        {
            Assert.Equal("[71, *] missile", claim.Quantity.ToString());
            Assert.Equal(["patriot-interceptor", "nasams-interceptor"], claim.Joint);
        });
    }

    [Fact]
    public void Names_without_a_head_noun_take_the_head_of_the_list() =>
        Assert.Equal(
            ["Pledge Pledged patriot-interceptor [200, 999] missile USA>UKR", "Pledge Pledged nasams-interceptor [200, 999] missile USA>UKR"],
            Texts.Claims("The United States will provide Ukraine with hundreds of Patriot and NASAMS missiles."));

    [Theory]
    [InlineData("The United States is sending more than 500 interceptors for Patriot and NASAMS to Ukraine.")]
    [InlineData("The United States is sending over 500 interceptor missiles for Patriot and NASAMS systems to Ukraine.")]
    [InlineData("The United States is sending over 500 Patriot and NASAMS missiles to Ukraine.")]
    public void Rounds_for_two_systems_are_no_pledge_of_a_system(string text) =>
        Assert.Equal(
            ["Pledge Pledged patriot-interceptor [501, *] missile USA>UKR", "Pledge Pledged nasams-interceptor [501, *] missile USA>UKR"],
            Texts.Claims(text));

    [Fact]
    public void A_number_of_countries_is_no_number_of_missiles() =>
        Assert.Equal(["Order Considered patriot-interceptor [4, 4] country >"], Texts.Claims("Four countries order Patriot missiles together."));

    [Fact]
    public void What_will_come_and_what_has_come_keep_their_own_numbers() =>
        Assert.Equal(
            ["Pledge Pledged patriot-system [2, 2] system DEU>UKR", "Delivery Delivered patriot-system [3, 3] system DEU>UKR"],
            Texts.Claims("Germany will deliver two Patriot systems to Ukraine and has already supplied three."));

    [Fact]
    public void The_items_of_a_list_take_giver_and_receiver_from_its_heading()
    {
        var claims = Texts.Claims("The new package of security assistance from the United States to Ukraine includes:\n\n- 12 NASAMS systems;\n- 300 rifles; and\n- Over 50 Patriot missiles.");
        Assert.Contains("Pledge Pledged nasams-system [12, 12] system USA>UKR", claims);
        Assert.Contains("Pledge Pledged patriot-interceptor [51, *] missile USA>UKR", claims);
        Assert.Equal(2, claims.Length);
    }

    [Fact]
    public void A_bare_number_counts_the_system_last_named() =>
        Assert.Contains(
            "Request Requested patriot-system [4, 4] system >UKR",
            Texts.Claims("Germany has delivered a Patriot system to Ukraine. President Volodymyr Zelensky has asked for four."));

    [Fact]
    public void What_was_launched_and_what_was_brought_down_are_two_claims()
    {
        var claims = Texts.Read("Russia attacked at night. Ukraine's air force destroyed 11 of 14 attack drones.").Assertions;
        Assert.Equal(["[14, 14] drone Launched", "[11, 11] drone Intercepted"], claims.Select(claim => $"{claim.Quantity} {claim.Aspect}").OrderDescending());
    }

    [Theory]
    [InlineData("Patriot systems have proven essential to Ukraine.")]
    [InlineData("Is Germany sending Patriot systems to Ukraine?")]
    [InlineData("The 3rd Air Defense Artillery Regiment moved to Slovakia.")]
    [InlineData("Russia has installed air defense systems near Moscow. Ukraine watches.")]
    [InlineData("The minister spoke of patience, friendship and the harvest in Ukraine.")]
    public void A_sentence_without_a_deed_gives_no_claim(string text) => Assert.Empty(Texts.Claims(text));

    [Fact]
    public void Offsets_count_code_points_after_a_character_outside_the_basic_plane()
    {
        var article = Texts.Read("🚀🚀 Note.\nGermany will send a Patriot battery to Ukraine.");
        var span = article.Origins.OfType<Core.DocumentSpan>().Single(origin => origin.Id == article.Assertions.Single().Origin);
        var points = article.Document.Text.EnumerateRunes().ToArray();
        Assert.Equal(span.Quote, string.Concat(points[span.Start..span.End].Select(rune => rune.ToString())));
    }

    [Fact]
    public void The_speaker_is_named_in_the_catalogues_spelling()
    {
        var claim = Texts.Read("\"We need ten NASAMS systems,\" President Volodymyr Zelensky said in Kyiv, Ukraine.").Assertions.Single();
        Assert.Equal("Volodymyr Zelenskyy", claim.Speaker);
    }

    [Fact]
    public void Identities_depend_on_content_and_not_on_place()
    {
        const string Sentence = "Norway has delivered two NASAMS systems to Ukraine.";
        Assert.Equal(Texts.Read(Sentence).Assertions[0].Id, Texts.Read("A calm day in spring.\n\n" + Sentence).Assertions[0].Id);
        Assert.NotEqual(Texts.Read(Sentence).Assertions[0].Id, Texts.Read(Sentence.Replace("two", "six", StringComparison.Ordinal)).Assertions[0].Id);
    }

    [Fact]
    public void A_text_in_another_language_is_not_read_rather_than_without_claims()
    {
        const string German = "Die Bundesregierung hat der Ukraine in der vergangenen Woche ein weiteres System geliefert, und das ist nicht das letzte, wie der Minister mit Blick auf den Winter sagte.";
        var document = DocumentReader.Read("note.txt", System.Text.Encoding.UTF8.GetBytes(German));
        Assert.Equal("de", document.Language);
        Assert.False(document.IsRead);
        Assert.Empty(Texts.Extractor.Extract(document).Assertions);
    }
}
