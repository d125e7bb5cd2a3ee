namespace Pavise.Core;

/// <summary>What sort of outlet a text comes from; decides what may rest on it (DESIGN, guards).</summary>
public enum OutletKind
{
    Unknown,
    Agency,
    Official,
    Newsroom,
    TradePress,
    Aggregator,
    StateControlled,
    Bot,
    Register,
}
