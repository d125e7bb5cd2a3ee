using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Pavise.EndToEnd;

/// <summary>Over 500 rounds promised in the autumn of 2024 "until the end of the year", against the raids of those weeks.</summary>
public class SufficiencyExampleTests
{
    private const string Scenario = "w/scenarios/until-the-end-of-the-year.yaml";

    [Fact]
    public void The_example_answers_what_is_determined_and_names_what_would_settle_the_rest()
    {
        using var folder = Copied();
        var run = Command.Run(folder.Path, "run", "w");
        Assert.True(run.Code == 0, run.Error);
        Compare("expected.json", ExpectedResults.Of(folder["w"]));

        var answer = Answer(folder);
        Compare("expected-answer.txt", answer);
        foreach (var item in new[] { "Patriot interceptors", "NASAMS interceptors" })
        {
            var sentence = answer.Split('\n').Single(line => line.Contains($"the stock of {item}", StringComparison.Ordinal));
            Assert.Contains("public information does not determine whether", sentence, StringComparison.Ordinal);
            Assert.Contains($"What would settle most of it: the rounds of {item} in stock (", sentence, StringComparison.Ordinal);
        }

        Assert.Contains("unknowable", Command.Run(folder.Path, "ledger", "docket", "--workspace", "w", "--as-of", "2025-01-02").Output, StringComparison.Ordinal);
    }

