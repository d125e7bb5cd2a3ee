namespace Pavise.Simulation;

/// <summary>One way a threat may go: to which state, whether it leaks, with which probability.</summary>
internal readonly record struct Transition(int To, int Leak, double Probability);
