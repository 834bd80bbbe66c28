using Laurel.Domain.Accounts;

namespace Laurel.Domain.Tests.Accounts;

public sealed class AccountBookTests
{
    private static readonly DateTimeOffset Noon = new(2025, 12, 27, 12, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void The_last_administrator_is_not_let_go() =>
        Assert.Equal("account.last-administrator", AccountBook.Nothing.Release("an", ["an"], Noon).Refusal!.Code);

    [Fact]
    public void Who_is_no_administrator_is_let_go_without_a_word() =>
        Assert.Equal(Ruling<AccountBookEvent>.NothingNew, AccountBook.Nothing.Release("binh", ["an"], Noon));

    [Fact]
    public void Of_two_who_close_each_other_at_once_the_second_is_refused()
    {
        var first = AccountBook.Nothing.Then(it => it.Release("an", ["an", "binh"], Noon));

        Assert.Equal("account.last-administrator", first.Release("binh", ["an", "binh"], Noon).Refusal!.Code);
    }

    [Fact]
    public void Who_is_given_the_role_again_counts_again()
    {
        var book = AccountBook.Nothing.Then(it => it.Release("an", ["an", "binh"], Noon)).Then(it => it.Return("an", Noon));

        Assert.Null(book.Release("binh", ["an", "binh"], Noon).Refusal);
    }
}