    // The run draws as many campaigns as the command is asked for: each verdict, with what would settle it, is one sentence everywhere.
    [Fact]
    public async Task Brief_overview_and_simulate_give_one_verdict_and_name_the_same_facts()
    {
        using var folder = Copied();
        var run = Command.Run(folder.Path, "run", "w");
        Assert.True(run.Code == 0, run.Error);
        var answers = Answer(folder).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(6, answers.Length);
        Assert.Equal(2, answers.Count(answer => answer.Contains("does not determine", StringComparison.Ordinal) && answer.Contains("What would settle most of it: ", StringComparison.Ordinal)));
        var brief = Plain(File.ReadAllText(folder["w/out/brief.html"]));
        Assert.All(answers, answer => Assert.Contains(answer, brief, StringComparison.Ordinal));

        var serve = Command.Start(folder.Path, new Dictionary<string, string>(), "serve", "w", "--port", "0");
        try
        {
            var address = (await serve.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!.TrimEnd('/');
            using var browser = new HttpClient();
            var (overview, outlook) = (Plain(await browser.GetStringAsync(new Uri(address + "/"), TestContext.Current.CancellationToken)), Plain(await browser.GetStringAsync(new Uri(address + "/outlook"), TestContext.Current.CancellationToken)));
            Assert.All(answers, answer => Assert.Contains(answer, outlook, StringComparison.Ordinal));
            // The overview tells of the ballistic threats, and of the stock that lasts least often.
            Assert.Contains(answers[0], overview, StringComparison.Ordinal);
            Assert.Contains(answers[^1], overview, StringComparison.Ordinal);
            Assert.Contains(answers[^1], run.Output, StringComparison.Ordinal);
        }
        finally
        {
            Command.Interrupt(serve);
            await serve.WaitForExitAsync(TestContext.Current.CancellationToken);
            serve.Dispose();
        }
    }

    // Twenty threats wide is within a factor of three and wider than the five that this question names.
    [Fact]
    public void A_width_that_the_scenario_names_changes_the_verdict_on_command_line_and_brief()
    {
        using var folder = Copied();
        var file = folder[Scenario];
        File.WriteAllText(file, File.ReadAllText(file).Replace("horizon-days: 61\n", "horizon-days: 61\nquestion: {within-threats: {ballistic: 5}}\n", StringComparison.Ordinal));
        Assert.Equal(0, Command.Run(folder.Path, "run", "w").Code);
        var sentence = Answer(folder).Split('\n')[0];
        Assert.StartsWith("If the labelled assumptions hold, public information does not determine how many ballistic threats get through: the 80 % interval runs from 60 to 80", sentence, StringComparison.Ordinal);
        Assert.Contains(", wider than the 5 threats that the question names. What would settle most of it: the coverage of Patriot interceptors against ballistic threats (", sentence, StringComparison.Ordinal);
        Assert.Contains(sentence, Plain(File.ReadAllText(folder["w/out/brief.html"])), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_recorded_days_in_the_register_give_another_answer()
    {
        using var folder = Copied();
        var before = Answer(folder);
        var register = folder["w/registers/raids-daily.csv"];
        // No drone and a tenth of the cruise missiles: NASAMS has less to do.
        File.WriteAllLines(register, File.ReadAllLines(register).Where(line => !line.Contains(",drone,", StringComparison.Ordinal) || line.StartsWith("2024-11-01", StringComparison.Ordinal) || line.StartsWith("2024-12-31", StringComparison.Ordinal))
            .Select(line => line.Split(',') is [var day, "cruise", var number, var rest] ? $"{day},cruise,{int.Parse(number, CultureInfo.InvariantCulture) / 10},{rest}" : line));

        var after = Answer(folder);

        Assert.Contains("public information does not determine whether the stock of NASAMS interceptors", before, StringComparison.Ordinal);
        Assert.True(Lasts(after) > Lasts(before) + 20, $"{Lasts(before)} % before, {Lasts(after)} % after");
    }

    // Two drones a day and nothing else: as the register's author publishes it, posted by hand into a table of 61 nights.
    [Fact]
    public void The_recorded_series_takes_the_place_of_the_synthetic_one_once_it_is_imported()
    {
        using var folder = Copied();
        var first = new DateOnly(2024, 11, 1);
        File.WriteAllText(folder["attacks.csv"], "time_start,time_end,model,launch_place,target,launched,destroyed,not_reach_goal,source\n" + string.Concat(Enumerable.Range(0, 61).Select(night =>
            string.Create(CultureInfo.InvariantCulture, $"{first.AddDays(night):yyyy-MM-dd} 20:00,{first.AddDays(night + 1):yyyy-MM-dd} 08:00,Shahed-136/131,,Ukraine,2,1,,kpszsu/{night}\n"))));
        string Simulated() => Command.Run(folder.Path, "simulate", Scenario, "--replications", "200").Output;

        var synthetic = Simulated();
        var import = Command.Run(folder.Path, "ledger", "import", "raids", "attacks.csv", "--workspace", "w");
        Assert.True(import.Code == 0, import.Error);
        var recorded = Simulated();

        Assert.Contains("raids recorded by: registers/raids-daily.csv (Drawn at random for this example)\n", synthetic, StringComparison.Ordinal);
        Assert.Contains("  drone launched                     122, mean 122 ± 0", recorded, StringComparison.Ordinal);
        Assert.Contains("raids recorded by: the imported register raids (Air Force Command of Ukraine, digitised by Petro Ivaniuk (CC BY-NC-SA 4.0 as stated by third parties)), 2024-11-01 to 2025-01-01, in the place of registers/raids-daily.csv (Drawn at random for this example)\n", recorded, StringComparison.Ordinal);
        // The brief and its trace take the same days.
        Assert.True(Command.Run(folder.Path, "run", "w") is { Code: 0 });
        Assert.Contains("Ukraine", Command.Run(folder.Path, "trace", "run:raids/raids/2024-11-01/drone", "--workspace", "w").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_daily_series_says_that_it_is_synthetic()
    {
        var register = File.ReadAllText(Path.Combine(Repository.Root, "examples", "sufficiency-2024", "registers", "raids-daily.csv"));
        Assert.StartsWith("# SYNTHETIC. No day of this table was recorded.", register, StringComparison.Ordinal);
    }

    private static TemporaryFolder Copied()
    {
        var folder = new TemporaryFolder();
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "examples", "sufficiency-2024"), folder["w"]);
        return folder;
    }

    /// <summary>The sentences of the answer, without the table below them.</summary>
    private static string Answer(TemporaryFolder folder)
    {
        var simulate = Command.Run(folder.Path, "simulate", Scenario, "--replications", "4000");
        Assert.True(simulate.Code == 0, simulate.Error);
        return string.Concat(simulate.Output.Split('\n').Skip(1).TakeWhile(line => !line.StartsWith("median", StringComparison.Ordinal)).Select(line => line + "\n"));
    }

    /// <summary>In which share of the campaigns the NASAMS stock lasts, in %.</summary>
    private static int Lasts(string answer)
    {
        var words = answer.Split('\n').Single(line => line.Contains("the stock of NASAMS interceptors", StringComparison.Ordinal)).Split(' ');
        return int.Parse(words[Array.IndexOf(words, "%") - 1], CultureInfo.InvariantCulture);
    }

    /// <summary>The words of a page without its tags.</summary>
    private static string Plain(string html) => Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(html, "<[^>]*>", "")), "\\s+", " ");

    private static void Compare(string name, string results)
    {
        var expected = Path.Combine(Repository.Root, "examples", "sufficiency-2024", name);
        if (Environment.GetEnvironmentVariable("PAVISE_ACCEPT") == "1") File.WriteAllText(expected, results);
        Assert.Equal(File.ReadAllText(expected), results);
    }
}
