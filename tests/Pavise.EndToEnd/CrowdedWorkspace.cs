using System.Globalization;

namespace Pavise.EndToEnd;

/// <summary>The first-look example without its plan, with ninety texts more and a hostile one.</summary>
public sealed class CrowdedWorkspace : ServedExample
{
    /// <summary>Texts that were added, one promise each.</summary>
    public const int Texts = 90;

    private static readonly string[] Givers = ["Norway", "Sweden", "Denmark", "Belgium", "Spain"];

    private protected override async Task PrepareAsync()
    {
        Directory.Delete(Path.Combine(Workspace, "plans"), recursive: true);
        var documents = Path.Combine(Workspace, "documents");
        for (var i = 1; i <= Texts; i++)
        {
            var day = new DateOnly(2025, 3, 1).AddDays(3 * i).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
            await File.WriteAllTextAsync(Path.Combine(documents, string.Create(CultureInfo.InvariantCulture, $"crowd-{i:000}.md")), string.Create(CultureInfo.InvariantCulture, $"# Promise {i}\n\n{Givers[i % Givers.Length]} will deliver {i + 1} NASAMS systems to Ukraine, the defence ministry said on {day}.\n"));
        }

        await File.WriteAllTextAsync(Path.Combine(documents, "hostile.md"), "# <script>alert(1)</script> <img src=x onerror=alert(2)> \u202Eesrever\u202C\n\nGermany will deliver two Patriot systems to Ukraine, the ministry said on 9 July 2024.\n\n</main></body><script>document.title='taken'</script><svg onload=alert(3)> <a href=\"javascript:alert(4)\">press</a> <style>body{display:none}</style> <form action=\"http://evil.example/\"><button>send</button></form> \u2066hidden\u2069 \u200Bnothing\n");
    }
}
