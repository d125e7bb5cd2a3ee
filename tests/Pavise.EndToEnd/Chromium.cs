namespace Pavise.EndToEnd;

/// <summary>The browser of this machine.</summary>
internal static class Chromium
{
    public static string Path { get; } = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Chromium is missing; ./test installs it on Debian, else install the package chromium");
}
