using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Pavise.EndToEnd;

/// <summary>A workbench that is killed while it takes texts in.</summary>
[Collection(AloneCollection.Name)]
public sealed partial class KilledIntakeTests(ServedStates states)
{
    private const int Texts = 60;

    [Fact]
    public async Task Whatever_stands_after_a_kill_is_whole_and_sending_it_all_again_adds_only_what_is_missing()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var desk = await FreshDesk.OpenAsync(states.Browser);
        var documents = Path.Combine(desk.Workspace, "documents");
        var before = Directory.Exists(documents) ? Directory.GetFiles(documents).Length : 0;
        var texts = Enumerable.Range(1, Texts).ToDictionary(i => string.Create(CultureInfo.InvariantCulture, $"text-{i:00}.md"),
            i => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"# Text {i}\n\nNorway will deliver {i + 1} NASAMS systems to Ukraine, the ministry said on 9 July 2024.\n\n") + new string('.', 20_000) + "\n"), StringComparer.Ordinal);
        var sending = SendAsync(desk, texts);
        while (Directory.GetFiles(documents, "text-*.md").Length < 5 && !sending.IsCompleted) await Task.Delay(1, cancel);
        await desk.KillAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => sending);
        var standing = Directory.GetFiles(documents, "text-*.md");
        Assert.InRange(standing.Length, 5, Texts - 1);
        Assert.All(standing, file => Assert.Equal(texts[Path.GetFileName(file)], File.ReadAllBytes(file)));

        // A run over what stands is not disturbed by what was being written.
        var run = Command.Run(desk.Workspace, "run", ".");
        Assert.True(run.Code == 0, run.ToString());
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"/run?added={Texts - standing.Length}"), await SendAsync(desk, texts));
        Assert.All(texts, text => Assert.Equal(text.Value, File.ReadAllBytes(Path.Combine(documents, text.Key))));
        Assert.Equal(before + (2 * Texts), Directory.GetFiles(documents).Length);
        Assert.Equal("/run?added=0", await SendAsync(desk, texts));
    }

    /// <summary>Sends all texts by the form of the page; the address that is answered.</summary>
    private static async Task<string> SendAsync(FreshDesk desk, Dictionary<string, byte[]> texts)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var token = Token().Match(await browser.GetStringAsync(new Uri(desk.Address + "/run"))).Groups[1].Value;
        using var form = new MultipartFormDataContent { { new StringContent(token), "token" }, { new StringContent("Notes"), "outlet" } };
        foreach (var (name, bytes) in texts) form.Add(new ByteArrayContent(bytes), "files", name);
        using var answer = await browser.PostAsync(new Uri(desk.Address + "/documents/add"), form);
        return answer.Headers.Location?.OriginalString ?? await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("name=\"token\" value=\"([0-9a-f]+)\"")]
    private static partial Regex Token();
}
