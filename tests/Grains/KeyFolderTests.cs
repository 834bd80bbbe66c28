namespace Laurel.Grains.Tests;

public sealed class KeyFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("laurel-keys-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Processes_of_a_cluster_that_make_a_key_at_once_have_the_same_one()
    {
        string[] names = [.. Enumerable.Range(1, 20).Select(i => $"badge-{i}")];

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => names.Select(new KeyFolder(folder).Key).Select(Convert.ToHexString).ToArray())));

        Assert.All(made, keys => Assert.Equal(made[0], keys));
        Assert.Equal(names.Select(name => $"{name}.key").Order(), Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Order());
    }
}
