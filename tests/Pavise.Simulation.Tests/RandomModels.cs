namespace Pavise.Simulation.Tests;

/// <summary>Models drawn at random from a key.</summary>
internal static class RandomModels
{
    /// <summary>Layers, salvos, looks, stocks and raids drawn from a key; the text may be changed before it is read.</summary>
    public static Scenario Chain(uint number, uint mostLayers, Func<string, string>? change = null)
    {
        uint Draw(uint place, uint from, uint to) => from + Philox4x32.Block(number, place, 0, 0, 99, 0).W0 % (to - from + 1);
        var layers = Draw(0, 1, mostLayers);
        var text = $"name: Model {number}\nplace: {{name: Testland, real: false}}\nstart: 2001-01\nhorizon-days: {Draw(1, 1, 70)}\n";
        string Each(string head, Func<uint, string> entry) => head + "\n" + string.Concat(Enumerable.Range(0, (int)layers).Select(i => entry((uint)i)));
        static string Value(uint number, string unit) => FormattableString.Invariant($"{{best: {number}, unit: {unit}, assumption: Random.}}");
        text += Each("items:", i => $"  - {{id: dart-{i}, name: Dart {i}}}\n");
        text += Each("layers:", i => $"  - item: dart-{i}\n    salvo: {Draw(10 + i, 1, 3)}\n    looks: {Draw(20 + i, 1, 3)}\n    engages:\n" + string.Concat(new[] { "ballistic", "drone" }.Select((name, c) =>
            $"      - class: {name}\n        kill-probability: {{best: 0.{Draw(30 + 2 * i + (uint)c, 1, 9)}, unit: probability, assumption: Random.}}\n        reserve: {Value((uint)c * Draw(40 + i, 0, 9), "missile")}\n")));
        text += Each("magazines:", i => $"  - item: dart-{i}\n    fire-units: {Value(Draw(50 + i, 1, 3), "system")}\n    ready-rounds: {Value(Draw(60 + i, 0, 12), "missile")}\n    reload-per-day: {{best: {Draw(70 + i, 0, 9)}.7, unit: missile-per-day, assumption: Random.}}\n");
        text += Each("stock:", i => $"  - {{item: dart-{i}, rounds: {Value(Draw(80 + i, 0, 90), "missile")}}}\n");
        text += "resupply:\n  - {item: dart-0, rate: " + Value(Draw(90, 0, 60), "missile-per-month") + "}\n";
        text += $"threats:\n  - {{class: ballistic, adversary: true, raids: {{source: script, every-day: {Draw(91, 0, 9)}}}}}\n  - {{class: drone, adversary: true, raids: {{source: rate, rate: {Value(Draw(92, 1, 20), "threat-per-day")}, shape: {Value(Draw(93, 1, 3), "shape")}}}}}\n";
        return Read(change, text);
    }

