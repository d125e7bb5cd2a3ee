using System.Text;

namespace Pavise.Registers.Tables;

/// <summary>Encodings that .NET knows only after they are registered.</summary>
internal static class Encodings
{
    static Encodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Western European, as older exports use it.</summary>
    public static Encoding Windows1252 => Encoding.GetEncoding(1252);
}
