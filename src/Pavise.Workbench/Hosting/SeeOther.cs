using Microsoft.AspNetCore.Http;

namespace Pavise.Workbench.Hosting;

/// <summary>Sends the browser on to a page after a form: reloading that page sends nothing again.</summary>
/// <param name="address">An address of this host.</param>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