    /// <summary>The same kind of model with unknown values and every part of the model: areas, channels, transport, losses, repairs, errors of looks, costs.</summary>
    public static Scenario Full(uint number, Func<string, string>? change = null)
    {
        uint Draw(uint place, uint from, uint to) => from + Philox4x32.Block(number, place, 1, 0, 99, 0).W0 % (to - from + 1);
        var (items, areas) = (Draw(0, 1, 3), Draw(1, 1, 5));
        string Value(uint place, uint from, uint to, string unit) => FormattableString.Invariant($"{{low: {Draw(place, from, to)}, high: {to}, unit: {unit}, assumption: Random.}}");
        string Share(uint place) => FormattableString.Invariant($"{{low: 0.{Draw(place, 0, 8)}, high: 0.9, unit: probability, assumption: Random.}}");
        string Each(string head, uint count, Func<uint, string> entry) => head + "\n" + string.Concat(Enumerable.Range(0, (int)count).Select(i => entry((uint)i)));
        var text = $"name: Full {number}\nplace: {{name: Testland, real: false}}\nstart: 2001-01\nhorizon-days: {Draw(2, 1, 90)}\ndistribution: {(Draw(3, 0, 1) == 0 ? "by-need" : "in-order")}\ndoctrine: {{salvo: {Draw(4, 1, 2)}, looks: {Draw(5, 1, 2)}}}\n";
        text += Each("items:", items, i => $"  - {{id: dart-{i}, name: Dart {i}}}\n");
        text += Each("layers:", items, i => $"  - item: dart-{i}\n    miss-judged-kill: {Share(10 + i)}\n    kill-judged-miss: {Share(20 + i)}\n    engages:\n" + string.Concat(new[] { "ballistic", "drone" }.Select((name, c) =>
            $"      - {{class: {name}, kill-probability: {Share(30 + 2 * i + (uint)c)}, coverage: {Share(40 + i)}, reserve: {Value(50 + i, 0, 4, "missile")}}}\n")));
        text += Each("magazines:", items, i => $"  - item: dart-{i}\n    ready-rounds: {Value(60 + i, 2, 12, "missile")}\n    reload-per-day: {Value(70 + i, 1, 9, "missile-per-day")}\n    channels: {Value(80 + i, 1, 6, "threat")}\n    transport-days: {Value(90 + i, 0, 4, "day")}\n"
            + $"    failure-per-day: {Share(100 + i)}\n    repair-crews: {Value(110 + i, 0, 2, "crew")}\n    repair-days: {Value(120 + i, 1, 5, "day")}\n    exposure-factor: {Share(130 + i)}\n");
        text += Each("stock:", items, i => $"  - {{item: dart-{i}, rounds: {Value(140 + i, 0, 400, "missile")}, floor: {Value(150 + i, 0, 40, "missile")}, unit-cost: {Value(160 + i, 1, 5, "usd")}}}\n");
        text += Each("areas:", areas, a => $"  - id: area-{a}\n    weight: {Value(170 + a, 0, 4, "weight")}\n    worth: {Value(180 + a, 1, 4, "weight")}\n    doctrine: {{salvo: {Draw(190 + a, 1, 3)}}}\n    fire-units:\n"
            + string.Concat(Enumerable.Range(0, (int)items).Select(i => $"      - {{item: dart-{i}, number: {Value(200 + 10 * a + (uint)i, 0, 3, "system")}, doctrine: {{looks: {Draw(300 + 10 * a + (uint)i, 1, 3)}}}}}\n")));
        return Read(change, text + string.Concat(new[] { "ballistic", "drone" }.Select((name, c) => $"  - class: {name}\n    adversary: true\n    track-probability: {Share(400 + (uint)c)}\n    aimed-at-fire-units: {Share(410)}\n    hit-probability: {Share(411)}\n    destroyed-share: {Share(412)}\n    unit-cost: {Value(413, 1, 9, "usd")}\n"
            + $"    raids: {{source: rate, rate: {Value(420 + (uint)c, 1, 80, "threat-per-day")}, shape: {Value(430, 1, 3, "shape")}, massed-share: {Share(440)}, massed-factor: {Value(450, 1, 5, "ratio")}}}\n")).Insert(0, "threats:\n"));
    }

