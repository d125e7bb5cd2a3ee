namespace Pavise.Evidence;

/// <summary>A model gave no usable answer: no connection, an error of the endpoint, too slow, too long.</summary>
/// <param name="reason">Why, in words.</param>
/// <param name="inner">What was thrown below.</param>
public sealed class ClaimModelException(string reason, Exception? inner = null) : Exception(reason, inner);
