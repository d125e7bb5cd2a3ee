namespace Pavise.Simulation.Tests;

/// <summary>The campaign of <see cref="Scenario"/> worked by hand from the decision paths of docs/simulation.md: which leaker hits which fire unit on which day.</summary>
/// <remarks>Each threat meets at most one round of each item in its area, and rounds never end, so that the state is the number of fire units in service and damaged.</remarks>
internal sealed class HandWornCampaign(uint seed, uint replication)
{
    private const int Raid = 24;
    private const double Fails = 0.03;
    private const double Repairs = 0.25;
    private static readonly double[] WestShare = [0.375];
    private static readonly string[] Items = ["dart", "pike"];
    private static readonly string[] Areas = ["west", "east"];
    private static readonly double[] Exposure = [0.75, 1];
    private static readonly (string Class, double[] Kill, double Aimed, double Hit, double Destroyed)[] Classes =
        [("cruise", [0.5, 0.25], 0.04, 0.8, 0.5), ("drone", [0.5, 0], 0.03, 0.9, 0.25)];

    // Magazines stand by item, then by area: dart in the west and the east, pike in the east.
    private static readonly (int Item, int Area, int Units)[] Magazines = [(0, 0, 5), (0, 1, 3), (1, 1, 4)];
    private readonly int[] up = [5, 3, 4];
    private readonly int[] damaged = new int[3];

    public const string Scenario = """
        name: A worn campaign
        place: {name: Testland, real: false}
        start: 2001-01
        horizon-days: 30
        items: [{id: dart, name: Dart}, {id: pike, name: Pike}]
        areas:
          - {id: west, weight: {best: 3, unit: weight, assumption: Fixed.}, fire-units: [{item: dart, number: {best: 5, unit: system, assumption: Fixed.}}]}
          - id: east
            weight: {best: 5, unit: weight, assumption: Fixed.}
            fire-units:
              - {item: dart, number: {best: 3, unit: system, assumption: Fixed.}}
              - {item: pike, number: {best: 4, unit: system, assumption: Fixed.}}
        layers:
          - item: dart
            engages:
              - {class: cruise, kill-probability: {best: 0.5, unit: probability, assumption: Fixed.}}
              - {class: drone, kill-probability: {best: 0.5, unit: probability, assumption: Fixed.}}
          - {item: pike, engages: [{class: cruise, kill-probability: {best: 0.25, unit: probability, assumption: Fixed.}}]}
        magazines:
          - item: dart
            ready-rounds: {best: 1000, unit: missile, assumption: Fixed.}
            reload-per-day: {best: 1000, unit: missile-per-day, assumption: Fixed.}
            failure-per-day: {best: 0.03, unit: probability, assumption: Fixed.}
            repair-crews: {best: 1, unit: crew, assumption: Fixed.}
            repair-days: {best: 4, unit: day, assumption: Fixed.}
            exposure-factor: {best: 0.75, unit: share, assumption: Fixed.}
          - item: pike
            ready-rounds: {best: 1000, unit: missile, assumption: Fixed.}
            reload-per-day: {best: 1000, unit: missile-per-day, assumption: Fixed.}
            failure-per-day: {best: 0.03, unit: probability, assumption: Fixed.}
            repair-crews: {best: 1, unit: crew, assumption: Fixed.}
            repair-days: {best: 4, unit: day, assumption: Fixed.}
        stock:
          - {item: dart, unlimited: true}
          - {item: pike, unlimited: true}
        threats:
          - class: cruise
            adversary: true
            raids: {source: script, every-day: 24}
            aimed-at-fire-units: {best: 0.04, unit: share, assumption: Fixed.}
            hit-probability: {best: 0.8, unit: probability, assumption: Fixed.}
            destroyed-share: {best: 0.5, unit: share, assumption: Fixed.}
          - class: drone
            adversary: true
            raids: {source: script, every-day: 24}
            aimed-at-fire-units: {best: 0.03, unit: share, assumption: Fixed.}
            hit-probability: {best: 0.9, unit: probability, assumption: Fixed.}
            destroyed-share: {best: 0.25, unit: share, assumption: Fixed.}
        """;

