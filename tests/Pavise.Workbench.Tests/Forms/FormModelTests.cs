using System.Globalization;
using Pavise.Cli.Tests;
using Pavise.Core;
using Pavise.Planning;
using Pavise.Registers;
using Pavise.Simulation;
using Pavise.Workbench.Forms;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests.Forms;

/// <summary>What is compiled from a file that went through forms is what is compiled from the file itself: campaigns with the same results, plans with the same programmes.</summary>
public sealed class FormModelTests
{
    private static readonly Catalogue Catalogue = CatalogueReader.Read(Site.Parts.CatalogueFiles());

    public static TheoryData<string, string> Files => [.. Inputs.All.Where(row => row.Data.Item1 != "mapping" && !row.Data.Item2.EndsWith(".part.yaml", StringComparison.Ordinal)).Select(row => row.Data)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_made_in_forms_compiles_to_the_same_model(string name, string file)
    {
        var (kind, text) = (InputKind.Of(name), Inputs.Text(name, file));
        var made = Inputs.MadeInForms(kind, text);
        Assert.NotEqual(text, made);
        Assert.Equal(await ModelAsync(name, file, text), await ModelAsync(name, file, made));
    }

    [Fact]
    public async Task Another_number_in_a_form_compiles_to_another_model()
    {
        const string Scenario = "examples/first-look/scenarios/spring-2026.yaml", Plan = "examples/first-look/plans/spring-2026.yaml";
        foreach (var (name, file, field, value) in new[] { ("scenario", Scenario, "stock/0/rounds/high", "401"), ("plan", Plan, "orders/0/quantity/best", "225") })
        {
            var (kind, text) = (InputKind.Of(name), Inputs.Text(name, file));
            var posted = Inputs.Posted(Inputs.Form(kind, text));
            posted[field] = value;
            Assert.NotEqual(await ModelAsync(name, file, text), await ModelAsync(name, file, Inputs.Send(kind, text, posted).Text));
        }
    }

    /// <summary>What a text compiles to: the hash of a hundred campaigns with given luck, or the programme of the first tier.</summary>
    private static async Task<string> ModelAsync(string name, string file, string text)
    {
        var folder = Path.GetDirectoryName(Repository.At(file))!;
        if (name == "plan")
        {
            var model = PlanReader.Read(new YamlSource(file, text), Catalogue, Number, path => File.Exists(Path.Combine(folder, path)) ? File.ReadAllText(Path.Combine(folder, path)) : null);
            await using var solver = Site.Parts.Solver();
            using var programme = new StringWriter(CultureInfo.InvariantCulture);
            MpsWriter.Write(await Planner.ProgramOfTierAsync(model, 1, solver, TestContext.Current.CancellationToken), "plan", programme);
            return programme.ToString();
        }

        var scenario = ScenarioReader.Read(new YamlSource(file, text), Catalogue, path => File.Exists(Path.Combine(folder, path)) ? File.ReadAllText(Path.Combine(folder, path)) : null);
        return Assessment.Assess(scenario, new AssessOptions(Method.Campaign, 100), DeliverySchedule.Empty("UKR"), Raids(scenario), null, TestContext.Current.CancellationToken).ResultsHash;
    }

    /// <summary>Some number of the book for any name of one, in the unit of its item.</summary>
    private static (Quantity, string)? Number(string name) => (Quantity.Between(3, 40, name.Split('/').Select(Catalogue.Item).OfType<Item>().FirstOrDefault()?.Unit ?? Unit.Missile), "run:ledger/" + name);

    /// <summary>Raids of every day and month before and within a scenario, so that any source of raids has its rows.</summary>
    private static RaidTotal[] Raids(Scenario scenario)
    {
        var days = Enumerable.Range(-120, 120 + scenario.HorizonDays).Select(scenario.FirstDay.AddDays);
        var months = Enumerable.Range(1, 24).Select(back => scenario.Start + -back);
        return [.. scenario.Threats.SelectMany(threat => (threat.Raids is RecordedMonthRaids ? months.Select(DateInterval.During) : days.Select(DateInterval.On)).Select((window, i) => new RaidTotal(window, threat.ThreatClass, 5 + i * 7 % 23, 1, "row:test/1")))];
    }
}
