using System.Net;
using System.Net.Sockets;

namespace Pavise.Workspace;

/// <summary>Tells addresses of the public internet from those of this machine, private networks and special uses (IANA special-purpose address registries).</summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] Special =
    [
        .. "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4"
            .Split(' ').Select(IPNetwork.Parse),
    ];

    /// <summary>The one block of IPv6 from which public addresses are given.</summary>
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    /// <summary>Parts of it that are special or carry an IPv4 address inside: protocol assignments, documentation, 6to4.</summary>
    private static readonly IPNetwork[] GlobalButSpecial = [.. "2001::/23 2001:db8::/32 2002::/16 3fff::/20".Split(' ').Select(IPNetwork.Parse)];

    /// <summary>True for an address that anybody on the internet may reach.</summary>
    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !Array.Exists(Special, network => network.Contains(address)),
            AddressFamily.InterNetworkV6 => address.ScopeId == 0 && Global.Contains(address) && !Array.Exists(GlobalButSpecial, network => network.Contains(address)),
            _ => false,
        };
    }
}
