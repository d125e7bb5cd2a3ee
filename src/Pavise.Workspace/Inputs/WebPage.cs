namespace Pavise.Workspace;

/// <summary>What an address answered.</summary>
/// <param name="Address">The last one after redirects.</param>
/// <param name="Bytes">The body, decompressed.</param>
/// <param name="MediaType">Its type, such as text/html, or null.</param>
/// <param name="ContentType">The whole header with its encoding, or null.</param>
/// <param name="LastModified">What the server says of its age, or null.</param>
/// <param name="Tag">The server's name of this version, or null.</param>
public sealed record WebPage(Uri Address, byte[] Bytes, string? MediaType, string? ContentType, DateTimeOffset? LastModified, string? Tag);
