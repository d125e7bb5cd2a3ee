using Pavise.Core;

namespace Pavise.Registers;

/// <summary>One row of a raid file.</summary>
internal sealed record RaidRow(int Line, string Key, DateInterval Window, string Class, int? Launched, int? Intercepted);
