namespace Pavise.Evidence;

/// <summary>An element or a text of a web page.</summary>
internal sealed class PageNode(string tag, string? text = null)
{
    private static readonly (string, string)[] None = [];

    /// <summary>The element's name in lower case; empty for a text.</summary>
    public string Tag { get; } = tag;

    /// <summary>The characters of a text, of a script or a style; null for other elements.</summary>
    public string? Text { get; set; } = text;

    public PageNode? Parent { get; private set; }

    public List<PageNode> Children { get; } = text is null ? [] : Leafless;

    /// <summary>The attributes that reading looks at; others are dropped while the page is cut up.</summary>
    public (string Name, string Value)[] Attributes { get; init; } = None;

    /// <summary>Class, identity and role in one lower-case string: what its author called it.</summary>
    public string Hints { get; init; } = "";

    private static List<PageNode> Leafless { get; } = [];

    public bool IsText => Tag.Length == 0;

    /// <summary>The value of an attribute, or null.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var (key, value) in Attributes)
            {
                if (key == name) return value;
            }

            return null;
        }
    }

    public void Add(PageNode child)
    {
        child.Parent = this;
        Children.Add(child);
    }

    /// <summary>This node and all below it, in the order of the page; no recursion, so depth costs no stack.</summary>
    public IEnumerable<PageNode> All()
    {
        var stack = new Stack<PageNode>();
        stack.Push(this);
        while (stack.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Children.Count - 1; i >= 0; i--) stack.Push(node.Children[i]);
        }
    }

    /// <summary>All text below, runs of white space as one space; scripts and styles left out.</summary>
    public string Words()
    {
        var words = new System.Text.StringBuilder();
        foreach (var node in All())
        {
            if (node.IsText) words.Append(node.Text);
            else if (PageTags.IsBlock(node.Tag)) words.Append(' ');
        }

        return PageText.Squeeze(words.ToString());
    }
}
