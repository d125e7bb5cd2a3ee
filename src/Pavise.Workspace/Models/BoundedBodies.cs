namespace Pavise.Workspace;

/// <summary>Cuts off an answer that is longer than any honest one, so that an endpoint that never ends cannot fill the memory.</summary>
internal sealed class BoundedBodies(long limit) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(10) })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        await response.Content.LoadIntoBufferAsync(limit, cancellationToken).ConfigureAwait(false);
        return response;
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = base.Send(request, cancellationToken);
        response.Content.LoadIntoBufferAsync(limit, cancellationToken).GetAwaiter().GetResult();
        return response;
    }
}
