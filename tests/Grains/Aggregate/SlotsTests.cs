using Laurel.Grains.Aggregate;

namespace Laurel.Grains.Tests.Aggregate;

public sealed class SlotsTests
{
    [Fact]
    public void Each_has_a_place_of_its_own_however_many_there_are()
    {
        var slots = new Slots<string>();
        var taken = Enumerable.Range(0, 3_000).Select(_ => slots.Take()).ToList();

        for (var i = 0; i < taken.Count; i++)
        {
            var slot = taken[i];
            slot.Held = $"{i}";
        }

        Assert.Equal(Enumerable.Range(0, 3_000).Select(i => $"{i}"), taken.Select(slot => slot.Held!));
    }

    [Fact]
    public async Task Whoever_forgets_reads_what_another_copy_committed()
    {
        var book = new Book();
        var (guest, copy) = (book.Open(), book.Open());
        await guest.Welcome("c1", "Nguyễn Thị Thanh Huyền");
        await copy.Collect("c2", "A1-01");
        Assert.Equal(1, guest.N);

        guest.Forget();

        Assert.Equal(0, guest.N);
        await guest.Read();
        Assert.Equal(copy.N, guest.N);
    }
}
