using System.Text;
using Pavise.Evidence.Tests.Pages;

namespace Pavise.Evidence.Tests.Golden;

/// <summary>Main text of own pages: every layout with several bodies, scored as public benchmarks do.</summary>
public class PageBodyTests
{
    private static readonly PageBody[] Bodies = [PageBody.Make(1, 4, false), PageBody.Make(2, 7, true), PageBody.Make(3, 12, true), PageBody.Make(4, 25, true), PageBody.Make(5, 9, false)];

    private static IReadOnlyDictionary<string, Func<PageBody, string>> All { get; } = FirstLayouts.All.Concat(LaterLayouts.All).ToDictionary(pair => pair.Key, pair => pair.Value);

    public static TheoryData<string> Layouts => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_main_text_of_a_layout_is_found(string layout)
    {
        var score = Score(All[layout]);
        if (Environment.GetEnvironmentVariable("PAVISE_BODY") is { Length: > 0 } f) File.AppendAllText(f, $"{layout}: {score.Precision:0.000} {score.Recall:0.000} {score.F1:0.000}\n");
        Assert.True(score.F1 >= 0.93, $"precision {score.Precision:0.000}, recall {score.Recall:0.000}, F1 {score.F1:0.000}\n{Difference(All[layout])}");
    }

    internal static ShingleScore Score(Func<PageBody, string> layout) =>
        ShingleScore.Mean([.. Bodies.Select(body => ShingleScore.Of(body.Text, Read(layout(body))))]);

    private static string Read(string html)
    {
        try
        {
            return DocumentReader.Read("page.html", Encoding.UTF8.GetBytes(html)).Text;
        }
        catch (Core.PaviseException problem) when (problem.Diagnostics[0].Code == "PAV2015")
        {
            return "";
        }
    }

    private static string Difference(Func<PageBody, string> layout)
    {
        var (truth, found) = (Bodies[1].Text.Split('\n'), Read(layout(Bodies[1])).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimStart('-', ' ')).ToArray());
        return "missing:\n" + string.Join('\n', truth.Except(found).Take(8)) + "\nadded:\n" + string.Join('\n', found.Except(truth).Take(8));
    }
}
