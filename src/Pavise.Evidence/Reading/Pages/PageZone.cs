namespace Pavise.Evidence;

/// <summary>What a part of a page is for, as its tags and its author's names for it say.</summary>
internal enum PageZone
{
    /// <summary>Nothing speaks against it.</summary>
    Open,

    /// <summary>Named as something beside the text: navigation, footer, sharing, related texts, captions, notices. Counts as that only while most of the page's text stands elsewhere.</summary>
    Beside,

    /// <summary>Named as readers' comments.</summary>
    Comments,

    /// <summary>Never shown or never words: scripts, forms' fields, hidden parts.</summary>
    Never,
}
