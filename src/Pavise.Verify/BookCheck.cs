using System.Globalization;

namespace Pavise.Verify;

/// <summary>Re-reads the text form of a book and checks its sums; shares no code with the ledger that wrote it.</summary>
/// <remarks>
/// Each entry's two postings must cancel bound by bound, and so must all postings of an item and unit together. Arithmetic is
/// exact (<see cref="ExactNumber"/>); an unbounded end (*) must meet an unbounded end.
/// </remarks>
public sealed class BookCheck
{
    private readonly List<string> findings = [];
    private readonly SortedDictionary<string, Sums> sums = new(StringComparer.Ordinal);
    private readonly Dictionary<long, (string Debit, string Credit)> moved = [];
    private readonly HashSet<long> reversed = [];
    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);
    private long entries;

    private BookCheck()
    {
    }

    /// <summary>Checks a text form.</summary>
    public static BookFindings Of(TextReader reader)
    {
        var check = new BookCheck();
        if (reader.ReadLine() != "pavise-book 1") check.findings.Add("line 1 is not 'pavise-book 1'");
        while (reader.ReadLine() is { } line) check.Line(line);
        check.EndEntry();
        foreach (var (key, sum) in check.sums)
        {
            if (!sum.IsZero) check.findings.Add($"the postings of {key} do not sum to zero: {sum}");
        }

        return new BookFindings(check.entries, [.. check.sums.Keys], check.findings);
    }

    private void Line(string line)
    {
        if (line.StartsWith("entry ", StringComparison.Ordinal))
        {
            EndEntry();
            entries++;
            fields["entry"] = line["entry ".Length..];
            if (fields["entry"] != entries.ToString(CultureInfo.InvariantCulture)) findings.Add($"'{line}' stands where entry {entries.ToString(CultureInfo.InvariantCulture)} should");
            return;
        }

        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0) fields.TryAdd(line[..colon].Trim(), line[(colon + 2)..]);
    }

    private void EndEntry()
    {
        if (fields.Count == 0) return;
        var (debit, credit) = (fields.GetValueOrDefault("debit"), fields.GetValueOrDefault("credit"));
        if ((debit is null) != (credit is null)) Find("has one posting only");
        else if (debit is not null) Postings(debit, credit!);
        if (fields.GetValueOrDefault("reverses") is { } original) Reversal(original, debit ?? "", credit ?? "");
        moved[entries] = (debit ?? "", credit ?? "");
        fields.Clear();
    }

    private void Postings(string debit, string credit)
    {
        if (Posting.Read(debit) is not { } gains || Posting.Read(credit) is not { } loses)
        {
            Find("has a posting that is not an account and a quantity");
            return;
        }

        if (gains.Account == loses.Account) Find("moves from an account to itself");
        if (gains.Unit != loses.Unit) Find("has postings in two units");
        if (!gains.Cancels(loses)) Find("has postings that do not cancel");
        var key = $"{fields.GetValueOrDefault("item") ?? "?"} in {gains.Unit}";
        sums.TryGetValue(key, out var sum);
        sums[key] = (sum ?? new Sums()).Plus(gains).Plus(loses);
    }

    private void Reversal(string original, string debit, string credit)
    {
        if (!long.TryParse(original, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !moved.TryGetValue(number, out var before))
            Find($"takes back entry {original}, which is not before it");
        else if (!reversed.Add(number))
            Find($"takes back entry {original} a second time");
        else if (AccountOf(debit) != AccountOf(before.Credit) || AccountOf(credit) != AccountOf(before.Debit) || QuantityOf(debit) != QuantityOf(before.Debit))
            Find($"does not mirror entry {original}");
    }

    private static string AccountOf(string posting) => posting.Split(' ')[0];

    private static string QuantityOf(string posting) => posting.Contains(' ', StringComparison.Ordinal) ? posting[(posting.IndexOf(' ', StringComparison.Ordinal) + 1)..] : "";

    private void Find(string what) => findings.Add($"entry {entries.ToString(CultureInfo.InvariantCulture)} {what}");
}
