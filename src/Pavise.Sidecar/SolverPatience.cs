using Pavise.Core;

namespace Pavise.Sidecar;

/// <summary>How long a solver is waited for, and what is done with one that does not answer.</summary>
internal static class SolverPatience
{
    private const string Code = "PAV7905";

    /// <summary>The options with a limit of one's own in place of the one asked for; null leaves it.</summary>
    public static SolveOptions Limited(SolveOptions asked, TimeSpan? own) => own is { } limit ? asked with { TimeLimit = limit } : asked;

    /// <summary>How long a solve is waited for: its own limit, and some grace after it.</summary>
    public static TimeSpan Of(SolveOptions options, TimeSpan grace) => options.TimeLimit == Timeout.InfiniteTimeSpan ? Timeout.InfiniteTimeSpan : options.TimeLimit + grace;

    /// <summary>Asks; a solver that is stuck was ended, and one started anew is asked once more, since a machine that slept looks the same.</summary>
    /// <param name="ask">Asks once.</param>
    /// <param name="forget">What to forget of the solver that was ended.</param>
    public static async Task<T> TwiceAsync<T>(Func<Task<T>> ask, Action? forget = null)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (PaviseException stuck) when (stuck.Diagnostics[0].Code == Code)
        {
            forget?.Invoke();
            return await ask().ConfigureAwait(false);
        }
    }

    /// <summary>What is said of a solver that was waited for in vain.</summary>
    public static PaviseException Spent(string place, string what, TimeSpan patience) => new(
        Code, new Place(place), FormattableString.Invariant($"{what} within {patience.TotalSeconds:0} seconds, was ended, and did no better when started anew"),
        "set PAVISE_SOLVE_SECONDS to allow one solve more time, or make the model smaller");
}
