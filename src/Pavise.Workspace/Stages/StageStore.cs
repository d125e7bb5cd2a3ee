using System.Security.Cryptography;
using System.Text.Json;
using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>Keeps the result of each stage with the key of its inputs; a stage whose key is unchanged is not redone.</summary>
public sealed class StageStore(string folder, IRunLog log)
{
    /// <summary>Runs a stage unless the same inputs gave its stored result.</summary>
    /// <param name="name">Stage, also the name of its file.</param>
    /// <param name="inputs">Everything the result depends on: hashes, settings, the version of the rules.</param>
    /// <param name="make">Makes the result; called only when needed.</param>
    /// <param name="stillThere">False when something the stage made outside its file is gone; null when there is nothing else.</param>
    public async Task<StageResult<T>> RunAsync<T>(string name, IEnumerable<string> inputs, Func<Task<T>> make, Func<bool>? stillThere = null)
    {
        var key = StageKey.Of([Build, .. inputs]);
        var (keyFile, resultFile) = (Path.Combine(folder, name + ".key"), Path.Combine(folder, name + ".json"));
        log.Started(name);
        if (Stored(keyFile, resultFile, key) is { } stored && (stillThere is null || stillThere()))
        {
            log.Finished(name, upToDate: true);
            return new StageResult<T>(stored.Hash, true, () => JsonSerializer.Deserialize<T>(stored.Bytes, PaviseJson.Options)!);
        }

        var value = await make().ConfigureAwait(false);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, PaviseJson.Options);
        var hash = Hash(bytes);
        AtomicFile.Write(resultFile, bytes);
        AtomicFile.Write(keyFile, $"{key} {hash}\n");
        log.Finished(name, upToDate: false);
        return new StageResult<T>(hash, false, () => value);
    }

    /// <summary>The result that the last run of a stage left, whatever has changed since; null when there is none.</summary>
    /// <param name="folder">Folder of the stages.</param>
    /// <param name="name">Stage.</param>
    public static T? Last<T>(string folder, string name)
        where T : class
    {
        var path = Path.Combine(folder, name + ".json");
        return File.Exists(path) ? JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), PaviseJson.Options) : null;
    }

    /// <summary>The hash of what the last run of a stage left, as <see cref="StageResult{T}.Hash"/> told it; null when there is none.</summary>
    /// <param name="folder">Folder of the stages.</param>
    /// <param name="name">Stage.</param>
    public static string? LastHash(string folder, string name) => Path.Combine(folder, name + ".json") is var path && File.Exists(path) ? Hash(File.ReadAllBytes(path)) : null;

    /// <summary>The build of Pavise: a new version redoes every stage.</summary>
    private static string Build { get; } = typeof(StageStore).Module.ModuleVersionId.ToString("N")
        + string.Concat(typeof(StageStore).Assembly.GetReferencedAssemblies().Where(name => name.Name!.StartsWith("Pavise.", StringComparison.Ordinal))
            .Select(name => System.Reflection.Assembly.Load(name).ManifestModule.ModuleVersionId.ToString("N")).Order(StringComparer.Ordinal));

    private static (byte[] Bytes, string Hash)? Stored(string keyFile, string resultFile, string key)
    {
        if (!File.Exists(keyFile) || !File.Exists(resultFile)) return null;
        var parts = File.ReadAllText(keyFile).Trim().Split(' ');
        if (parts.Length != 2 || parts[0] != key) return null;
        var bytes = File.ReadAllBytes(resultFile);
        // A result that was altered by hand or cut short by a crash is made again.
        return Hash(bytes) == parts[1] ? (bytes, parts[1]) : null;
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
