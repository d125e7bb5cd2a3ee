using Microsoft.AspNetCore.Http;
using Pavise.Core;

namespace Pavise.Workbench.Hosting;

/// <summary>Bad input as HTTP knows it: the status that fits a code, and problem details with it.</summary>
internal static class Problems
{
    /// <summary>The status of a code; 400 for input that is wrong in itself.</summary>
    public static int Status(string code) => code switch
    {
        "PAV1001" or "PAV1008" or "PAV1010" or "PAV1011" or "PAV1202" or "PAV2220" or "PAV4017" or "PAV4018" or "PAV9102" => StatusCodes.Status404NotFound,
        "PAV1005" or "PAV4001" or "PAV9110" => StatusCodes.Status409Conflict,
        "PAV9101" => StatusCodes.Status403Forbidden,
        "PAV1007" or "PAV4004" or "PAV4005" => StatusCodes.Status507InsufficientStorage,
        "PAV9111" => StatusCodes.Status500InternalServerError,
        "PAV1009" => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };

    /// <summary>The diagnostics behind an error that a reader is told; null for any other.</summary>
    public static IReadOnlyList<Diagnostic>? Of(Exception error) => error switch
    {
        PaviseException problem => problem.Diagnostics,
        MissingPartException missing => [missing.Diagnostic],
        BadHttpRequestException => [new Diagnostic("PAV9103", new Place("request"), "the request cannot be read", "send it anew")],
        _ => null,
    };

    /// <summary>What is wrong and how it is mended, in one line beside the form that asked.</summary>
    public static string Line(PaviseException problem) => $"{problem.Diagnostics[0].Cause}; {problem.Diagnostics[0].Remedy}.";

    /// <summary>Problem details after RFC 9457, with every diagnostic.</summary>
    public static IResult Details(IReadOnlyList<Diagnostic> diagnostics, int? status = null) => TypedResults.Problem(
        detail: diagnostics[0].ToString(), statusCode: status ?? Status(diagnostics[0].Code), title: diagnostics[0].Cause, type: "https://www.rfc-editor.org/rfc/rfc9457",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["code"] = diagnostics[0].Code,
            ["remedy"] = diagnostics[0].Remedy,
            ["diagnostics"] = diagnostics.Select(one => new { one.Code, one.Place.File, one.Place.Line, one.Place.Column, one.Cause, one.Remedy }).ToArray(),
        });
}
