namespace Pavise.Workbench.Forms;

/// <summary>A file changed on disk while its form was open; nothing was written.</summary>
/// <param name="text">What it holds now.</param>
internal sealed class InputChangedException(string text) : Exception("the file changed meanwhile")
{
    /// <summary>What the file holds now.</summary>
    public string Text => text;
}
