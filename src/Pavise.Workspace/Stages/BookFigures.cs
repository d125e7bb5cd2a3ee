using Pavise.Briefing;
using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>The numbers of the book that a plan may take: what was promised, delivered and ordered, what is held, and what public statements say of stocks and output.</summary>
/// <remarks>A name that two lines of the book would answer is left out: a plan takes a number that is one.</remarks>
internal sealed class BookFigures(Book book, BookView view, Catalogue catalogue)
{
    private readonly List<BookFigure> figures = [];
    private readonly TraceGraph origins = new();

    /// <summary>The figures in the order of name, and the computations they rest on.</summary>
    public (IReadOnlyList<BookFigure> Figures, IReadOnlyList<Origin> Origins) Of(IReadOnlyList<DonorBalance> donors)
    {
        foreach (var donor in donors)
        {
            if (donor is { Pledged: { } pledged, PledgedOrigin: { } promise }) Add("pledged", donor.Donor, donor.Item, pledged, promise);
            if (donor is { Delivered: { } delivered, DeliveredOrigin: { } arrival }) Add("delivered", donor.Donor, donor.Item, delivered, arrival);
        }

        Ordered();
        Held();
        Stated();
        Made();
        var single = figures.GroupBy(figure => figure.Name, StringComparer.Ordinal).Where(named => named.Count() == 1).Select(named => named.Single()).OrderBy(figure => figure.Name, StringComparer.Ordinal).ToArray();
        return (single, origins.Reach(single.Select(figure => figure.Origin)));
    }

    /// <summary>What each customer ordered.</summary>
    private void Ordered()
    {
        foreach (var customer in book.Dealings(view).Value.Where(entry => entry is { Kind: EntryKind.Order, Leg: EntryLeg.Obligation }).Select(entry => entry.Debit!.Value.Holder).Distinct(StringComparer.Ordinal))
        {
            var lines = book.PledgedAgainstDelivered(customer, view);
            origins.AddRange(lines.Origins);
            foreach (var line in lines.Value.Where(line => line.Kind == EntryKind.Order && line.To == customer && line is { Pledged.Unit.IsCurrency: false, PledgedOrigin: not null }))
                Add("ordered", customer, line.Item, line.Pledged!.Value, line.PledgedOrigin!);
        }
    }

    /// <summary>What stocks hold; one that fell below zero began with something that the book never saw, and is no number.</summary>
    private void Held()
    {
        var balances = book.Balances(view);
        origins.AddRange(balances.Origins);
        foreach (var balance in balances.Value.Where(balance => balance is { Account.Kind: AccountKind.Stock, Warning: null, Quantity.Unit.IsCurrency: false }))
            Add("held", balance.Account.Holder, balance.Item, balance.Quantity, balance.Origin);
    }

    /// <summary>The latest public statement of each stock.</summary>
    private void Stated()
    {
        var checks = book.StatementsOneByOne(view, catalogue);
        foreach (var latest in checks.GroupBy(check => (check.Holder, check.Item)).Select(same => same.Last()))
        {
            origins.AddRange(checks.OriginsOf(latest.Origin));
            Add("stated", latest.Holder, latest.Item, latest.Stated, latest.Origin);
        }
    }

    /// <summary>The latest public statement of what each maker makes; the book keeps the count, and the plan says of which time it is.</summary>
    private void Made()
    {
        var told = book.Entries(view);
        origins.AddRange(told.Origins);
        var statements = told.Value.Where(entry => entry is { Kind: EntryKind.Production, Quantity.Unit.IsCurrency: false, Decision: FactDecision.Posted or FactDecision.Statement })
            .Where(entry => entry.Claim() is { Status: ClaimStatus.InProduction or ClaimStatus.Reported or ClaimStatus.Delivered, From.Count: 1 });
        foreach (var latest in statements.GroupBy(entry => (Maker: entry.Claim()!.From[0], entry.Item)).Select(same => same.OrderBy(Time).ThenBy(entry => entry.Published.End).ThenBy(entry => entry.Id, StringComparer.Ordinal).Last()))
            Add("made", latest.Claim()!.From[0], latest.Item, latest.Quantity!.Value, latest.Origin);
    }

    /// <summary>The time that a statement of output speaks of: "made 350 in 2018" is older than what the same text says is made now.</summary>
    private static DateOnly? Time(Entry entry) => entry.Claim()!.When?.End is { } told && (entry.Published.End is not { } published || told < published) ? told : entry.Published.End;

    private void Add(string what, string who, string item, Quantity quantity, string origin) => figures.Add(new BookFigure($"{what}/{who}/{item}", quantity, origin));
}
