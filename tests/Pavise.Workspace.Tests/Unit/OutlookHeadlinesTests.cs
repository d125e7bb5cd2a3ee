using Pavise.Core;
using Pavise.Simulation;

namespace Pavise.Workspace.Tests;

/// <summary>Every branch of the rule against false precision in the sentences of an outlook.</summary>
public class OutlookHeadlinesTests
{
    private const string Text = """
        name: A month
        place: {name: Ukraine, real: true, country: UKR}
        start: 2024-11
        horizon-days: 30
        layers:
          - {item: patriot-interceptor, engages: [{class: ballistic, kill-probability: {low: 0.45, high: 0.55, unit: probability, assumption: A test.}}]}
        magazines:
          - {item: patriot-interceptor, fire-units: {best: 3, unit: system, assumption: A test.}, ready-rounds: {best: 40, unit: missile, assumption: A test.}, reload-per-day: {best: 40, unit: missile-per-day, assumption: A test.}}
        stock: [{item: patriot-interceptor, rounds: {low: 0, high: 200, unit: missile, assumption: A test.}}]
        threats:
          - {class: ballistic, adversary: true, raids: {source: rate, rate: {low: 2, high: 6, unit: threat-per-day, assumption: A test.}, shape: {best: 5, unit: shape, assumption: A test.}}}
        """;

    private static readonly ScenarioInputs Inputs = Read(Text);
    private static readonly Outlook Outlook = Assessment.Assess(Inputs.Scenario, new AssessOptions(Method.Campaign, 600), Inputs.Schedule, [], null, TestContext.Current.CancellationToken);

