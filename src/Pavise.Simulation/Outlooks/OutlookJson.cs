using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Writes an outlook as JSON, schema pavise/outlook/1: everything of a run's clock stands outside <c>results</c>.</summary>
public static class OutlookJson
{
    /// <summary>The schema's name.</summary>
    public const string Schema = "pavise/outlook/1";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole document.</summary>
    /// <param name="outlook">The outlook.</param>
    /// <param name="seconds">Seconds the run took, or null to leave them out.</param>
    /// <param name="headlines">Its headlines with their verdicts, as the text of the command has them.</param>
    public static string Write(Outlook outlook, double? seconds = null, IReadOnlyList<HeadlineVerdict>? headlines = null) => Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("scenario", outlook.Scenario);
        json.WriteString("name", outlook.Name);
        json.WriteString("place", outlook.Place.Name);
        json.WriteString("start", outlook.Start.ToString());
        json.WriteNumber("horizon_days", outlook.HorizonDays);
        json.WriteString("method", Word(outlook.Method));
        json.WriteNumber("replications", outlook.Replications);
        json.WriteNumber("seed", outlook.Seed);
        if (seconds is { } time) json.WriteNumber("seconds", time);
        json.WriteString("results_hash", outlook.ResultsHash);
        json.WritePropertyName("results");
        Results(json, outlook);
        Headlines(json, headlines ?? []);
        json.WriteString("raids_recorded_by", outlook.RaidsFrom);
        Origins(json, outlook);
        json.WriteEndObject();
    });

    internal static string Hash(Outlook outlook)
    {
        var bytes = Encoding.UTF8.GetBytes(Text(json => Results(json, outlook)));
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private static string Text(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout)) write(json);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void Results(Utf8JsonWriter json, Outlook outlook)
    {
        json.WriteStartObject();
        if (outlook.Kept is { } kept) Words(json, "kept", kept.Select(Word));
        Named(json, "leakers", outlook.Leakers);
        Each(json, "leakers_by_class", outlook.Classes, one => one.ThreatClass, one => WithMonths(json, one.Leakers, one.LeakersByMonth, one.Shares));
        Each(json, "launched_by_class", outlook.Classes.Where(one => one.Launched.IsKept), one => one.ThreatClass, one => WithMonths(json, one.Launched, one.LaunchedByMonth));
        Each(json, "shots", outlook.Items.Where(item => item.Shots.IsKept), item => item.Item, item => WithMonths(json, item.Shots, item.ShotsByMonth));
        Each(json, "stock", outlook.Items.Where(item => item.StockByMonth.Count > 0), item => item.Item, item => Months(json, item.StockByMonth));
        Each(json, "first_day_empty", outlook.Items.Where(item => item.FirstDayEmpty.Day.IsKept), item => item.Item, item => Day(json, item.FirstDayEmpty));
        Each(json, "first_day_exhausted", outlook.Items.Where(item => item.FirstDayExhausted is { Day.IsKept: true }), item => item.Item, item => Day(json, item.FirstDayExhausted!));
        json.WritePropertyName("variance_shares");
        Shares(json, outlook.Shares);
        Needed(json, outlook);
        OutlookExtrasJson.Write(json, outlook);
        json.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }

    private static void Needed(Utf8JsonWriter json, Outlook outlook)
    {
        json.WriteStartObject("replications_needed");
        if (ReplicationsNeeded.ForShareOfMean(outlook.Leakers, 0.01) is { } percent) json.WriteNumber("for_one_percent", percent);
        if (outlook.HalfWidth is { } width)
        {
            json.WriteNumber("half_width", width);
            json.WriteNumber("for_half_width", ReplicationsNeeded.ForHalfWidth(outlook.Leakers.StandardDeviation, width));
        }

        json.WriteEndObject();
    }

    internal static void Named(Utf8JsonWriter json, string name, Estimate estimate)
    {
        json.WriteStartObject(name);
        Body(json, estimate);
        json.WriteEndObject();
    }

    internal static void Body(Utf8JsonWriter json, Estimate estimate)
    {
        json.WriteNumber("mean", estimate.Mean);
        json.WriteNumber("standard_error", estimate.StandardError);
        json.WriteNumber("standard_deviation", estimate.StandardDeviation);
        Probability(json, "probability_none", estimate.ProbabilityNone, estimate.Draws);
        json.WriteStartObject("quantiles");
        foreach (var (probability, value) in estimate.Quantiles.Select(quantile => (quantile.Probability, quantile.Value)))
            json.WriteNumber(probability.ToString("0.00", CultureInfo.InvariantCulture), value);
        json.WriteEndObject();
        if (estimate.Draws == 0) return;
        json.WriteStartObject("quantile_intervals");
        foreach (var quantile in estimate.Quantiles)
        {
            json.WriteStartArray(quantile.Probability.ToString("0.00", CultureInfo.InvariantCulture));
            json.WriteNumberValue(quantile.Low);
            json.WriteNumberValue(quantile.High);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>A probability; one that was counted in draws has its interval beside it.</summary>
    private static void Probability(Utf8JsonWriter json, string name, double share, long draws)
    {
        json.WriteNumber(name, share);
        if (draws == 0) return;
        var (low, high) = Wilson.Interval95(share, draws);
        json.WriteStartArray(name + "_interval");
        json.WriteNumberValue(low);
        json.WriteNumberValue(high);
        json.WriteEndArray();
    }

    private static void WithMonths(Utf8JsonWriter json, Estimate estimate, IReadOnlyList<MonthEstimate> months, VarianceShares? shares = null)
    {
        json.WriteStartObject();
        Body(json, estimate);
        if (shares is not null)
        {
            json.WritePropertyName("variance_shares");
            Shares(json, shares);
        }

        json.WritePropertyName("months");
        Months(json, months);
        json.WriteEndObject();
    }

    internal static void Months(Utf8JsonWriter json, IReadOnlyList<MonthEstimate> months)
    {
        json.WriteStartArray();
        foreach (var month in months)
        {
            json.WriteStartObject();
            json.WriteString("month", month.Month.ToString());
            Body(json, month.Estimate);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Day(Utf8JsonWriter json, DayEstimate day)
    {
        json.WriteStartObject();
        Body(json, day.Day);
        Probability(json, "never", day.ProbabilityNever, day.Day.Draws);
        json.WriteEndObject();
    }

    private static void Shares(Utf8JsonWriter json, VarianceShares shares)
    {
        json.WriteStartObject();
        json.WriteNumber("worlds", shares.Worlds);
        json.WriteNumber("assumptions", shares.Assumptions);
        json.WriteNumber("pairs", shares.Pairs);
        json.WriteEndObject();
    }

    internal static void Shares(Utf8JsonWriter json, string name, VarianceShares shares)
    {
        json.WritePropertyName(name);
        Shares(json, shares);
    }

    internal static void Each<T>(Utf8JsonWriter json, string name, IEnumerable<T> entries, Func<T, string> key, Action<T> write)
    {
        json.WriteStartObject(name);
        foreach (var entry in entries)
        {
            json.WritePropertyName(key(entry));
            write(entry);
        }

        json.WriteEndObject();
    }

    private static void Headlines(Utf8JsonWriter json, IReadOnlyList<HeadlineVerdict> headlines)
    {
        json.WriteStartArray("headlines");
        foreach (var (of, subject, determined, sentence) in headlines)
        {
            json.WriteStartObject();
            json.WriteString("of", of);
            json.WriteString("subject", subject);
            if (determined is { } verdict) json.WriteBoolean("determined", verdict);
            json.WriteString("text", sentence.Text);
            Words(json, "sources", sentence.Sources);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Origins(Utf8JsonWriter json, Outlook outlook)
    {
        json.WriteStartArray("origins");
        foreach (var origin in outlook.Origins)
        {
            json.WriteStartObject();
            json.WriteString("id", origin.Id);
            json.WriteString("what", origin.Describe());
            if (origin.From.Count > 0)
            {
                json.WriteStartArray("inputs");
                foreach (var input in origin.From) json.WriteStringValue(input);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("open_intervals");
        foreach (var open in outlook.OpenIntervals) json.WriteStringValue(open);
        json.WriteEndArray();
        json.WriteStartArray("not_counted");
        foreach (var (delivery, reason) in outlook.NotCounted.Select(entry => (entry.Delivery, entry.Reason)))
        {
            json.WriteStartObject();
            json.WriteString("origin", delivery.Origin);
            json.WriteString("item", delivery.Item);
            json.WriteString("quantity", Formatter.Quantity(delivery.Quantity));
            json.WriteString("reason", reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A kind as the command and this document name it, such as first-day-empty.</summary>
    public static string Word(ResultKind kind) => PlainWords.Key(kind);

    private static string Word(Method method) => method switch { Method.Exact => "exact", Method.Kernel => "kernel", _ => "campaign" };
}
