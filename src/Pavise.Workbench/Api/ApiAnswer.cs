using System.Text;

namespace Pavise.Workbench.Api;

/// <summary>The answer to a request of the API.</summary>
/// <param name="Body">Its bytes: the same for the same results.</param>
/// <param name="Type">Media type.</param>
internal sealed record ApiAnswer(byte[] Body, string Type)
{
    /// <summary>How many rows there are in all, when the answer is a page of them.</summary>
    public int? Total { get; init; }

    public static ApiAnswer Json(string text) => new(Encoding.UTF8.GetBytes(text.EndsWith('\n') ? text : text + "\n"), "application/json");

    public static ApiAnswer Text(string text, string type) => new(Encoding.UTF8.GetBytes(text), type + "; charset=utf-8");
}
