using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>One month of a series with its 80 % interval, its middle half and its median.</summary>
public readonly record struct SeriesPoint(Month Month, double Low, double LowerQuarter, double Median, double UpperQuarter, double High);
