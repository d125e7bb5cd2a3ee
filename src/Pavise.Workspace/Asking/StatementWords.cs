using System.Text;
using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>A checked statement as a reader meets it: verdict, what was said, what the book holds, the entries behind it, what to do next.</summary>
internal static class StatementWords
{
    public static string Of(BookInView asked, StatementCheck check)
    {
        var text = new StringBuilder();
        void Line(string words) => text.Append(words).Append('\n');
        Line($"{PlainWords.Key(check.Verdict),-8} {check.On}: {LedgerViews.Name(asked, check.Holder)} has {Formatter.Quantity(check.Stated)} of {check.Item}{(check.Speaker is { } speaker ? $", said {speaker}" : "")}");
        Line($"         statement    {check.Entry}");
        Line($"         the book     {Asked.Number(check.Held)}; {check.Why}");
        if (check.Verdict != StandingVerdict.Pass && check.Difference is { } difference) Line($"         difference   {Signed(difference)}");
        foreach (var behind in check.Behind) Line($"           {Signed(behind.Change),-28} {behind.Happened,-26} {behind.Words}  {behind.Entry}");
        if (check.Verdict != StandingVerdict.Pass) Line($"         next         {check.Next}");
        return text.ToString().TrimEnd('\n');
    }

    private static string Signed(Quantity change) => change.High <= 0 && change.Low != 0 ? "-" + Formatter.Quantity(-change) : "+" + Formatter.Quantity(change);
}