    /// <summary>Every part of the model at once and every value known, few enough of everything for the exact engine.</summary>
    public static Scenario Small(uint number, Func<string, string>? change = null)
    {
        uint Draw(uint place, uint from, uint to) => from + Philox4x32.Block(number, place, 3, 0, 99, 0).W0 % (to - from + 1);
        bool Has(uint place) => Draw(place, 0, 1) == 1;
        var (items, areas, days) = (Draw(0, 1, 2), Draw(1, 1, 2), Draw(2, 2, 4));
        string Value(uint value, string unit) => FormattableString.Invariant($"{{best: {value}, unit: {unit}, assumption: Random.}}");
        string Share(uint place) => FormattableString.Invariant($"{{best: 0.{Draw(place, 1, 9)}, unit: probability, assumption: Random.}}");
        string If(bool has, string text) => has ? text : "";
        string Each(string head, uint count, Func<uint, string> entry) => head + "\n" + string.Concat(Enumerable.Range(0, (int)count).Select(i => entry((uint)i)));
        var (worn, road, errors) = (Has(3), Has(4), Has(5));
        // An item that no area has is given one fire unit without room for a round.
        bool Unarmed(uint item) => areas > 1 && Enumerable.Range(0, (int)areas).All(area => Draw(90 + 2 * (uint)area + item, 0, 1) == 0);
        var text = $"name: Small {number}\nplace: {{name: Testland, real: false}}\nstart: 2001-01\nhorizon-days: {days}\ndistribution: {(Has(6) ? "by-need" : "in-order")}\ndoctrine: {{salvo: {Draw(7, 1, 2)}, looks: {Draw(8, 1, 2)}}}\n";
        text += Each("items:", items, i => $"  - {{id: dart-{i}, name: Dart {i}}}\n");
        text += Each("layers:", items, i => $"  - item: dart-{i}\n" + If(errors, $"    miss-judged-kill: {Share(10)}\n    kill-judged-miss: {Share(11)}\n") + If(Has(12) && i == 0, "    doctrine: even-spread\n") + "    engages:\n" + string.Concat(new[] { "ballistic", "drone" }.Select((name, c) =>
            $"      - {{class: {name}, kill-probability: {Share(20 + 2 * i + (uint)c)}, reserve: {Value(Draw(30 + i, 0, 1) * (uint)c, "missile")}{If(Has(40 + i), $", coverage: {Share(41 + i)}")}}}\n")));
        text += Each("magazines:", items, i => $"  - item: dart-{i}\n" + If(areas == 1, $"    fire-units: {Value(Draw(50 + i, 1, 2), "system")}\n") + $"    ready-rounds: {Value(Unarmed(i) ? 0 : Draw(52 + i, 1, 2), "missile")}\n    reload-per-day: {Value(Draw(54 + i, 0, 2), "missile-per-day")}\n"
            + If(Has(56 + i), $"    channels: {Value(Draw(58 + i, 1, 2), "threat")}\n") + If(road, $"    transport-days: {Value(Draw(60 + i, 0, 2), "day")}\n")
            + If(worn, $"    failure-per-day: {Share(62 + i)}\n    repair-crews: {Value(Draw(64 + i, 0, 2), "crew")}\n    repair-days: {Value(Draw(66 + i, 1, 3), "day")}\n    exposure-factor: {Share(68 + i)}\n"));
        text += Each("stock:", items, i => $"  - {{item: dart-{i}, rounds: {Value(Draw(70 + i, 0, 6), "missile")}, floor: {Value(Draw(72 + i, 0, 4), "missile")}, unit-cost: {Value(Draw(74 + i, 1, 5), "usd")}}}\n");
        text += "resupply:\n  - {item: dart-0, rate: " + Value(Draw(76, 0, 60), "missile-per-month") + "}\n";
        text += If(areas > 1, Each("areas:", areas, a => $"  - id: area-{a}\n    weight: {Value(Draw(80 + a, 1, 4), "weight")}\n    worth: {Value(Draw(84 + a, 1, 2), "weight")}\n    fire-units:\n"
            + string.Concat(Enumerable.Range(0, (int)items).Select(i => $"      - {{item: dart-{i}, number: {Value(a == 0 && Unarmed((uint)i) ? 1 : Draw(90 + 2 * a + (uint)i, 0, 1), "system")}}}\n"))));
        return Read(change, text + string.Concat(new[] { "ballistic", "drone" }.Select((name, c) => $"  - class: {name}\n    adversary: true\n    unit-cost: {Value(Draw(100 + (uint)c, 1, 3), "usd")}\n"
            + If(Has(102 + (uint)c), $"    track-probability: {Share(104 + (uint)c)}\n") + If(worn && c == 0, $"    aimed-at-fire-units: {Share(106)}\n    hit-probability: {Share(107)}\n    destroyed-share: {Share(108)}\n")
            + (Has(110 + (uint)c) ? $"    raids: {{source: script, every-day: {Draw(112 + (uint)c, 0, 3)}}}\n"
                : $"    raids: {{source: rate, rate: {Share(114 + (uint)c).Replace("probability", "threat-per-day", StringComparison.Ordinal)}, shape: {Value(3, "shape")}, massed-share: {Share(116 + (uint)c)}, massed-factor: {Value(2, "ratio")}}}\n"))).Insert(0, "threats:\n"));
    }

