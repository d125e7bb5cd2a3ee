namespace Pavise.Evidence;

/// <summary>How a file holds its documents.</summary>
public enum DocumentForm
{
    /// <summary>One plain text (.txt).</summary>
    Text,

    /// <summary>One Markdown text, kept as written (.md).</summary>
    Markdown,

    /// <summary>One web page; its main text is taken out (.html, .htm, .xhtml).</summary>
    Html,

    /// <summary>An RSS or Atom feed; each entry is a document (.xml, .rss, .atom).</summary>
    Feed,

    /// <summary>One object in the corpus form (.json).</summary>
    Json,

    /// <summary>One such object on each line (.jsonl, .ndjson).</summary>
    JsonLines,

    /// <summary>A PDF; whoever reads the file turns it to text first (.pdf).</summary>
    Pdf,
}
