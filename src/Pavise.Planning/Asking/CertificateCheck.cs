using System.Globalization;
using System.Text.Json;

namespace Pavise.Planning;

/// <summary>What only a re-solve can show of a saved plan: every entry of it, solved again from the plan file.</summary>
/// <param name="Checked">How many entries were compared.</param>
/// <param name="Wrong">What differs, in words; empty when all hold.</param>
public sealed record CertificateCheck(int Checked, IReadOnlyList<string> Wrong)
{
    /// <summary>Less than the quantum that a change of one entry is refused from.</summary>
    private const decimal Tolerance = 0.0005m;

    /// <summary>By another solver, relative to the size of the number.</summary>
    private const decimal OtherTolerance = 0.001m;

    private const int MostWrong = 20;

    /// <summary>Time, who solved, and the seal over both are no results.</summary>
    private static readonly string[] NotCompared = ["seconds", "solver", "seal"];

    /// <summary>Of one optimum there are many dual values; another solver may choose others.</summary>
    private static readonly string[] OfOneSolver = ["binding", "duals", "solves"];

    /// <summary>Compares a saved plan with the same plan file solved again.</summary>
    /// <param name="saved">The plan as saved, <c>pavise/plan/1</c>.</param>
    /// <param name="again">The plan as solved now; with its proof when the other was saved with one.</param>
    public static CertificateCheck Compare(JsonElement saved, JsonElement again)
    {
        var walk = new Walk(Solver(saved) == Solver(again));
        walk.Compare("", saved, again);
        return new CertificateCheck(walk.Checked, [.. walk.Wrong.Take(MostWrong)]);
    }

    private static string? Solver(JsonElement plan) => plan.TryGetProperty("solver", out var solver) ? solver.GetProperty("name").GetString() : null;

    private sealed class Walk(bool same)
    {
        public int Checked { get; private set; }

        public List<string> Wrong { get; } = [];

        public void Compare(string path, JsonElement saved, JsonElement again)
        {
            if (saved.ValueKind != again.ValueKind) Differs(path, saved, again);
            else if (saved.ValueKind == JsonValueKind.Object) Objects(path, saved, again);
            else if (saved.ValueKind == JsonValueKind.Array) Arrays(path, saved, again);
            else
            {
                Checked++;
                if (saved.ValueKind == JsonValueKind.Number ? !Near(saved.GetDecimal(), again.GetDecimal()) : saved.GetRawText() != again.GetRawText() && saved.ToString() != again.ToString()) Differs(path, saved, again);
            }
        }

        private void Objects(string path, JsonElement saved, JsonElement again)
        {
            var stated = Entries(saved);
            var solved = Entries(again);
            foreach (var name in stated.Keys.Union(solved.Keys, StringComparer.Ordinal))
            {
                var at = path.Length == 0 ? name : $"{path}/{name}";
                if (!stated.TryGetValue(name, out var one)) Missing(at, solved[name], "is not stated and solves to");
                else if (!solved.TryGetValue(name, out var other)) Missing(at, one, "does not come out of a re-solve, stated as");
                else Compare(at, one, other);
            }
        }

        // A variable or a dual value that is not written is zero; nothing else may be left out.
        private void Missing(string path, JsonElement value, string what)
        {
            var zero = path.StartsWith("proof/columns/", StringComparison.Ordinal) || path.Contains("/duals/", StringComparison.Ordinal);
            if (!zero || value.ValueKind != JsonValueKind.Number || !Near(value.GetDecimal(), 0)) Wrong.Add($"{path} {what} {value}");
        }

        private void Arrays(string path, JsonElement saved, JsonElement again)
        {
            if (saved.GetArrayLength() != again.GetArrayLength())
            {
                Wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{path} is stated with {saved.GetArrayLength()} entries and solves to {again.GetArrayLength()}"));
                return;
            }

            foreach (var (i, (one, other)) in saved.EnumerateArray().Zip(again.EnumerateArray()).Index()) Compare(string.Create(CultureInfo.InvariantCulture, $"{path}/{i}"), one, other);
        }

        private bool Near(decimal stated, decimal solved) => Math.Abs(stated - solved) <= (same ? Tolerance : OtherTolerance * Math.Max(1, Math.Abs(solved)));

        private Dictionary<string, JsonElement> Entries(JsonElement parent) => parent.EnumerateObject()
            .Where(entry => !NotCompared.Contains(entry.Name) && (same || !OfOneSolver.Contains(entry.Name)))
            .GroupBy(entry => entry.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal);

        private void Differs(string path, JsonElement saved, JsonElement again) => Wrong.Add($"{path} is stated as {saved} and solves to {again}");
    }
}
