using System.IO.Compression;
using AngleSharp.Html.Parser;

namespace Pavise.EndToEnd;

/// <summary>The scripts of the pages as they travel.</summary>
[Collection(AloneCollection.Name)]
public sealed class IslandTests(ServedStates states)
{
    [Fact]
    public async Task Every_script_is_used_by_a_page_and_no_page_carries_more_than_a_hundred_and_fifty_kilobytes()
    {
        var cancel = TestContext.Current.CancellationToken;
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in ListedPage.All)
        {
            var answer = await states.Client.GetAsync(new Uri(states.Address(page)), cancel);
            using var document = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(cancel));
            var weight = 0L;
            foreach (var source in document.QuerySelectorAll("script").Select(script => script.GetAttribute("src") ?? "a script in the page").Distinct())
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, states.Host(page.State) + source);
                request.Headers.AcceptEncoding.ParseAdd("br");
                using var sent = await states.Client.SendAsync(request, cancel);
                Assert.True(sent.IsSuccessStatusCode, $"{page.Name}: {source}");
                var bytes = await sent.Content.ReadAsByteArrayAsync(cancel);
                Assert.Equal("br", Assert.Single(sent.Content.Headers.ContentEncoding));
                using var unpacked = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
                Assert.NotEqual(-1, unpacked.ReadByte());
                weight += bytes.Length;
                used.Add(System.IO.Path.GetFileName(source.Split('?')[0]));
            }

            Assert.InRange(weight, 0, 150 * 1024);
        }

        var built = Directory.GetFiles(System.IO.Path.Combine(Repository.Root, "node", "dist"), "island-*.js").Select(file => System.IO.Path.GetFileName(file)!).Order(StringComparer.Ordinal);
        Assert.Equal(built, used.Order(StringComparer.Ordinal));
    }
}
