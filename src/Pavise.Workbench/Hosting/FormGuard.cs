using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Pavise.Core;

namespace Pavise.Workbench.Hosting;

/// <summary>Takes forms only from pages of this host: the browser's own word about where a form comes from, and a secret that pages carry and no other site can read.</summary>
internal static class FormGuard
{
    private const string Cookie = "pavise-form";

    /// <summary>A form over a large plan has an input for every field of every row.</summary>
    private static readonly FormOptions Bounds = new() { ValueCountLimit = 100_000, ValueLengthLimit = 16 * 1024 * 1024 };

    /// <summary>The secret for the forms of a page; the browser is given it as a cookie too.</summary>
    public static string Token(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is { Length: 64 } known) return known;
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        context.Response.Cookies.Append(Cookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });
        return token;
    }

    /// <summary>The form of a request, which must come from a page of this host.</summary>
    /// <exception cref="PaviseException">PAV9101 it does not, PAV9103 it is too large or broken.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.HasFormContentType || !IsOwn(request)) throw Foreign();
        var form = await FormOf(request, context.RequestAborted).ConfigureAwait(false);
        var (kept, sent) = (request.Cookies[Cookie] ?? "", form["token"].ToString());
        if (kept.Length != 64 || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(kept), Encoding.UTF8.GetBytes(sent))) throw Foreign();
        return form;
    }

    private static async Task<IFormCollection> FormOf(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            return await request.ReadFormAsync(Bounds, cancel).ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            throw new PaviseException("PAV9103", new Place("form"), "the form is broken or larger than a form may be", "send less at once, or change the file in an editor");
        }
    }

    /// <summary>Browsers say where a form comes from; what says nothing is no browser and is judged by the secret alone.</summary>
    private static bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site is not ("same-origin" or "none")) return false;
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}";
    }

    private static PaviseException Foreign() => new("PAV9101", new Place("form"), "the form does not come from an open page of this workbench", "open the page again and send it from there");
}
