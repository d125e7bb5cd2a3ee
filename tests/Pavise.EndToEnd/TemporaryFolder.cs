using System.Security.Cryptography;

namespace Pavise.EndToEnd;

/// <summary>A folder of its own for one test, removed at its end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("pavise-test-").FullName;

    public string Path { get; }

    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    /// <summary>Copies the first-look example in, with few replications so that tests stay quick.</summary>
    public string FirstLook(string name = "w", int replications = 200)
    {
        var target = this[name];
        Copy(System.IO.Path.Combine(Repository.Root, "examples", "first-look"), target);
        Edit(System.IO.Path.Combine(target, "pavise.yaml"), "replications: 2000", $"replications: {replications}");
        return target;
    }

    /// <summary>Replaces one occurrence of a text in a file; fails when it is not there exactly once.</summary>
    public static void Edit(string file, string before, string after)
    {
        var text = File.ReadAllText(file);
        Assert.Equal(2, text.Split(before).Length);
        File.WriteAllText(file, text.Replace(before, after, StringComparison.Ordinal));
    }

    /// <summary>Every file under a folder with the hash of its content; the lock files are nobody's result.</summary>
    public static SortedDictionary<string, string> Hashes(string folder)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(folder)) return hashes;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (System.IO.Path.GetFileName(file).StartsWith(".pavise.lock", StringComparison.Ordinal) || new FileInfo(file).LinkTarget is not null) continue;
            hashes[System.IO.Path.GetRelativePath(folder, file)] = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return hashes;
    }

    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
