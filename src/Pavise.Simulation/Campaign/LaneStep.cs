using System.Runtime.Intrinsics;

namespace Pavise.Simulation;

/// <summary>A step's numbers in sixteen worlds.</summary>
internal readonly record struct LaneStep(LaneThreshold Kill, LaneThreshold Coverage, Vector512<int> Reserve);
