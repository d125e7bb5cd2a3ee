using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>What a brief is written from: the results of the stages, as Core values and plain rows.</summary>
public sealed record BriefInput
{
    /// <summary>Name of the workspace.</summary>
    public required string Name { get; init; }

    /// <summary>The day the brief stands for, and the origin that says so.</summary>
    public required (DateOnly Day, string Origin) AsOf { get; init; }

    /// <summary>The country whose defence it is about.</summary>
    public required string Receiver { get; init; }

    public required Catalogue Catalogue { get; init; }

    public required IReadOnlyList<SourceProfile> Sources { get; init; }

    public required IReadOnlyList<Fact> Facts { get; init; }

    public required IReadOnlyList<Conflict> Conflicts { get; init; }

    /// <summary>What the texts disagree about, barred texts left out.</summary>
    public IReadOnlyList<Dispute> Disputes { get; init; } = [];

    /// <summary>Documents that were not read, with the reason.</summary>
    public IReadOnlyList<string> NotRead { get; init; } = [];

    public required IReadOnlyList<Position> Positions { get; init; }

    public required IReadOnlyList<Anomaly> Anomalies { get; init; }

    public required IReadOnlyList<DonorBalance> Donors { get; init; }

    public required IReadOnlyList<DebtLine> Debts { get; init; }

    /// <summary>The simulation, or null when the workspace has no scenario.</summary>
    public OutlookInput? Outlook { get; init; }

    /// <summary>The plan, or null when the workspace has no plan.</summary>
    public PlanInput? Plan { get; init; }

    /// <summary>Every origin the stages made.</summary>
    public required IReadOnlyList<Origin> Origins { get; init; }
}
