using System.Text;
using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>What became of each claim: posted by which rule, held why, a statement, or support of which other.</summary>
public static class ClaimViews
{
    /// <summary>Every claim, or those of one decision.</summary>
    public static LedgerView All(BookInView asked, FactDecision? only)
    {
        var lines = asked.Book.WhatBecame(asked.View).Where(line => only is null || line.Decision == only).ToArray();
        return Asked.Of(
            asked, "ledger-claims", "What became of each claim", lines, line => line.Entries.Select(entry => entry.Id),
            line => $"{PlainWords.Key(line.Decision),-10} {Words(line)}; {line.Reason}  [{line.Fact}]",
            new SheetBuilder<BookedClaim>(lines).Text("claim", "Identity of the claim, for pavise trace.", line => line.Fact).Text("decision", "posted, held, statement or support.", line => PlainWords.Key(line.Decision))
                .Text("kind", "What it says happened.", line => PlainWords.Key(line.Kind)).Text("status", "How firm.", line => PlainWords.Key(line.Status)).Text("item", "Item it is booked under.", line => line.Item)
                .Text("from", "Actor codes.", line => string.Join('+', line.From)).Text("to", "Actor codes.", line => string.Join('+', line.To)).Text("speaker", "Who said it.", line => line.Speaker)
                .Quantity("quantity", "The number it is booked with", line => line.Quantity).Quantity("stated", "The number as this claim states it", line => line.Stated)
                .Text("reason", "Why, in words.", line => line.Reason).Text("rule", "The rule of the book it fell under.", line => line.Rule),
            Json);
    }

    /// <summary>The claim or entry of that identity in the whole book, or null.</summary>
    /// <param name="book">The book.</param>
    /// <param name="id">Identity of a claim or entry.</param>
    /// <param name="byOrigin">Also finds a claim by the identity of its own quote.</param>
    public static BookedClaim? Find(Book book, string id, bool byOrigin = false) => book.WhatBecame(BookView.Now)
        .FirstOrDefault(line => line.Fact == id || line.Entries.Any(entry => entry.Id == id) || (byOrigin && line.Origins is [var own, ..] && own == id));

    /// <summary>The mapping of one claim explained: what it says, the decision, the rule, the entries.</summary>
    public static string Explain(BookedClaim line)
    {
        var text = new StringBuilder();
        void Add(string key, string words) => text.Append($"  {key,-9} {words}\n");
        text.Append($"{line.Fact}: {Words(line)}\n");
        Add("decision", $"{PlainWords.Key(line.Decision)}: {line.Reason}");
        if (line.Stated is { } stated && line.Quantity is { } booked && stated != booked) Add("number", $"{Formatter.Quantity(stated)} as stated, {Formatter.Quantity(booked)} as booked");
        Add("rule", line.Rule);
        foreach (var entry in line.Entries)
        {
            Add("entry", entry.Moves
                ? $"{entry.Id}: {Formatter.Quantity(entry.Quantity!.Value)} to {entry.Debit} from {entry.Credit}"
                : $"{entry.Id}: a note that moves nothing");
        }

        foreach (var origin in line.Origins) Add("rests on", origin);
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>The mapping for machines: schema pavise/mapping/1 or a row of pavise/ledger-claims/1.</summary>
    public static object Json(BookedClaim line) => new
    {
        Claim = line.Fact,
        line.Decision,
        line.Kind,
        line.Status,
        line.From,
        line.To,
        line.Speaker,
        line.Item,
        line.Quantity,
        line.Stated,
        line.Reason,
        line.Rule,
        Entries = line.Entries.Select(entry => new { entry.Id, entry.Kind, entry.Leg, entry.Quantity, Debit = entry.Debit?.ToString(), Credit = entry.Credit?.ToString(), entry.Settles }),
        line.Origins,
    };

    private static string Words(BookedClaim line) =>
        $"{PlainWords.Key(line.Kind)} ({PlainWords.Key(line.Status)}) of {line.Item}, {Asked.Number(line.Quantity)}, {Party(line.From)} to {Party(line.To)}{(line.Speaker is { } speaker ? $", said {speaker}" : "")}";

    private static string Party(IReadOnlyList<string> codes) => Formatter.Party(string.Join('+', codes), one => one);
}
