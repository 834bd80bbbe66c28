using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Laurel.Client.Web.Accounts;
using Laurel.Domain;
using Laurel.Grains.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Laurel.Client.Web.Tests.Accounts;

public sealed partial class AccountTests
{
    [Fact]
    public async Task The_first_administrators_password_is_told_once_and_opens_the_account()
    {
        await using var laurel = new LaurelHost();
        await laurel.Ready();
        await laurel.Services.GetRequiredService<FirstAdministrator>().Make();

        var told = OneTimePassword().Matches(laurel.Output.ToString());

        var password = Assert.Single(told).Value;
        var answer = await SignIn(laurel, "admin", password);
        Assert.True(answer.Account?.MustChange);
    }

    [Fact]
    public async Task A_one_time_password_must_be_changed_and_is_then_no_good()
    {
        await using var laurel = new LaurelHost();
        var password = await Opened(laurel, "thanh.huyen");

        var changed = await Change(laurel, "thanh.huyen", password, "một mật khẩu thật dài");

        Assert.False(changed.Account?.MustChange);
        Assert.Equal("account.wrong-password", (await SignIn(laurel, "thanh.huyen", password)).Refusal?.Code);
        Assert.Null((await SignIn(laurel, "thanh.huyen", "một mật khẩu thật dài")).Refusal);
    }

    [Fact]
    public async Task A_weak_password_is_refused()
    {
        await using var laurel = new LaurelHost();
        var password = await Opened(laurel, "thanh.huyen");

        Assert.Equal("account.weak-password", (await Change(laurel, "thanh.huyen", password, "ngắn quá")).Refusal?.Code);
    }

    [Fact]
    public async Task A_household_of_IPv6_waits_under_all_of_its_addresses()
    {
        await using var laurel = new LaurelHost();
        await laurel.Ready();
        var (delays, signIns, guessing) = (laurel.Services.GetRequiredService<AddressDelays>(), laurel.Services.GetRequiredService<SignIns>(), new DefaultHttpContext());
        for (var i = 0; i < 40; i++) delays.Failed("2001:db8::");
        guessing.Connection.RemoteIpAddress = IPAddress.Parse("2001:db8::7");

        Assert.Equal("account.try-later", (await signIns.SignIn(guessing, "thanh.huyen", "sai")).Refusal?.Code);
        guessing.Connection.RemoteIpAddress = IPAddress.Parse("2001:db8:0:1::7");
        Assert.Equal("account.wrong-password", (await signIns.SignIn(guessing, "thanh.huyen", "sai")).Refusal?.Code);
    }

