using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>The whole rule table of the book: what each kind of claim moves. The first rule that fits counts; one without a movement makes a note.</summary>
public static class PostingRules
{
    /// <summary>The item under which money is booked.</summary>
    public const string MoneyItem = "money";

    private static readonly AccountRole OwedToReceiver = new(AccountKind.Owed, Party.Receiver, Party.Giver);
    private static readonly AccountRole OwedByGiver = new(AccountKind.Owed, Party.Giver, Party.Receiver);
    private static readonly AccountRole OwedToCustomers = new(AccountKind.Owed, Party.Customers, Party.Giver);
    private static readonly AccountRole GiverOwesCustomers = new(AccountKind.Owed, Party.Giver, Party.Customers);
    private static readonly AccountRole GiverStock = new(AccountKind.Stock, Party.Giver);
    private static readonly AccountRole ReceiverStock = new(AccountKind.Stock, Party.Receiver);
    private static readonly PostingLeg Promise = new(EntryLeg.Obligation, OwedToReceiver, OwedByGiver);

    private static readonly AccountRole ReceiverMagazine = new(AccountKind.Magazine, Party.Receiver);
    private static readonly AccountRole ReceiverTransit = new(AccountKind.Transit, Party.Receiver);

    private static readonly ClaimStatus[] Any = [];
    private static readonly ClaimStatus[] Unbinding = [ClaimStatus.Considered, ClaimStatus.Requested, ClaimStatus.Denied];
    private static readonly ClaimStatus[] Scheduled = [ClaimStatus.Pledged, ClaimStatus.Contracted, ClaimStatus.InProduction];
    private static readonly ClaimStatus[] Done = [ClaimStatus.Delivered, ClaimStatus.Reported];

    public static IReadOnlyList<PostingRule> Table { get; } =
    [
        new(ClaimKind.Request, Any, null, EntryKind.Request, [], "A request binds nobody; who asked whom for what is kept."),
        new(ClaimKind.Coordination, Any, null, EntryKind.Coordination, [],
            "A meeting or decision path moves nothing; who convened, who signalled what and what followed is kept."),
        new(ClaimKind.Stock, Any, null, EntryKind.Statement, [], "A stock is a statement: it is checked against the balance."),
        new(ClaimKind.Attack, Any, null, EntryKind.Statement, [], "A raid is the adversary's; its total is kept as a statement."),
        new(ClaimKind.Pledge, Any, null, EntryKind.Pledge, [Promise],
            "A pledge opens an obligation: the receiver is owed, the giver owes."),
        new(ClaimKind.Delivery, Scheduled, null, EntryKind.Pledge, [Promise],
            "A hand-over that is only scheduled is a promise with a window."),
        new(ClaimKind.Delivery, [ClaimStatus.InTransit], null, EntryKind.Transfer,
            [new(EntryLeg.Movement, ReceiverTransit, GiverStock)],
            "Things under way have left the giver's stock; the obligation stays open until they arrive."),
        new(ClaimKind.Delivery, Done, null, EntryKind.Delivery, [new(EntryLeg.Movement, ReceiverStock, GiverStock)],
            "A delivery moves stock from giver to receiver and discharges what the giver owes the receiver of that item, oldest first."),
        new(ClaimKind.Order, Any, true, EntryKind.Order,
            [new(EntryLeg.Obligation, OwedByGiver, OwedToReceiver)],
            "The price of an order is money that the buyer owes the maker."),
        new(ClaimKind.Order, Any, false, EntryKind.Order, [Promise],
            "An order opens an obligation of the maker to the buyer."),
        new(ClaimKind.Diversion, [ClaimStatus.Delayed], null, EntryKind.Diversion,
            [new(EntryLeg.Debt, OwedToReceiver, OwedByGiver)],
            "A customer who must wait is owed what was diverted from it."),
        new(ClaimKind.Diversion, Any, null, EntryKind.Diversion,
            [Promise, new(EntryLeg.Debt, OwedToCustomers, GiverOwesCustomers)],
            "A diversion gives the slot to the new receiver and books a debt to the first customers."),
        new(ClaimKind.Backfill, Any, null, EntryKind.Backfill, [new(EntryLeg.Debt, OwedToReceiver, OwedByGiver)],
            "A backfill is a debt to the donor for what it gave."),
        new(ClaimKind.Funding, Done, null, EntryKind.Funding, [new(EntryLeg.Movement, ReceiverStock, GiverStock)],
            "Money paid moves from payer to beneficiary and discharges what was promised."),
        new(ClaimKind.Funding, Any, null, EntryKind.Funding, [Promise],
            "Money promised is an obligation of the payer."),
        new(ClaimKind.Production, Done, null, EntryKind.Production,
            [new(EntryLeg.Movement, GiverStock, new(AccountKind.Line, Party.Giver))],
            "What was produced moves from the maker's line into its stock."),
        new(ClaimKind.Loss, Any, null, EntryKind.Loss,
            [new(EntryLeg.Movement, new(AccountKind.Lost, Party.Receiver), ReceiverStock)],
            "A loss moves things from the owner's stock to lost."),
        new(ClaimKind.InService, Any, null, EntryKind.InService, [new(EntryLeg.Movement, ReceiverMagazine, ReceiverStock)],
            "What is put into service moves from the holder's stock to its units."),
        new(ClaimKind.Transfer, Any, null, EntryKind.Transfer, [new(EntryLeg.Movement, ReceiverTransit, GiverStock)],
            "A transfer has left the giver's stock and is under way to the receiver."),
        new(ClaimKind.Expenditure, Any, null, EntryKind.Expenditure,
            [new(EntryLeg.Movement, new(AccountKind.Expended, Party.Receiver), ReceiverMagazine)],
            "What is fired moves from the holder's units to expended."),
    ];

    /// <summary>The rule for an assertion, or null when nothing moves.</summary>
    public static PostingRule? For(Assertion assertion, Quantity? quantity) =>
        Array.IndexOf(Unbinding, assertion.Status) >= 0 ? null : Table.FirstOrDefault(rule => rule.Fits(assertion, quantity)) is { Legs.Count: > 0 } rule ? rule : null;

    /// <summary>The kind of the note of a claim that moves nothing: that of its first rule.</summary>
    public static EntryKind NoteKind(ClaimKind claim) => Table.First(rule => rule.Claim == claim).Entry;
}
