using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pavise.Verify;

/// <summary>What a saved plan says of itself: its facts, the value of each variable by name, and each tier with the dual values that bound it.</summary>
/// <remarks>Months are indices from 0; what is absent is zero.</remarks>
internal sealed record PlanProof(
    int Months, string Start, ExactNumber Quantum, PlanProof.FactSet Facts, Dictionary<string, ExactNumber> Columns, PlanProof.Tier[] Tiers)
{
    public sealed record Tier(string Name, ExactNumber Value, Dictionary<string, ExactNumber> Duals);

    public sealed record FactSet(
        Line[] Lines, Amount[] UnderWay, Expansion[] Expansions, Holder[] Holders, Order[] Orders, Transfer[] Transfers, Diversion[] Diversions,
        Dictionary<string, ExactNumber> Costs, Budget[] Budgets, Fairness[] Fairness, Requirement[] Requirements, Previous? Previous, string[] WholeItems, Protection[]? Protection = null);

    public sealed record Line(string Id, string Maker, string[] Items, int Lead, ExactNumber[] Capacity, ExactNumber? Ramp);

    public sealed record Amount(string Item, int Month, ExactNumber Number);

    public sealed record Expansion(string Id, string Line, ExactNumber Adds, int Lead, ExactNumber Cost, int From);

    public sealed record Holder(string Actor, int Transport, Dictionary<string, int> Training, Amount[] Stock, Amount[] Receipts, Need[] Needs, Floor[] Floors, bool Exempt);

    public sealed record Need(string Item, int Class, int From, int Until, ExactNumber PerMonth);

    public sealed record Floor(string Item, int From, ExactNumber Number, bool Hard);

    public sealed record Order(string Id, string Whole, string Customer, string Item, ExactNumber Quantity, int Due, int Class, ExactNumber Share, bool Optional);

    public sealed record Transfer(string From, string To, string[] Items, string[] Forbidden, int Transport, ExactNumber? AtMost, int Backfill);

    public sealed record Diversion(string To, string[] Items, int Window);

    public sealed record Budget(string Id, int From, int Until, ExactNumber Amount, string[] Pays);

    public sealed record Fairness(string Id, string Item, string[] Members);

    public sealed record Requirement(string Id, string? Tier, string? Order, string? Holder, string? Item, int? By, ExactNumber AtMost);

    public sealed record Protection(string Receiver, string Item, int From, int Until, ExactNumber Expected, Slice[] Slices);

    public sealed record Slice(ExactNumber Rounds, ExactNumber Avoided, ExactNumber Error);

    public sealed record Previous(int Frozen, Dictionary<string, ExactNumber> Decisions);

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true, Converters = { new Exact() } };

    /// <exception cref="JsonException">It is no proof of a plan.</exception>
    public static PlanProof Read(JsonElement proof) => proof.Deserialize<PlanProof>(Options) ?? throw new JsonException("the proof is null");

    /// <summary>Digits as they stand in the text: no number passes through floating point.</summary>
    private sealed class Exact : JsonConverter<ExactNumber>
    {
        public override ExactNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number && ExactNumber.TryParseScientific(System.Text.Encoding.UTF8.GetString(reader.ValueSpan), out var number) ? number : throw new JsonException("not a number");

        public override void Write(Utf8JsonWriter writer, ExactNumber value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