    /// <summary>Fire units of each item in service at the end of the last day played.</summary>
    public int[] InService => [.. Items.Select((_, item) => Enumerable.Range(0, Magazines.Length).Where(m => Magazines[m].Item == item).Sum(m => up[m]))];

    /// <summary>Plays the next day, counted from 0; returns its hits in the order in which they happen.</summary>
    public IReadOnlyList<(string Class, int Number, string Area, string Item, bool Destroyed)> Day(uint day)
    {
        Morning(day);
        var hits = new List<(string, int, string, string, bool)>();
        for (var one = 0u; one < Classes.Length; one++)
        {
            // All threats of the class are engaged before the first hit takes effect.
            var leakers = Leakers(one, day);
            foreach (var (number, area) in leakers)
            {
                if (HitBy(one, day, number, area) is { } hit) hits.Add((Classes[one].Class, number, Areas[area], Items[Magazines[hit.Magazine].Item], hit.Destroyed));
            }
        }

        return hits;
    }

    private void Morning(uint day)
    {
        for (var m = 0; m < up.Length; m++)
        {
            var repaired = damaged[m] > 0 && HandPhilox.Yes(Word(10, 0, day, (uint)m), Repairs) ? 1 : 0;
            var failed = Enumerable.Range(0, up[m]).Count(unit => HandPhilox.Yes(Word(9, unit & 3, day, (uint)m, (uint)unit / 4), Fails));
            up[m] += repaired - failed;
            damaged[m] += failed - repaired;
        }
    }

    private List<(int Number, int Area)> Leakers(uint one, uint day)
    {
        // Threat 32 g + b + 8 j falls by word j of block 8 g + b; areas in order number their threats one after another.
        var west = Enumerable.Range(0, Raid).Count(i => HandPhilox.Yes(Word(7, i % 32 / 8, day, one, (uint)(i / 32 * 8 + i % 8)), WestShare[0]));
        var leakers = new List<(int, int)>();
        for (var number = 0; number < Raid; number++)
        {
            var area = number < west ? 0 : 1;
            // The layers that engage the class count its potential shots: dart's is word 0, pike's word 1.
            var killed = Enumerable.Range(0, Items.Length).Any(item => Array.FindIndex(Magazines, own => own.Item == item && own.Area == area) is >= 0 and var m
                && up[m] > 0 && HandPhilox.Yes(Word(0, item, day, one << 24 | (uint)number), Classes[one].Kill[item]));
            if (!killed) leakers.Add((number, area));
        }

        return leakers;
    }

    /// <summary>Word 0: is it aimed at a fire unit; 1: at which of those in service; 2: does it hit; 3: does that destroy.</summary>
    private (int Magazine, bool Destroyed)? HitBy(uint one, uint day, int number, int area)
    {
        uint Of(int which) => Word(8, which, day, one << 24 | (uint)number);
        var stand = Enumerable.Range(0, Magazines.Length).Where(m => Magazines[m].Area == area).SelectMany(m => Enumerable.Repeat(m, up[m])).ToArray();
        if (stand.Length == 0 || !HandPhilox.Yes(Of(0), Classes[one].Aimed)) return null;
        var target = stand[(int)((ulong)Of(1) * (ulong)stand.Length >> 32)];
        if (!HandPhilox.Yes(Of(2), Classes[one].Hit * Exposure[Magazines[target].Item])) return null;
        var destroyed = HandPhilox.Yes(Of(3), Classes[one].Destroyed);
        up[target]--;
        if (!destroyed) damaged[target]++;
        return (target, destroyed);
    }

    private uint Word(uint stream, int which, uint day, uint threat, uint block = 0) => HandPhilox.Word(which, replication, day, threat, block, seed, stream);
}