    [Theory]
    // Three times the lower end is the widest that carries a number; a law from zero never does, one that is certain always.
    [InlineData(10, 30, true)]
    [InlineData(10, 31, false)]
    [InlineData(0, 1, false)]
    [InlineData(0, 0, true)]
    [InlineData(7, 7, true)]
    public async Task How_many_get_through_is_told_only_when_the_interval_is_narrow(double low, double high, bool determined)
    {
        var sentence = (await OfAsync(With(low, high, 1)))[0];
        var error = Formatter.ErrorOf(With(low, high, 1).Classes[0].Leakers.Drawn)[2..];
        Assert.StartsWith("Monte Carlo error at most 0", error, StringComparison.Ordinal);
        if (determined) Assert.Equal($"{Formatter.Estimate((low + high) / 2, low, high)} ballistic threats get through (median and 80 % interval; {error}).", sentence);
        else Assert.StartsWith($"Public information does not determine how many ballistic threats get through: the 80 % interval runs from {low} to {high} ({error}). What would settle most of it: ", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.9, "The stock of Patriot interceptors lasts the 30 days in ")]
    [InlineData(0.899, "Public information does not determine whether the stock of Patriot interceptors lasts the 30 days: it does in ")]
    [InlineData(0.101, "Public information does not determine whether the stock of Patriot interceptors lasts the 30 days: it does in ")]
    [InlineData(0.1, "The stock of Patriot interceptors is used up before the 30 days end in ")]
    public async Task Whether_a_stock_lasts_is_told_when_it_is_so_in_nine_tenths_of_the_campaigns(double lasts, string start)
    {
        var sentence = (await OfAsync(With(10, 20, lasts)))[1];
        Assert.StartsWith(start, sentence, StringComparison.Ordinal);
        var (told, low, high) = lasts == 0.1 ? (0.9, 1 - Wilson.Interval95(lasts, 600).High, 1 - Wilson.Interval95(lasts, 600).Low) : (lasts, Wilson.Interval95(lasts, 600).Low, Wilson.Interval95(lasts, 600).High);
        Assert.Contains($"{Formatter.Share(told, low, high)} of the campaigns.", sentence, StringComparison.Ordinal);
        Assert.Equal(start.StartsWith("Public", StringComparison.Ordinal), sentence.Contains(" What would settle most of it: the rounds of Patriot interceptors in stock (", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sentences_that_rest_on_assumptions_begin_with_If_and_go_on_in_small_letters()
    {
        const string given = "If the labelled assumptions hold, ";
        var assumed = new VarianceShares(0.9, 0.51, 512);
        Outlook Assumed(double high, double lasts) => With(10, high, lasts) with { Shares = assumed, Classes = [With(10, high, lasts).Classes[0] with { Shares = assumed }] };
        var (narrow, wide) = (await OfAsync(Assumed(20, 0.95)), await OfAsync(Assumed(50, 0.5)));
        Assert.StartsWith($"{given}15", narrow[0], StringComparison.Ordinal);
        Assert.StartsWith($"{given}the stock of", narrow[1], StringComparison.Ordinal);
        Assert.StartsWith($"{given}the stock of", (await OfAsync(Assumed(20, 0.05)))[1], StringComparison.Ordinal);
        Assert.All(wide, sentence => Assert.StartsWith($"{given}public information does not determine", sentence, StringComparison.Ordinal));
        // Half of the variance is not over one half.
        Assert.DoesNotContain(await OfAsync(With(10, 20, 1) with { Shares = assumed with { Assumptions = 0.5 } }), sentence => sentence.StartsWith("If", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_would_settle_it_is_named_by_what_it_is()
    {
        Assert.Contains("how large the raids are, which is not the defender's to choose (", (await OfAsync(With(10, 50, 1)))[0], StringComparison.Ordinal);
        // Nothing is unknown, so that chance alone is left to name.
        var known = Read(Text.Replace("{low: 0.45, high: 0.55,", "{best: 0.5,", StringComparison.Ordinal).Replace("{low: 0, high: 200,", "{best: 200,", StringComparison.Ordinal).Replace("{low: 2, high: 6,", "{best: 4,", StringComparison.Ordinal));
        Assert.Contains(" of the variance is chance, which no fact removes.", (await OutlookHeadlines.OfAsync(known, With(10, 50, 1), new QuietLog(), TestContext.Current.CancellationToken))[0].Text, StringComparison.Ordinal);
        // A promise of a group, of unknown number, some day of two months.
        var schedule = new DeliverySchedule("UKR", [new Delivery("patriot-interceptor", Quantity.Between(0, 400, Unit.Missile), "USA", "UKR", new Month(2024, 11), new Month(2024, 12), false, "run:ledger/delivery/1")]);
        var sentence = (await OutlookHeadlines.OfAsync(Inputs with { Schedule = schedule, Scenario = Read(Text.Replace("{low: 0, high: 200,", "{best: 40,", StringComparison.Ordinal)).Scenario }, With(10, 20, 0.5), new QuietLog(), TestContext.Current.CancellationToken))[1].Text;
        Assert.Contains("when the promised Patriot interceptors come (", sentence, StringComparison.Ordinal);
    }

    // Two hundred points in which nothing comes tell nothing apart.
    [Fact]
    public async Task Where_no_fact_stands_clear_of_its_error_it_takes_several()
    {
        var quiet = Read(Text.Replace("{low: 2, high: 6, unit: threat-per-day", "{best: 0, unit: threat-per-day", StringComparison.Ordinal));
        Assert.EndsWith(" No single fact stands clear of its error: it takes several.", (await OutlookHeadlines.OfAsync(quiet, With(10, 50, 1), new QuietLog(), TestContext.Current.CancellationToken))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invented_land_has_no_headlines_and_a_stock_without_end_or_not_kept_has_none()
    {
        Assert.Empty(await OfAsync(Outlook with { Place = new ScenarioPlace("Testland", false, null) }));
        Assert.Single(await OfAsync(Outlook with { Items = [Outlook.Items[0] with { FirstDayExhausted = null }] }));
        Assert.Single(await OfAsync(Outlook with { Items = [Outlook.Items[0] with { FirstDayExhausted = new DayEstimate(Estimate.NotKept, double.NaN) }] }));
    }

    // The width that the question names takes the place of the factor of three, for the class it names.
    [Theory]
    [InlineData(0, 20, 20, true, ", no wider than the 20 threats that the question names).")]
    [InlineData(0, 21, 20, false, ", wider than the 20 threats that the question names. What would settle most of it: ")]
    [InlineData(10, 30, 15, false, ", wider than the 15 threats that the question names. What would settle most of it: ")]
    public async Task A_width_that_the_question_names_decides(double low, double high, int within, bool determined, string told)
    {
        ScenarioInputs Asking(string widths) => Read(Text.Replace("horizon-days: 30", $"horizon-days: 30\nquestion: {{within-threats: {{{widths}}}}}", StringComparison.Ordinal));
        async Task<string> Said(ScenarioInputs inputs) => (await OutlookHeadlines.OfAsync(inputs, With(low, high, 1), new QuietLog(), TestContext.Current.CancellationToken))[0].Text;
        var sentence = await Said(Asking($"ballistic: {within}"));
        Assert.Equal(!determined, sentence.StartsWith("Public information does not determine", StringComparison.Ordinal));
        Assert.Contains(told, sentence, StringComparison.Ordinal);
        Assert.Equal(await Said(Inputs), await Said(Asking($"all: {within}")));
    }

    private static async Task<IReadOnlyList<string>> OfAsync(Outlook outlook) => [.. (await OutlookHeadlines.OfAsync(Inputs, outlook, new QuietLog(), TestContext.Current.CancellationToken)).Select(sentence => sentence.Text)];

    /// <summary>The outlook with an interval of leakers and a share of campaigns in which the stock lasts, resting on nothing assumed.</summary>
    private static Outlook With(double low, double high, double lasts)
    {
        var none = new VarianceShares(0.1, 0.1, 512);
        Quantile At(double probability, double value) => new(probability, value, value, value);
        var leakers = new Estimate((low + high) / 2, 1, 1, 0, [At(0.1, low), At(0.5, (low + high) / 2), At(0.9, high)]) { Draws = 600 };
        return Outlook with
        {
            Shares = none,
            Classes = [Outlook.Classes[0] with { Leakers = leakers, Shares = none }],
            Items = [Outlook.Items[0] with { FirstDayExhausted = new DayEstimate(Outlook.Items[0].FirstDayExhausted!.Day with { Draws = 600 }, lasts) }],
        };
    }

    private static ScenarioInputs Read(string text) => new(ScenarioReader.Read(new YamlSource("month.yaml", text), SharedData.Catalogue), DeliverySchedule.Empty("UKR"), []);
}
