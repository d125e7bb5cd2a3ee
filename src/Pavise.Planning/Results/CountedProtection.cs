using Pavise.Core;

namespace Pavise.Planning;

/// <summary>What the tier of protection counts on: the slices that a schedule fills beyond what was expected, each item and span by itself.</summary>
/// <param name="Avoided">Leakers avoided.</param>
/// <param name="Error">By how much the Monte Carlo errors of these slices, which may add up, may shift it.</param>
public sealed record CountedProtection(double Avoided, double Error)
{
    /// <summary>Counts a schedule: the best slices first; fewer rounds than expected are each worth as much as the best.</summary>
    public static CountedProtection Of(ProtectionResponse response, DeliverySchedule schedule)
    {
        var (avoided, error) = (0m, 0m);
        foreach (var span in response.Slices.GroupBy(slice => (slice.Item, slice.From, slice.Until)))
        {
            var (item, from, until) = span.Key;
            var more = schedule.Within(item, from, until) - response.Expected.Within(item, from, until);
            foreach (var (place, slice) in span.Index())
            {
                var rounds = more < 0 && place == 0 ? more : Math.Clamp(more, 0, slice.Rounds);
                (avoided, error, more) = (avoided + rounds * slice.Avoided, error + Math.Abs(rounds) * slice.Error, more - rounds);
            }
        }

        return new CountedProtection((double)avoided, (double)error);
    }
}