    /// <summary>Layers of one to four looks, some of which err, under raids of a script or a law, up to ninety threats a day and more: models whose replications run side by side.</summary>
    public static Scenario Layered(uint number, Func<string, string>? change = null)
    {
        uint Draw(uint place, uint from, uint to) => from + Philox4x32.Block(number, place, 2, 0, 99, 0).W0 % (to - from + 1);
        var layers = Draw(0, 1, 4);
        string Value(uint number, string unit) => FormattableString.Invariant($"{{best: {number}, unit: {unit}, assumption: Random.}}");
        string Share(uint place) => FormattableString.Invariant($"{{best: 0.{Draw(place, 1, 9)}, unit: probability, assumption: Random.}}");
        string Each(string head, Func<uint, string> entry) => head + "\n" + string.Concat(Enumerable.Range(0, (int)layers).Select(i => entry((uint)i)));
        string Raids(uint place, uint most) => Draw(place + 100, 0, 1) == 0 ? $"{{source: script, every-day: {Draw(place, 0, most)}}}"
            : $"{{source: rate, rate: {Value(Draw(place, 1, most), "threat-per-day")}, shape: {Value(Draw(place + 101, 1, 4), "shape")}, massed-share: {Share(place + 102)}, massed-factor: {Value(Draw(place + 103, 1, 4), "ratio")}}}";
        var text = $"name: Layered {number}\nplace: {{name: Testland, real: false}}\nstart: 2001-01\nhorizon-days: {Draw(1, 1, 50)}\n";
        text += Each("items:", i => $"  - {{id: dart-{i}, name: Dart {i}}}\n");
        text += Each("layers:", i => $"  - item: dart-{i}\n    salvo: {Draw(10 + i, 1, 3)}\n    looks: {Draw(20 + i, 1, 4)}\n" + (Draw(120 + i, 0, 3) == 0 ? $"    miss-judged-kill: {Share(130 + i)}\n    kill-judged-miss: {Share(140 + i)}\n" : "") + "    engages:\n" + string.Concat(new[] { "ballistic", "drone" }.Select((name, c) =>
            $"      - class: {name}\n        kill-probability: {Share(30 + 2 * i + (uint)c)}\n        reserve: {Value((uint)c * Draw(40 + i, 0, 9), "missile")}\n" + (Draw(100 + i, 0, 3) == 0 ? $"        coverage: {Share(110 + i)}\n" : ""))));
        text += Each("magazines:", i => $"  - item: dart-{i}\n    fire-units: {Value(1, "system")}\n    ready-rounds: {Value(Draw(60 + i, 0, 200), "missile")}\n    reload-per-day: {{best: {Draw(70 + i, 0, 60)}.3, unit: missile-per-day, assumption: Random.}}\n");
        text += Each("stock:", i => $"  - {{item: dart-{i}, rounds: {Value(Draw(80 + i, 0, 2000), "missile")}}}\n");
        return Read(change, text + $"threats:\n  - {{class: ballistic, adversary: true, raids: {Raids(91, 90)}}}\n  - class: drone\n    adversary: true\n"
            + (Draw(92, 0, 1) == 0 ? $"    track-probability: {Share(93)}\n" : "") + $"    raids: {Raids(94, 40)}\n");
    }

    private static Scenario Read(Func<string, string>? change, string text) => Cases.Read(change?.Invoke(text) ?? text);
}
