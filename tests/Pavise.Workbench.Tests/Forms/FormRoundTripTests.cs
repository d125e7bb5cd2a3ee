using Pavise.Core;
using Pavise.Workbench.Forms;

namespace Pavise.Workbench.Tests.Forms;

/// <summary>A form over a file changes what was changed in it, and nothing else.</summary>
public sealed class FormRoundTripTests
{
    public static TheoryData<string, string> Files => Inputs.All;

    [Theory]
    [MemberData(nameof(Files))]
    public void A_form_that_is_sent_as_it_was_opened_leaves_every_character(string name, string file)
    {
        var (kind, text) = (InputKind.Of(name), Inputs.Text(name, file));
        var change = Inputs.Send(kind, text, Inputs.Posted(Inputs.Form(kind, text)));
        Assert.Equal(text, change.Text);
        Assert.True(change.KeptComments);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_part_of_a_file_is_shown_in_a_field(string name, string file)
    {
        var (kind, text) = (InputKind.Of(name), Inputs.Text(name, file));
        Assert.All(Inputs.Form(kind, text).All(), node => Assert.True(!node.IsOdd && node.Strangers.Count == 0, $"{node.Path} has no field for what it holds"));
    }

    /// <summary>A file made in forms alone: an empty one, to which each row is added and each field typed as the example has it.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_made_from_nothing_in_forms_says_the_same_as_the_example(string name, string file)
    {
        var kind = InputKind.Of(name);
        Assert.Equal(Facts(Inputs.Form(kind, Inputs.Text(name, file))), Facts(Inputs.Form(kind, Inputs.MadeInForms(kind, Inputs.Text(name, file)))));
    }

    [Fact]
    public void A_new_file_is_written_as_a_person_would()
    {
        var kind = InputKind.Of("scenario");
        var text = Inputs.Send(kind, "", new Dictionary<string, string> { ["name"] = "A # b", ["place/name"] = "Testland", ["place/real"] = "false", ["start"] = "2001-01", ["horizon-days"] = "10" }, "add/layers").Text;
        text = Inputs.Send(kind, text, new Dictionary<string, string> { ["layers/0/item"] = "round-a", ["layers/0/salvo"] = "2" }, "add/layers/0/engages").Text;
        text = Inputs.Send(kind, text, new Dictionary<string, string> { ["layers/0/engages/0/class"] = "ballistic", ["layers/0/engages/0/kill-probability/best"] = "0.7", ["layers/0/engages/0/kill-probability/unit"] = "probability", ["layers/0/engages/0/kill-probability/assumption"] = "An example, no more." }).Text;
        Assert.Equal("""
            name: 'A # b'
            place: {name: Testland, real: false}
            start: 2001-01
            horizon-days: 10
            layers:
              - {item: round-a, salvo: 2, engages: [{class: ballistic, kill-probability: {best: 0.7, unit: probability, assumption: 'An example, no more.'}}]}

            """, text);
    }

    [Fact]
    public void Comments_order_quotes_and_references_outlive_a_change()
    {
        const string text = "# above\nname: 'A'   # beside\nvalues:\n  one: &one {best: 5, unit: missile, assumption: 'No: more'}  # first\n  # between\n  two: *one\nmonths: 12\nstart: 2026-01\nodd: [kept]\n# below\n";
        var kind = InputKind.Of("plan");
        var posted = Inputs.Posted(Inputs.Form(kind, text));
        posted["months"] = "13";
        posted["note"] = "said";
        Assert.Equal(text.Replace("months: 12", "months: 13", StringComparison.Ordinal).Replace("start: 2026-01\n", "start: 2026-01\nnote: said\n", StringComparison.Ordinal), Inputs.Send(kind, text, posted).Text);
        posted["values/1/best"] = "6";
        var changed = Inputs.Send(kind, text, posted).Text;
        Assert.Contains("one: &one {best: 5, unit: missile, assumption: 'No: more'}  # first", changed, StringComparison.Ordinal);
        Assert.Contains("two: {best: 6, unit: missile, assumption: 'No: more'}", changed, StringComparison.Ordinal);
        Assert.Equal(["one"], Inputs.Send(kind, text, posted).Parted);
        posted["values/0/best"] = "7";
        posted["values/1/best"] = "5";
        changed = Inputs.Send(kind, text, posted).Text;
        Assert.Contains("best: 7", changed, StringComparison.Ordinal);
        Assert.Contains("two: {best: 5", changed, StringComparison.Ordinal);
        Assert.Contains("# between", changed, StringComparison.Ordinal);
        Assert.Equal(["one"], Inputs.Send(kind, text, posted).Parted);
        posted["values/0/best"] = "5";
        Assert.Empty(Inputs.Send(kind, text, posted).Parted);
    }

    [Fact]
    public void Two_entries_never_get_one_name()
    {
        var kind = InputKind.Of("plan");
        const string text = "values:\n  a: {best: 1, assumption: x}\n  b: {best: 2, assumption: y}\n";
        var posted = Inputs.Posted(Inputs.Form(kind, text));
        posted["values/1/~key"] = "a";
        Assert.Equal("values:\n  a: {best: 1, assumption: x}\n  a-2: {best: 2, assumption: y}\n", Inputs.Send(kind, text, posted).Text);
    }

    /// <summary>What a file says, field by field.</summary>
    private static string[] Facts(FormNode form) => [.. form.All().Where(node => node.Field.IsSingle && node.Value.Length > 0 || node.Key is not null).Select(node => $"{node.Path} {node.Key} = {node.Value}")];
}
