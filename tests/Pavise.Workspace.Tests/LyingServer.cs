using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Pavise.Workspace.Tests;

/// <summary>An OpenAI-compatible endpoint on the loopback interface that answers as a test says, honestly or not.</summary>
internal sealed class LyingServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private LyingServer(WebApplication app) => this.app = app;

    /// <summary>How often it was asked.</summary>
    public int Asked { get; private set; }

    /// <summary>The last request as it came.</summary>
    public string LastRequest { get; private set; } = "";

    /// <summary>The authorization header of the last request.</summary>
    public string LastKey { get; private set; } = "";

    public Uri Address => new(app.Urls.First() + "/v1");

    /// <summary>A server that gives this text as the model's answer.</summary>
    public static Task<LyingServer> AnsweringAsync(Func<string, string> answer) => StartAsync(async (context, request) =>
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            id = "x", @object = "chat.completion", created = 1, model = "liar",
            choices = new[] { new { index = 0, finish_reason = "stop", message = new { role = "assistant", content = answer(request) } } },
            usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
        }), context.RequestAborted);
    });

    /// <summary>A server that does what it likes with a request.</summary>
    public static async Task<LyingServer> StartAsync(Func<HttpContext, string, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new LyingServer(app);
        app.MapPost("/v1/chat/completions", async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            server.Asked++;
            server.LastRequest = await reader.ReadToEndAsync(context.RequestAborted);
            server.LastKey = context.Request.Headers.Authorization.ToString();
            await answer(context, server.LastRequest);
        });
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }
}
