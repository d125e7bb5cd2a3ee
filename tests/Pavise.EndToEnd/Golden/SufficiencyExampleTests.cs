using System.Globalization;

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
        foreach (var item in new[] { "patriot-interceptor", "nasams-interceptor" })
        {
            var sentence = answer.Split('\n').Single(line => line.Contains($"the stock of {item}", StringComparison.Ordinal));
            Assert.Contains("public information does not determine whether", sentence, StringComparison.Ordinal);
            Assert.Contains($"What would settle most of it: stock/{item}/rounds", sentence, StringComparison.Ordinal);
        }

        Assert.Contains("unknowable", Command.Run(folder.Path, "ledger", "docket", "--workspace", "w", "--as-of", "2025-01-02").Output, StringComparison.Ordinal);
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

        Assert.Contains("public information does not determine whether the stock of nasams-interceptor", before, StringComparison.Ordinal);
        Assert.True(Lasts(after) > Lasts(before) + 20, $"{Lasts(before)} % before, {Lasts(after)} % after");
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
        var words = answer.Split('\n').Single(line => line.Contains("stock of nasams-interceptor", StringComparison.Ordinal)).Split(' ');
        return int.Parse(words[Array.IndexOf(words, "%") - 1], CultureInfo.InvariantCulture);
    }

    private static void Compare(string name, string results)
    {
        var expected = Path.Combine(Repository.Root, "examples", "sufficiency-2024", name);
        if (Environment.GetEnvironmentVariable("PAVISE_ACCEPT") == "1") File.WriteAllText(expected, results);
        Assert.Equal(File.ReadAllText(expected), results);
    }
}
