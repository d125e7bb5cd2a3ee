namespace Pavise.Workspace;

/// <summary>A model that may propose claims: where it is asked and how it is called there.</summary>
/// <param name="Address">Base address of an OpenAI-compatible endpoint, such as http://localhost:11434/v1.</param>
/// <param name="Name">Name of the model.</param>
/// <param name="Key">Key of the endpoint, from the environment variable PAVISE_MODEL_KEY; never written anywhere.</param>
/// <param name="Patience">Longest time for one text, retries included.</param>
public sealed record ModelSettings(Uri Address, string Name, string? Key, TimeSpan Patience)
{
    /// <summary>Name of the environment variable that holds the key.</summary>
    public const string KeyVariable = "PAVISE_MODEL_KEY";

    /// <summary>What a result that rests on the model depends on.</summary>
    public string Identity => $"model {Name} at {Address}";

    /// <summary>The key is left out.</summary>
    public override string ToString() => Identity;
}
