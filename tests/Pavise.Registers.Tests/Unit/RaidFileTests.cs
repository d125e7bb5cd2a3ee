using System.Text;
using Pavise.Core;

namespace Pavise.Registers.Tests;

public class RaidFileTests
{
    private const string Header = "window,class,launched,intercepted\n";

    private static readonly YamlSource Sidecar = new("raids.meta.yaml", """
        register: raids
        release: 2026-02
        credit: Air Force Command
        licence: CC BY-NC-SA 4.0
        address: https://example.org/raids
        claimed-by: UKR
        published: 2026-03-01
        """);

    [Fact]
    public void Rows_become_totals_assertions_and_origins()
    {
        var reading = Read(Header + "# a comment\n2024-06,ballistic,14,0\n2024-06-20,drone,27,27\n", Sidecar);
        Assert.Equal(
        [
            new RaidTotal(DateInterval.During(new Month(2024, 6)), "ballistic", 14, 0, "row:raids/2026-02/2024-06/ballistic"),
            new RaidTotal(DateInterval.On(new DateOnly(2024, 6, 20)), "drone", 27, 27, "row:raids/2026-02/2024-06-20/drone"),
        ], reading.Raids);
        Assert.Equal(
        [
            "ballistic Launched 14", "ballistic Intercepted 0", "drone Launched 27", "drone Intercepted 27",
        ], reading.Assertions.Select(assertion => $"{assertion.Item} {assertion.Aspect} {assertion.Quantity!.Value.Low}"));
        Assert.All(reading.Assertions, assertion => Assert.Equal(
            (ClaimKind.Attack, ClaimStatus.Reported, "UKR", DateInterval.On(new DateOnly(2026, 3, 1)), "register:raids/2026-02"),
            (assertion.Kind, assertion.Status, assertion.Speaker, assertion.Published!.Value, assertion.Source)));
        var row = Assert.IsType<RegisterRow>(reading.Origins.Single(origin => origin.Id == reading.Raids[0].Origin));
        Assert.Equal((new Place("raids.csv", 3, 1), "2024-06 ballistic: launched 14, intercepted 0, as claimed by UKR", "Air Force Command"), (row.Place, row.Row, row.Attribution.Credit));
        Assert.Equal((OutletKind.Register, 64), (reading.Profile.Kind, reading.Profile.TextHash.Length));
    }

    [Fact]
    public void An_empty_cell_is_unknown_and_never_zero()
    {
        var reading = Read(Header + "2024-06,cruise,,82\n2024-07,cruise,64,\n2024-08,cruise,,\n", null);
        Assert.Equal([(null, 82), (64, null), (null, null)], reading.Raids.Select(raid => (raid.Launched, raid.Intercepted)));
        Assert.Equal([82m, 64m], reading.Assertions.Select(assertion => assertion.Quantity!.Value.Low!.Value));
    }

    [Fact]
    public void Without_a_sidecar_the_name_of_the_file_names_the_register()
    {
        var reading = Read(Header + "2024-06,drone,1,1\n", null);
        Assert.Equal("register:raids", reading.Profile.Id);
        Assert.Equal("row:raids/-/2024-06/drone", Assert.Single(reading.Origins).Id);
    }

    [Fact]
    public void Byte_order_mark_blank_lines_quotes_and_windows_line_ends_are_read()
    {
        var reading = RaidFile.Read("raids.csv", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("window,class,launched,intercepted\r\n\r\n\"2024-06\", drone ,\"3\",1\r\n")], null);
        Assert.Equal(3, Assert.Single(reading.Raids).Launched);
    }

    [Theory]
    [InlineData("window,class,launched\n", "PAV2502", 1, 1)]
    [InlineData("window,class,launched,downed\n", "PAV2502", 1, 23)]
    [InlineData("", "PAV2510", 1, 1)]
    [InlineData(Header, "PAV2510", 1, 1)]
    [InlineData(Header + "2024-06,drone,3\n", "PAV2503", 2, 15)]
    [InlineData(Header + "2024-06,drone,3,1,1\n", "PAV2503", 2, 19)]
    [InlineData(Header + "June 2024,drone,3,1\n", "PAV2504", 2, 1)]
    [InlineData(Header + "2024-06,missile,3,1\n", "PAV2505", 2, 9)]
    [InlineData(Header + "2024-06,drone,three,1\n", "PAV2506", 2, 15)]
    [InlineData(Header + "2024-06,drone,3.5,1\n", "PAV2506", 2, 15)]
    [InlineData(Header + "2024-06,drone,3,-1\n", "PAV2507", 2, 17)]
    [InlineData(Header + "2024-06,drone,3,4\n", "PAV2508", 2, 17)]
    [InlineData(Header + "2024-06,drone,3,1\n# between\n2024-06,drone,3,1\n", "PAV2509", 4, 1)]
    [InlineData(Header + "2024-06,drone,3,1\n2024-06-02,drone,1,1\n", "PAV2511", 3, 1)]
    public void A_broken_file_is_refused_with_line_column_and_remedy(string text, string code, int line, int column)
    {
        var error = Assert.Throws<PaviseException>(() => Read(text, null)).Diagnostics;
        Assert.Equal((code, new Place("raids.csv", line, column)), (Assert.Single(error).Code, error[0].Place));
        Assert.NotEmpty(error[0].Remedy);
    }

    [Fact]
    public void All_errors_of_a_file_are_told_at_once()
    {
        var error = Assert.Throws<PaviseException>(() => Read(Header + "x,drone,3,1\n2024-06,bird,3,1\n2024-06,drone,-3,1\n", null));
        Assert.Equal(["PAV2504", "PAV2505", "PAV2507"], error.Diagnostics.Select(one => one.Code));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41 })]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x00 })]
    public void A_binary_file_is_refused(byte[] bytes) =>
        Assert.Equal("PAV2501", Assert.Throws<PaviseException>(() => RaidFile.Read("raids.csv", bytes, null)).Diagnostics[0].Code);

    [Fact]
    public void A_sidecar_with_an_unknown_key_is_refused() =>
        Assert.Equal("PAV1108", Assert.Throws<PaviseException>(() => Read(Header + "2024-06,drone,1,1\n", new YamlSource("raids.meta.yaml", "author: somebody"))).Diagnostics[0].Code);

    private static RegisterReading Read(string text, YamlSource? sidecar) => RaidFile.Read("raids.csv", Encoding.UTF8.GetBytes(text), sidecar);
}
