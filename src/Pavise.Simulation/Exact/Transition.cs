namespace Pavise.Simulation;

/// <summary>One way a state may go, with what is counted on it.</summary>
/// <param name="To">The place of the state it leads to.</param>
/// <param name="Probability">Its probability.</param>
/// <param name="Area">Area of the threat; meaningless otherwise.</param>
/// <param name="Leak">1 when a threat leaks.</param>
/// <param name="Lost">Magazine whose fire unit is destroyed; -1 = none.</param>
/// <param name="Rounds">Rounds destroyed with it.</param>
internal readonly record struct Transition(int To, double Probability, int Area = 0, int Leak = 0, int Lost = -1, int Rounds = 0);
