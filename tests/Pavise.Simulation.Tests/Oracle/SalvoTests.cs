namespace Pavise.Simulation.Tests;

/// <summary>Oracle B11: Armstrong's salvo with binomial shots, by every way each shot can go.</summary>
public class SalvoTests
{
    [Theory]
    [InlineData(3, 2, 6, 0.7, 4, 0.5)]
    [InlineData(2, 2, 5, 0.25, 6, 0.9)]
    [InlineData(4, 1.5, 8, 0.6, 3, 0.1)]
    [InlineData(1, 3, 0, 0.6, 3, 0.4)]
    public void The_law_of_losses_is_that_of_all_ways_counted_one_by_one(double force, double staying, int shots, double aimed, int defences, double stops)
    {
        var side = new SalvoExchange(force, staying);
        var counted = new Dictionary<double, double>();
        for (var way = 0; way < 1 << (shots + defences); way++)
        {
            var (probability, hits, held) = (1.0, 0, 0);
            for (var bit = 0; bit < shots + defences; bit++)
            {
                var (yes, chance) = ((way >> bit & 1) == 1, bit < shots ? aimed : stops);
                probability *= yes ? chance : 1 - chance;
                if (yes && bit < shots) hits++;
                else if (yes) held++;
            }

            var lost = Math.Clamp((hits - held) / staying, 0, force);
            counted[lost] = counted.GetValueOrDefault(lost) + probability;
        }

        var law = side.Law(shots, aimed, defences, stops);
        Assert.Equal(counted.Keys.Order(), law.Select(one => one.Lost));
        Assert.All(law, one => Assert.Equal(counted[one.Lost], one.Probability, 1e-12));
    }
}