    [Fact]
    public async Task Wrong_passwords_make_wait_ever_longer_and_the_right_one_too()
    {
        await using var laurel = new LaurelHost();
        var password = await Opened(laurel, "thanh.huyen");
        for (var i = 0; i < 4; i++)
            Assert.Equal("account.wrong-password", (await SignIn(laurel, "thanh.huyen", "sai")).Refusal?.Code);

        Assert.Equal("account.try-later", (await SignIn(laurel, "thanh.huyen", password)).Refusal?.Code);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_refused_like_a_wrong_password()
    {
        await using var laurel = new LaurelHost();

        Assert.Equal("account.wrong-password", (await SignIn(laurel, "khong-co-ai", "gì cũng được")).Refusal?.Code);
    }

    [Fact]
    public async Task A_name_that_nobody_has_makes_wait_as_one_that_somebody_has()
    {
        await using var laurel = new LaurelHost();
        for (var i = 0; i < 4; i++)
            Assert.Equal("account.wrong-password", (await SignIn(laurel, "khong-co-ai", "sai")).Refusal?.Code);

        Assert.Equal("account.try-later", (await SignIn(laurel, "khong-co-ai", "sai")).Refusal?.Code);
    }

    [Fact]
    public async Task The_last_administrator_neither_closes_itself_nor_gives_the_role_away()
    {
        await using var laurel = new LaurelHost();
        await laurel.Ready();
        await laurel.Services.GetRequiredService<FirstAdministrator>().Make();
        var office = laurel.Administrator();

        Assert.Equal("account.last-administrator", await LaurelHost.Refused(HttpStatusCode.Conflict, office.PostAsync("/api/v1/accounts/admin/close", null)));
        Assert.Equal("account.last-administrator", await LaurelHost.Refused(
            HttpStatusCode.Conflict, office.PutAsJsonAsync("/api/v1/accounts/admin/roles", new { roles = new[] { "auditor" } })));
        await Opened(laurel, "thanh.huyen");
        await LaurelHost.Sent(office.PutAsJsonAsync("/api/v1/accounts/thanh.huyen/roles", new { roles = new[] { "administrator" } }));
        await LaurelHost.Sent(office.PostAsync("/api/v1/accounts/admin/close", null));
        Assert.Equal("account.last-administrator", await LaurelHost.Refused(HttpStatusCode.Conflict, office.PostAsync("/api/v1/accounts/thanh.huyen/close", null)));
    }

    [Fact]
    public async Task A_key_holds_its_roles_until_it_is_withdrawn()
    {
        await using var laurel = new LaurelHost();
        await laurel.Plan("hoi-nghi-a");
        var key = await laurel.KeyFor("hoi-nghi-a", "usher");
        var (account, id) = (key.Split('~')[1], key.Split('~')[2]);
        var usher = laurel.WithKey(key);

        await LaurelHost.Sent(usher.GetAsync("/api/v1/conferences/hoi-nghi-a"));
        await LaurelHost.Sent(laurel.Administrator().DeleteAsync($"/api/v1/accounts/{account}/keys/{id}"));

        Assert.Equal("auth.required", await LaurelHost.Refused(HttpStatusCode.Unauthorized, usher.GetAsync("/api/v1/conferences/hoi-nghi-a")));
    }

    [Fact]
    public async Task A_key_is_never_more_than_its_account()
    {
        await using var laurel = new LaurelHost();
        await laurel.Plan("hoi-nghi-a");
        await Opened(laurel, "thanh.huyen");

        var asked = laurel.Administrator().PostAsJsonAsync(
            "/api/v1/accounts/thanh.huyen/keys", new { label = "x", roles = new[] { "organizer" }, conference = "hoi-nghi-a" });

        Assert.Equal("account.invalid-grant", await LaurelHost.Refused(HttpStatusCode.UnprocessableEntity, asked));
    }

    [Fact]
    public async Task No_secret_is_stored_readably()
    {
        await using var laurel = new LaurelHost();
        var password = await Opened(laurel, "thanh.huyen");
        await laurel.Plan("hoi-nghi-a");
        var secret = (await laurel.KeyFor("hoi-nghi-a", "usher")).Split('~')[3];

        var files = Directory.EnumerateFiles(laurel.Folder, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Select(Read).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotContain(password, file, StringComparison.Ordinal));
        Assert.All(files, file => Assert.DoesNotContain(secret, file, StringComparison.Ordinal));
    }

    private static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static async Task<string> Opened(LaurelHost laurel, string name)
    {
        var opened = await LaurelHost.Sent(laurel.Administrator().PostAsJsonAsync("/api/v1/accounts", new { name, displayName = "Thanh Huyền" }));
        return opened.GetProperty("secret").GetString()!;
    }

    private static Task<SignInAnswer> SignIn(LaurelHost laurel, string name, string password) =>
        AsTheEdge(laurel, name, account => account.SignIn(password));

    private static Task<SignInAnswer> Change(LaurelHost laurel, string name, string old, string @new) =>
        AsTheEdge(laurel, name, account => account.ChangePassword(new(CommandId.From("change"), old, @new)));

    private static Task<SignInAnswer> AsTheEdge(LaurelHost laurel, string name, Func<IAccount, Task<SignInAnswer>> ask) =>
        laurel.Services.GetRequiredService<ActingAs>()
            .Itself(() => ask(laurel.Services.GetRequiredService<IGrainFactory>().GetGrain<IAccount>(name)));

    [GeneratedRegex("[a-z0-9]{4}(-[a-z0-9]{4}){3}")]
    private static partial Regex OneTimePassword();
}
