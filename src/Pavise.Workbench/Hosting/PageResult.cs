using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace Pavise.Workbench.Hosting;

/// <summary>A finished page with the policy that its own content needs.</summary>
internal sealed class PageResult(string html, int status) : IResult
{
    /// <summary>Where a page holds its own address, which a print shows: what it says can be found again.</summary>
    public const string Address = "<!--address-->";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var page = html.Replace(Address, $"<p class=\"printed\">Printed from <code>{HtmlEncoder.Default.Encode(request.Path.ToUriComponent() + request.QueryString.ToUriComponent())}</code></p>", StringComparison.Ordinal);
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = ContentPolicy.Of(page);
        response.Headers.CacheControl = "no-store";
        return response.Body.WriteAsync(Encoding.UTF8.GetBytes(page), httpContext.RequestAborted).AsTask();
    }
}
