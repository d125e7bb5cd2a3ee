using Pavise.Core;

namespace Pavise.Ledger.Tests;

public class ViewProperties
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_identity_that_ends_in_the_words_of_a_view_gives_the_view_back(int seed)
    {
        var random = new Random(seed);
        DateOnly? Day() => random.Next(2) == 0 ? null : new DateOnly(2020, 1, 1).AddDays(random.Next(3000));
        string[] names = ["Reuters", "register:kiel/29", "desk@ministry.example", "A@in=B", "New York Times"];
        var view = new BookView(
            Day(), Day(), random.Next(2) == 0 ? null : new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(random.NextInt64(1L << 50)),
            random.Next(2) == 0 ? null : names[random.Next(names.Length)], random.Next(2) == 0, random.Next(2) == 0 ? null : "kiel/29", random.Next(2) == 0 ? null : Currency.Eur);
        Assert.Equal(("balance/owed:UKR/DEU+USA/gem-t/missile", view), BookView.Split($"balance/owed:UKR/DEU+USA/gem-t/missile{view}"));
    }
}
