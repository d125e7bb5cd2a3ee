using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Pavise.Core;
using Pavise.Workbench.Forms;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>Scenario, plan and mapping files in forms, through the host.</summary>
public sealed partial class InputFormTests(PlanSite site) : IClassFixture<PlanSite>
{
    private const string Scenario = "/files/edit?kind=scenario&file=spring-2026.yaml";

    [Theory]
    [InlineData(Scenario)]
    [InlineData("/files/edit?kind=plan&file=spring-2026.yaml")]
    [InlineData("/files/edit?kind=mapping&new=yes&from=shipped:sipri")]
    public async Task Every_input_has_a_label_and_every_field_of_the_file_an_input(string path)
    {
        var page = await site.OpenAsync(path);
        foreach (var input in page.QuerySelectorAll("form.edit input:not([type=hidden]), form.edit select, form.edit textarea"))
            Assert.True(input.Closest("label") is not null || page.QuerySelector($"label[for='{input.Id}']") is not null, $"{input.GetAttribute("name")} has no label");
        Assert.DoesNotContain("@if", page.QuerySelector("form.edit")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key));
        var kind = InputKind.Of(Regex.Match(path, "kind=([a-z]+)").Groups[1].Value);
        var names = page.QuerySelectorAll("[name]").Select(input => input.GetAttribute("name")).ToHashSet();
        var form = Pavise.Workbench.Tests.Forms.Inputs.Form(kind, Text(page));
        Assert.All(Pavise.Workbench.Tests.Forms.Inputs.Posted(form).Keys, one => Assert.Contains(FieldPath.Prefix + one, names));
    }

    [Fact]
    public async Task What_a_check_says_is_what_the_command_says_and_stands_beside_its_field()
    {
        var (form, cookie) = await OpenAsync(Scenario);
        (form["f/horizon-days"], form["f/layers/0/salvo"], form["f/layers/0/item"], form["f/magazines/0/ready-rounds/low"]) = ("9999", "99", "no-such", "many");
        form["do"] = "check";
        var page = await PageAsync(await SendAsync(Scenario, form, cookie));
        var file = Path.Combine(site.Workspace.Scenarios, "with-errors.yaml");
        await File.WriteAllTextAsync(file, Text(page), TestContext.Current.CancellationToken);
        var told = Assert.Throws<PaviseException>(() => ScenarioRun.Read(file, Site.Parts)).Diagnostics;
        File.Delete(file);
        Assert.Equal(told.Select(one => $"{one.Code} scenarios/spring-2026.yaml:{one.Place.Line}:{one.Place.Column} {one.Cause}; {one.Remedy}"), page.QuerySelectorAll(".told li > code").Select(one => one.TextContent));
        Assert.Contains("PAV5010", Beside(page, "f/horizon-days"), StringComparison.Ordinal);
        Assert.Contains("PAV5001", Beside(page, "f/layers/0/item"), StringComparison.Ordinal);
        Assert.Contains("PAV1105", Beside(page, "f/magazines/0/ready-rounds/low"), StringComparison.Ordinal);
        Assert.Contains("'salvo'", Beside(page, "f/layers/0/salvo"), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".told a"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Nothing_is_saved_while_the_loader_finds_something_wrong()
    {
        var (form, cookie) = await OpenAsync(Scenario);
        (form["f/start"], form["name"], form["do"]) = ("soon", "wrong.yaml", "save");
        var answer = await SendAsync(Scenario, form, cookie);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("soon", (await PageAsync(answer)).QuerySelector<IHtmlInputElement>("[name='f/start']")!.Value);
        Assert.False(File.Exists(Path.Combine(site.Workspace.Scenarios, "wrong.yaml")));
    }

    [Fact]
    public async Task A_reference_is_written_out_only_after_the_reader_was_told()
    {
        const string Text = "name: Referring\nplace: {name: Testland, real: false}\nstart: 2026-01\nhorizon-days: 10\nitems:\n  - {id: round-a, name: Round, unit: missile}\nlayers:\n  - item: round-a\n    engages:\n      - class: ballistic\n        kill-probability: &kill {best: 0.5, unit: probability, assumption: A test.}\n      - class: cruise\n        kill-probability: *kill\nmagazines:\n  - {item: round-a, fire-units: {best: 1, unit: fire-unit, assumption: A test.}, ready-rounds: {best: 4, unit: missile, assumption: A test.}, reload-per-day: {best: 4, unit: missile-per-day, assumption: A test.}}\nstock:\n  - {item: round-a, rounds: {best: 40, unit: missile, assumption: A test.}}\nthreats:\n  - {class: ballistic, adversary: true, raids: {source: script, every-day: 1}}\n  - {class: cruise, adversary: true, raids: {source: script, every-day: 1}}\n";
        var path = Path.Combine(site.Workspace.Scenarios, "referring.yaml");
        await File.WriteAllTextAsync(path, Text, TestContext.Current.CancellationToken);
        const string Address = "/files/edit?kind=scenario&file=referring.yaml";
        var (form, cookie) = await OpenAsync(Address);
        (form["f/layers/0/engages/1/kill-probability/best"], form["do"]) = ("0.7", "save");
        var told = await PageAsync(await SendAsync(Address, form, cookie));
        Assert.Contains("&kill", told.QuerySelector(".warn[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Not saved yet", told.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Text, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        var again = Fields(told);
        again["do"] = "save";
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(Address, again, cookie)).StatusCode);
        var saved = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        File.Delete(path);
        Assert.Contains("&kill {best: 0.5", saved, StringComparison.Ordinal);
        Assert.Contains("best: 0.7", saved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_scenario_marks_each_part_that_the_loader_asks_for_and_a_part_to_include_none()
    {
        var page = await site.OpenAsync("/files/edit?kind=scenario&new=yes");
        bool Marked(string name) => page.QuerySelector($"#f-{name}")!.Closest("details#f-" + name)?.QuerySelector("summary .needed") is not null || page.QuerySelector($"label[for=f-{name}] .needed") is not null;
        var kind = InputKind.Of("scenario");
        var whole = YamlPieces.Read(new("test", await File.ReadAllTextAsync(Path.Combine(site.Workspace.Scenarios, "spring-2026.yaml"), TestContext.Current.CancellationToken)));
        var check = new InputCheck(site.Workspace, Site.Parts);
        foreach (var field in kind.Field.Children.Where(field => field.Name is not ("include" or "items" or "areas")))
        {
            var without = YamlEmitter.File(new Wanted.Map([.. whole.Entries.Where(entry => entry.Key.Value != field.Name).Select(entry => new WantedEntry(null, entry.Key.Value, new Wanted.Same(entry.Value).Whole()))], null));
            Assert.Equal(check.Scenario(Path.Combine(site.Workspace.Scenarios, "whole.yaml"), without).Count > 0, Marked(field.Name));
        }

        var (form, cookie) = await OpenAsync("/files/edit?kind=scenario&new=yes");
        (form["name"], form["do"]) = ("side.part.yaml", "add/layers");
        Assert.Empty((await PageAsync(await SendAsync("/files/edit?kind=scenario&new=yes", form, cookie))).QuerySelectorAll(".part.top > summary .needed"));
    }

    [Fact]
    public async Task A_form_sent_twice_saves_once_and_keeps_the_comments()
    {
        var (form, cookie) = await OpenAsync(Scenario);
        (form["name"], form["f/horizon-days"], form["do"]) = ("twice", "30", "save");
        var answers = await Task.WhenAll(SendAsync(Scenario, form, cookie), SendAsync(Scenario, form, cookie));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
        Assert.Equal(["again", "saved"], answers.Select(answer => answer.Headers.Location!.ToString().Split("done=")[1]).Order());
        var path = Path.Combine(site.Workspace.Scenarios, "twice.yaml");
        var (saved, before) = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), await File.ReadAllTextAsync(Path.Combine(site.Workspace.Scenarios, "spring-2026.yaml"), TestContext.Current.CancellationToken));
        File.Delete(path);
        Assert.Equal(Days().Replace(before, "horizon-days: 30", 1), saved);
    }

    [Fact]
    public async Task A_file_that_changed_meanwhile_is_not_written_over_and_both_are_shown()
    {
        var path = Path.Combine(site.Workspace.Scenarios, "shared.yaml");
        var first = await File.ReadAllTextAsync(Path.Combine(site.Workspace.Scenarios, "spring-2026.yaml"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(path, first, TestContext.Current.CancellationToken);
        const string address = "/files/edit?kind=scenario&file=shared.yaml";
        var (form, cookie) = await OpenAsync(address);
        var theirs = first + "# somebody else was here\n";
        await File.WriteAllTextAsync(path, theirs, TestContext.Current.CancellationToken);
        (form["f/horizon-days"], form["do"]) = ("31", "save");
        var answer = await SendAsync(address, form, cookie);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(theirs, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        var page = await PageAsync(answer);
        Assert.Contains("PAV9110", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("somebody else was here", page.QuerySelectorAll("pre.yaml")[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("31", page.QuerySelector<IHtmlInputElement>("[name='f/horizon-days']")!.Value);
        var again = Fields(page);
        again["do"] = "replace";
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(address, again, cookie)).StatusCode);
        Assert.Contains("horizon-days: 31", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        File.Delete(path);
    }

    [Theory]
    [InlineData("../../evil")]
    [InlineData("/etc/evil")]
    [InlineData("..\\evil")]
    [InlineData("a/../../evil")]
    [InlineData(".hidden")]
    [InlineData("x.meta.yaml")]
    [InlineData("README.yaml")]
    [InlineData("con\u0000.yaml")]
    [InlineData("<b>.yaml")]
    [InlineData("")]
    public async Task A_tricky_file_name_is_refused_with_its_code(string name)
    {
        var (form, cookie) = await OpenAsync(Scenario);
        (form["name"], form["do"]) = (name, "save");
        var before = Files();
        var answer = await SendAsync(Scenario, form, cookie);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        // A form with a zero character is broken before any name in it is looked at.
        Assert.Contains(name.Contains('\0', StringComparison.Ordinal) ? "PAV9103" : "PAV9107", (await PageAsync(answer)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, Files());
        if (name.Length > 0) Assert.Contains("PAV9107", (await site.OpenAsync($"/files/take?kind=plan&file={Uri.EscapeDataString(name + ".yaml/")}", HttpStatusCode.BadRequest)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task A_form_from_another_site_changes_no_file(string header, string value)
    {
        var (form, cookie) = await OpenAsync(Scenario);
        (form["name"], form["do"]) = ("foreign.yaml", "save");
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(Scenario, form, cookie, (header, value))).StatusCode);
        Assert.False(File.Exists(Path.Combine(site.Workspace.Scenarios, "foreign.yaml")));
    }

    [Fact]
    public async Task Rows_come_and_go_without_script_and_nothing_typed_is_lost()
    {
        var (form, cookie) = await OpenAsync("/files/edit?kind=plan&new=yes");
        (form["f/name"], form["f/note"], form["do"]) = ("<script>alert(1)</script> \u202Ex", "typed, not sent", "add/orders");
        var page = await PageAsync(await SendAsync("/files/edit?kind=plan&new=yes", form, cookie));
        Assert.Equal("<script>alert(1)</script> \u202Ex", page.QuerySelector<IHtmlInputElement>("[name='f/name']")!.Value);
        Assert.Equal("typed, not sent", page.QuerySelector<IHtmlInputElement>("[name='f/note']")!.Value);
        Assert.NotNull(page.QuerySelector("[name='f/orders/0/id'][autofocus]"));
        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.DoesNotContain('\u202E', page.QuerySelector("pre.yaml")!.TextContent);
        var second = Fields(page);
        (second["f/orders/0/id"], second["do"]) = ("one", "add/orders");
        page = await PageAsync(await SendAsync("/files/edit?kind=plan&new=yes", second, cookie));
        var third = Fields(page);
        (third["f/orders/1/id"], third["do"]) = ("two", "remove/orders/0");
        page = await PageAsync(await SendAsync("/files/edit?kind=plan&new=yes", third, cookie));
        Assert.Equal("two", page.QuerySelector<IHtmlInputElement>("[name='f/orders/0/id']")!.Value);
        Assert.Null(page.QuerySelector("[name='f/orders/1/id']"));
    }

    [Fact]
    public async Task A_mapping_is_made_from_nothing_saved_and_taken_away()
    {
        const string address = "/files/edit?kind=mapping&new=yes";
        var (form, cookie) = await OpenAsync(address);
        (form["f/register"], form["f/credit"], form["do"]) = ("gifts", "A club", "add/figures");
        form = Fields(await PageAsync(await SendAsync(address, form, cookie)));
        (form["f/figures/0/measure"], form["f/figures/0/kind"], form["f/figures/0/status"], form["f/figures/0/item"], form["f/figures/0/to"]) = ("given", "delivery", "delivered", "thing", "=UKR");
        (form["name"], form["do"]) = ("gifts", "save");
        var answer = await SendAsync(address, form, cookie);
        Assert.Equal("/files/edit?kind=mapping&file=gifts.yaml&done=saved", answer.Headers.Location?.ToString());
        using var taken = await site.Browser.GetAsync(new Uri("/files/take?kind=mapping&file=gifts.yaml", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("gifts.yaml", taken.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("register: gifts\ncredit: A club\nfigures:\n  - {measure: given, kind: delivery, status: delivered, item: thing, to: =UKR}\n", await taken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Directory.Delete(site.Workspace.Mappings, recursive: true);
    }

    [Fact]
    public async Task A_plan_with_numbers_of_the_book_is_checked_as_the_command_does()
    {
        const string address = "/files/edit?kind=plan&file=spring-2026.yaml";
        var (form, cookie) = await OpenAsync(address);
        form["do"] = "check";
        Assert.Contains("nothing wrong", (await PageAsync(await SendAsync(address, form, cookie))).QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        (form["f/holders/1/opening-stock/0/amount/ledger"], form["f/holders/1/opening-stock/0/amount/best"]) = ("no/such/number", "");
        foreach (var part in (string[])["unit", "source", "date", "confidence"]) form["f/holders/1/opening-stock/0/amount/" + part] = "";
        var page = await PageAsync(await SendAsync(address, form, cookie));
        Assert.Contains("PAV6010", Beside(page, "f/holders/1/opening-stock/0/amount/ledger"), StringComparison.Ordinal);
    }

    private string[] Files() => [.. Directory.EnumerateFiles(Path.GetDirectoryName(site.Workspace.Root)!, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static string Beside(IDocument page, string name) => page.QuerySelector($"[name='{name}']")!.Closest(".one")!.QuerySelector(".beside")?.TextContent ?? "";

    private static string Text(IDocument page) => page.QuerySelector<IHtmlInputElement>("input[name=text]")!.Value;

    private async Task<(Dictionary<string, string> Form, string Cookie)> OpenAsync(string path)
    {
        using var browser = site.New();
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
        return (Fields(await PageAsync(answer)), answer.Headers.GetValues("Set-Cookie").First().Split(';')[0]);
    }

    private static async Task<IDocument> PageAsync(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    private static Dictionary<string, string> Fields(IDocument page) => page.QuerySelectorAll("form.edit [name]:not(button)").ToDictionary(input => input.GetAttribute("name")!, input => input switch
    {
        IHtmlInputElement one => one.Value, IHtmlSelectElement one => one.Value ?? "", IHtmlTextAreaElement one => one.Value, _ => "",
    }, StringComparer.Ordinal);

    private async Task<HttpResponseMessage> SendAsync(string path, Dictionary<string, string> form, string cookie, (string Name, string Value)? header = null)
    {
        using var browser = site.New();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("Cookie", cookie);
        if (header is { } extra) request.Headers.Add(extra.Name, extra.Value);
        return await browser.SendAsync(request);
    }

    [GeneratedRegex("horizon-days: [0-9]+")]
    private static partial Regex Days();
}
