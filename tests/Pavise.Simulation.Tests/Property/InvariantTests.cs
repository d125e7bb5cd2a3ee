namespace Pavise.Simulation.Tests;

/// <summary>What holds in every replication of any model.</summary>
public class InvariantTests
{
    public static TheoryData<uint> Numbers => [.. Enumerable.Range(0, 16).Select(number => (uint)number)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Every_threat_is_intercepted_or_leaks_in_one_area_of_its_class(uint number)
    {
        var drawn = new Drawn(RandomModels.Full(number), 150);
        var layout = drawn.Layout;
        drawn.Every(row =>
        {
            var classes = Enumerable.Range(0, layout.Classes).ToArray();
            foreach (var one in classes)
            {
                Assert.Equal(row[layout.Launched(one)], row[layout.Intercepted(one)] + row[layout.Leakers(one)]);
                Assert.Equal(row[layout.Leakers(one)], Enumerable.Range(0, layout.Months).Sum(month => row[layout.LeakersIn(one, month)]));
                if (layout.Areas > 1) Assert.Equal(row[layout.Leakers(one)], Enumerable.Range(0, layout.Areas).Sum(area => row[layout.AreaLeakers(area, one)]));
            }

            Assert.Equal(row[layout.AllLeakers], classes.Sum(one => row[layout.Leakers(one)]));
            Assert.Equal(row[layout.AllIntercepted], classes.Sum(one => row[layout.Intercepted(one)]));
            for (var area = 0; layout.Areas > 1 && area < layout.Areas; area++) Assert.Equal(row[layout.AreaLeakers(area)], classes.Sum(one => row[layout.AreaLeakers(area, one)]));
        });
    }
}
