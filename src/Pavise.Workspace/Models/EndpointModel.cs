using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.Chat;
using Pavise.Evidence;

namespace Pavise.Workspace;

/// <summary>A model behind an OpenAI-compatible endpoint. Errors of the endpoint are tried again twice; an answer has a longest time and a longest size.</summary>
public sealed class EndpointModel : IClaimModel, IDisposable
{
    private const long LongestAnswer = 4 << 20;
    private const int LongestTokens = 16_384;
    private const int Retries = 2;

    private readonly ModelSettings settings;
    private readonly HttpClient http = new(new BoundedBodies(LongestAnswer)) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly ChatClient chat;

    public EndpointModel(ModelSettings settings)
    {
        this.settings = settings;
        chat = new ChatClient(settings.Name, new ApiKeyCredential(settings.Key ?? "none"), new OpenAIClientOptions
        {
            Endpoint = settings.Address,
            NetworkTimeout = settings.Patience,
            RetryPolicy = new ClientRetryPolicy(Retries),
            Transport = new HttpClientPipelineTransport(http),
        });
    }

    public string Name => settings.Name;

    public string Endpoint => settings.Address.ToString();

    public async Task<string> AskAsync(string instruction, string text, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(settings.Patience);
        try
        {
            var options = new ChatCompletionOptions { Temperature = 0, MaxOutputTokenCount = LongestTokens };
            var answer = await chat.CompleteChatAsync([new SystemChatMessage(instruction), new UserChatMessage(text)], options, patience.Token).ConfigureAwait(false);
            return answer.Value.Content.Count > 0 ? answer.Value.Content[0].Text ?? "" : "";
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new ClaimModelException(FormattableString.Invariant($"the model did not answer within {settings.Patience.TotalSeconds:0.#} s"));
        }
        catch (ClientResultException error) when (error.Status > 0)
        {
            throw new ClaimModelException(FormattableString.Invariant($"the endpoint answered with status {error.Status}"), error);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or ClientResultException or AggregateException or InvalidOperationException or System.Text.Json.JsonException or FormatException or ArgumentException or KeyNotFoundException or TimeoutException)
        {
            throw new ClaimModelException(Cause(error), error);
        }
    }

    public void Dispose() => http.Dispose();

    /// <summary>The package wraps what went wrong below; the innermost fault of the network says most.</summary>
    private static string Cause(Exception error)
    {
        for (Exception? at = error; at is not null; at = at is AggregateException { InnerExceptions.Count: > 0 } many ? many.InnerExceptions[^1] : at.InnerException)
        {
            if (at is HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }) return "the answer is longer than 4 MiB";
            if (at is HttpRequestException or IOException) return "no connection to the endpoint: " + at.Message.TrimEnd('.');
        }

        return "the answer is not in the form of the interface";
    }
}
