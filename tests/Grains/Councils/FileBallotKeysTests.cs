using System.Security.Cryptography;
using Laurel.Grains.Councils;

namespace Laurel.Grains.Tests.Councils;

public sealed class FileBallotKeysTests : IDisposable
{
    private static readonly BallotName First = new("dnnd-2025/main", "s1@1"), Second = new("dnnd-2025/main", "s2@2"), Other = new("other/main", "s1@1");

    private readonly string folder = Directory.CreateTempSubdirectory("laurel-ballots-").FullName;

    [Fact]
    public async Task A_key_is_made_once_and_found_by_another_process()
    {
        var made = await Keys().Create(First);

        Assert.Equal(made, await Keys().Create(First));
        Assert.Equal(made, await Keys().Find(First));
        Assert.Null(await Keys().Find(Second));
    }

    [Fact]
    public async Task A_key_is_its_owner_s_alone()
    {
        await Keys().Create(First);

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Directory.EnumerateFiles(folder).Single()));
    }

    [Fact]
    public async Task Only_keys_of_ballots_under_way_are_kept_and_other_councils_are_left_alone()
    {
        await Keys().Create(First);
        var second = await Keys().Create(Second);
        var other = await Keys().Create(Other);

        await Keys().KeepOnly("dnnd-2025/main", [Second]);

        Assert.Null(await Keys().Find(First));
        Assert.Equal(second, await Keys().Find(Second));
        Assert.Equal(other, await Keys().Find(Other));
    }

    [Fact]
    public async Task A_half_written_key_is_none_and_is_made_anew()
    {
        await Keys().Create(First);
        var file = Directory.EnumerateFiles(folder).Single();
        await File.WriteAllBytesAsync(file, [1, 2, 3]);

        Assert.Null(await Keys().Find(First));
        Assert.Equal(32, (await Keys().Create(First)).Length);
    }

    [Fact]
    public async Task A_key_overwritten_by_a_destruction_that_a_crash_cut_short_opens_nothing()
    {
        await Keys().Create(First);
        await File.WriteAllBytesAsync(Directory.EnumerateFiles(folder).Single(), new byte[32]);

        Assert.Null(await Keys().Find(First));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private FileBallotKeys Keys() => new(folder, RandomNumberGenerator.Fill);
}
