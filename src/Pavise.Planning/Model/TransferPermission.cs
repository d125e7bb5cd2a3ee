namespace Pavise.Planning;

/// <summary>A donor may give from stock to a receiver.</summary>
/// <param name="From">Donor by actor code.</param>
/// <param name="To">Receiver by actor code.</param>
/// <param name="Items">Which items.</param>
/// <param name="TransportMonths">Months on the way; null for none.</param>
/// <param name="AtMost">Limit over the whole plan, all items together; null for none.</param>
/// <param name="Origin">Identity of the origin that permits it.</param>
public sealed record TransferPermission(
    string From, string To, IReadOnlyList<string> Items, PlanValue? TransportMonths, PlanValue? AtMost, string Origin)
{
    /// <summary>Months within which the donor must be given back what it gave, from new production; null when it gives for good.</summary>
    public PlanValue? BackfillMonths { get; init; }

    /// <summary>Actors beside the donor whose yes is needed, such as the state whose export it once was.</summary>
    public IReadOnlyList<string> Consent { get; init; } = [];

    /// <summary>Identity of the origin that says so; null when the file names the actors alone.</summary>
    public string? ConsentOrigin { get; init; }

    /// <summary>The window of backfill as used: a part of a month does not count.</summary>
    public int Window => BackfillMonths is { } months ? (int)Math.Floor(months.Used) : 0;

    /// <summary>Months on the way as used: a part of a month counts as a whole one.</summary>
    public int Transport => TransportMonths is { } months ? (int)Math.Ceiling(months.Used) : 0;
}
