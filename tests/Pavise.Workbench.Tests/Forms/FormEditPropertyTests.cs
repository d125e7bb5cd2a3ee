using Pavise.Workbench.Forms;

namespace Pavise.Workbench.Tests.Forms;

/// <summary>Random edits of the example files: what is typed is what the file then says, whatever was typed.</summary>
public sealed class FormEditPropertyTests
{
    private static readonly string[] Odd = ["", " ", "a: b", "# no", "x # y", "'", "\"", "-", "- a", "[", "}", "{a: 1}", "&a", "*a", "!t", "null", "~", "true", "0x1f", "1e400", "a, b", "\u202Eturned", "tab\there", "Ünïcode 漢字", "two\nlines", "---", "...", "%x", "@x", "`x`", "a:", ":a", "?", "? q", "<<", "<script>alert(1)</script>", new string('w', 300)];

    public static TheoryData<string, string> Files => Inputs.All;

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_typed_is_what_the_file_says(string name, string file)
    {
        var kind = InputKind.Of(name);
        var random = new Random(StringComparer.Ordinal.GetHashCode(name) ^ file.Length);
        var text = Inputs.Text(name, file);
        for (var round = 0; round < 25; round++)
        {
            var form = Inputs.Form(kind, text);
            var posted = Inputs.Posted(form);
            var inputs = form.All().Where(node => node.Field.IsSingle && !node.IsOdd).ToArray();
            var edits = Enumerable.Range(0, random.Next(1, 4)).Select(_ => inputs[random.Next(inputs.Length)]).DistinctBy(node => node.Path).ToArray();
            foreach (var node in edits) posted[node.Path] = Odd[random.Next(Odd.Length)];
            var lists = form.All().Where(node => node.Field.Kind is FieldKind.Rows or FieldKind.Named && !node.IsOdd).ToArray();
            var rows = lists.SelectMany(list => list.Children).ToArray();
            var action = random.Next(4) switch { 0 => "add/" + lists[random.Next(lists.Length)].Path, 1 when rows.Length > 0 => "remove/" + rows[random.Next(rows.Length)].Path, _ => "" };
            var before = Comments(text);
            var change = Inputs.Send(kind, text, posted, action);
            var after = Inputs.Form(kind, change.Text);
            if (!action.StartsWith("remove/", StringComparison.Ordinal))
            {
                foreach (var node in edits) Assert.Equal(Said(node, posted[node.Path]), after.All().FirstOrDefault(one => one.Path == node.Path)?.Value ?? "");
                Assert.True(change.KeptComments, $"the comments are gone after {action} {string.Join(", ", edits.Select(node => $"{node.Path} = '{posted[node.Path]}'"))}");
                Assert.Empty(before.Except(Comments(change.Text)));
            }

            text = change.Text;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_row_that_is_added_and_removed_again_leaves_the_file_as_it_was(string name, string file)
    {
        var (kind, text) = (InputKind.Of(name), Inputs.Text(name, file));
        var form = Inputs.Form(kind, text);
        foreach (var list in form.All().Where(node => node.Field.Kind is FieldKind.Rows or FieldKind.Named && node.Children.Count > 0))
        {
            var longer = Inputs.Send(kind, text, Inputs.Posted(form), "add/" + list.Path).Text;
            var back = Inputs.Send(kind, longer, Inputs.Posted(Inputs.Form(kind, longer)), "remove/" + FieldPath.Of(list.Path, list.Children.Count)).Text;
            // What a reference stood for is written out once the two differ.
            if (text.Contains(": *", StringComparison.Ordinal)) Assert.True(YamlPieces.TryRead(back)!.Says(YamlPieces.TryRead(text)!), list.Path);
            else Assert.Equal(text, back);
        }
    }

    /// <summary>Lines lose the blanks around them and those that are empty; everything else is kept to the letter.</summary>
    private static string Said(FormNode node, string typed) => node.Field.Kind == FieldKind.Lines ? string.Join('\n', FormWords.Split(typed)) : typed;

    private static string[] Comments(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith('#'))];
}
