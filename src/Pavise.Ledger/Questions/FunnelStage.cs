namespace Pavise.Ledger;

/// <summary>How far a thing has come on its way from need to service.</summary>
public enum FunnelStage
{
    Need,
    Asked,
    Promised,
    Ordered,
    Delivered,
    InService,
}
