using System.Text;
using Microsoft.AspNetCore.Http;

namespace Pavise.Workbench.Hosting;

/// <summary>A finished page with the policy that its own content needs.</summary>
internal sealed class PageResult(string html, int status) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = ContentPolicy.Of(html);
        response.Headers.CacheControl = "no-store";
        return response.Body.WriteAsync(Encoding.UTF8.GetBytes(html), httpContext.RequestAborted).AsTask();
    }
}
