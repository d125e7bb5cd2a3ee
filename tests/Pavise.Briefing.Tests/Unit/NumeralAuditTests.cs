using Pavise.Core;

namespace Pavise.Briefing.Tests;

public class NumeralAuditTests
{
    private static readonly TraceGraph Graph = new([new Assumption("assumption:a", "because", null, 0), new Computation("run:x", "x", ["assumption:a"]), new Computation("run:broken", "y", ["quote:gone"])]);

    [Theory]
    [InlineData("<p>no number at all</p>")]
    [InlineData("<p><a data-origin='run:x'>12</a> systems</p>")]
    [InlineData("<figure data-origin='run:x'><svg><text>2026</text></svg></figure>")]
    [InlineData("<style>p{margin:1rem}</style>")]
    public void A_numeral_under_an_origin_with_a_root_passes(string html) => Assert.Empty(NumeralAudit.Check("page", html, Graph));

    [Theory]
    [InlineData("<p>12 systems</p>", "has no origin")]
    [InlineData("<p><a data-origin='run:y'>12</a></p>", "leads to no root")]
    [InlineData("<p><a data-origin='run:broken'>12</a></p>", "leads to no root")]
    [InlineData("<p data-origin='run:x'>fine 1</p><td>2</td><p>٣ is a digit too</p>", "has no origin")]
    public void A_numeral_without_one_is_told(string html, string cause)
    {
        var found = NumeralAudit.Check("page", html, Graph);
        Assert.NotEmpty(found);
        Assert.All(found, diagnostic => Assert.Equal("PAV8001", diagnostic.Code));
        Assert.Contains(found, diagnostic => diagnostic.Cause.Contains(cause, StringComparison.Ordinal));
    }
}
