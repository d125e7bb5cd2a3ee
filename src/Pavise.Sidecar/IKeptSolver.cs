using Pavise.Core;

namespace Pavise.Sidecar;

/// <summary>A solver that may keep a process from one solve to the next, until it is disposed of.</summary>
public interface IKeptSolver : ILinearSolver, IAsyncDisposable;
