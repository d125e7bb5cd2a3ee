namespace Pavise.Evidence;

/// <summary>A language model that proposes claims about a text. What it answers is never trusted: every proposal passes the quote gate.</summary>
public interface IClaimModel
{
    /// <summary>Name of the model, as its endpoint calls it.</summary>
    string Name { get; }

    /// <summary>Where it is asked.</summary>
    string Endpoint { get; }

    /// <summary>The model's answer to an instruction about a text, as it came.</summary>
    /// <exception cref="ClaimModelException">When no usable answer came in time.</exception>
    Task<string> AskAsync(string instruction, string text, CancellationToken cancel);
}
