using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>What only shows when a scenario is drawn or a plan is valued and solved is told when a form is checked.</summary>
public sealed class InputTrialTests(PlanSite site) : IClassFixture<PlanSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string ScenarioFile => Path.Combine(site.Workspace.Scenarios, "spring-2026.yaml");

    private string PlanFile => Path.Combine(site.Workspace.Plans, "spring-2026.yaml");

    [Fact]
    public async Task The_examples_are_drawn_and_solved()
    {
        var scenario = await Trial.ScenarioAsync(ScenarioFile, await File.ReadAllTextAsync(ScenarioFile, Cancel), Cancel);
        Assert.Empty(scenario.Messages);
        Assert.Equal("A campaign was drawn from it.", scenario.Told);
        var plan = await Trial.PlanAsync(PlanFile, await File.ReadAllTextAsync(PlanFile, Cancel), Cancel);
        Assert.Empty(plan.Messages);
        Assert.Equal("It was solved: there is a plan.", plan.Told);
    }

    [Theory]
    [InlineData("start: 2026-03", "start: 2001-03", "PAV5018")]
    [InlineData("months: 12", "months: 1", null)]
    public async Task A_scenario_from_which_no_campaign_can_be_drawn_is_told(string before, string after, string? code)
    {
        var text = (await File.ReadAllTextAsync(ScenarioFile, Cancel)).Replace(before, after, StringComparison.Ordinal);
        Assert.Empty(new InputCheck(site.Workspace, Site.Parts).Scenario(ScenarioFile, text));
        Assert.Equal(code, (await Trial.ScenarioAsync(ScenarioFile, text, Cancel)).Messages.Select(one => one.Code).FirstOrDefault());
    }

    [Theory]
    [InlineData("scenario: ../scenarios/spring-2026.yaml", "scenario: ../scenarios/synthetic-days.yaml", "PAV6218")]
    [InlineData("scenario: ../scenarios/spring-2026.yaml", "scenario: ../scenarios/without-patriot.yaml", "PAV5216")]
    [InlineData("protection:", "requirements:\n  - {id: at-once, order: other-customers-mse, by: 2026-03, assumption: A test asks for too much.}\nprotection:", "PAV6033")]
    public async Task A_plan_that_cannot_be_valued_or_is_impossible_is_told_before_a_run(string before, string after, string code)
    {
        var other = Path.Combine(site.Workspace.Scenarios, "without-patriot.yaml");
        await File.WriteAllTextAsync(other, (await File.ReadAllTextAsync(ScenarioFile, Cancel)).Replace("item: patriot-interceptor", "item: aster", StringComparison.Ordinal), Cancel);
        var text = (await File.ReadAllTextAsync(PlanFile, Cancel)).Replace(before, after, StringComparison.Ordinal);
        Assert.Empty(await new InputCheck(site.Workspace, Site.Parts).PlanAsync(PlanFile, text, Cancel));
        var told = await Trial.PlanAsync(PlanFile, text, Cancel);
        File.Delete(other);
        Assert.Equal(code, told.Messages.Select(one => one.Code).FirstOrDefault() ?? told.Told);
    }

    [Fact]
    public async Task An_impossible_plan_names_what_clashes()
    {
        var text = await File.ReadAllTextAsync(PlanFile, Cancel);
        text = text[..text.IndexOf("protection:", StringComparison.Ordinal)] + "requirements:\n  - {id: at-once, order: other-customers-mse, by: 2026-03, assumption: A test asks for too much.}\n";
        var told = (await Trial.PlanAsync(PlanFile, text, Cancel)).Messages;
        Assert.Equal("PAV6033", told.Single().Code);
        Assert.Contains("at-once", told.Single().Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_or_busy_is_no_fault_of_a_file()
    {
        var text = await File.ReadAllTextAsync(PlanFile, Cancel);
        var without = await new InputTrial(site.Workspace, Site.Parts with { NodeFolder = site.Workspace.Root }).PlanAsync(PlanFile, text, Cancel);
        Assert.Empty(without.Messages);
        Assert.Contains("was not tried", without.Told, StringComparison.Ordinal);
        using var hold = WorkspaceLock.Take(site.Workspace);
        var busy = await Trial.ScenarioAsync(ScenarioFile, await File.ReadAllTextAsync(ScenarioFile, Cancel), Cancel);
        Assert.Empty(busy.Messages);
        Assert.Contains("was not drawn", busy.Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_in_the_form_tells_it_and_save_does_not_wait_for_it()
    {
        const string Address = "/files/edit?kind=scenario&file=spring-2026.yaml";
        var page = await site.OpenAsync(Address);
        var form = page.QuerySelectorAll("form.edit [name]:not(button)").ToDictionary(input => input.GetAttribute("name")!, input => input is IHtmlSelectElement choice ? choice.Value ?? "" : input is IHtmlTextAreaElement area ? area.Value : ((IHtmlInputElement)input).Value, StringComparer.Ordinal);
        (form["f/start"], form["do"], form["name"]) = ("2001-03", "check", "early.yaml");
        using var check = await site.Browser.PostAsync(new Uri(Address, UriKind.Relative), new FormUrlEncodedContent(form), Cancel);
        Assert.Contains("PAV5018", await check.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        form["do"] = "save";
        using var save = await site.Browser.PostAsync(new Uri(Address, UriKind.Relative), new FormUrlEncodedContent(form), Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, save.StatusCode);
        File.Delete(Path.Combine(site.Workspace.Scenarios, "early.yaml"));
    }

    private InputTrial Trial => new(site.Workspace, Site.Parts);
}
