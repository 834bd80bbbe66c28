using static Microsoft.Playwright.Assertions;

namespace Laurel.EndToEnd.Tests.Doors;

/// <content>A phone that slept, another keyboard, two windows that open at once.</content>
public sealed partial class BadDayTests
{
    /// <summary>What Windows' own Vietnamese keyboard makes of the keys 0 to 9.</summary>
    private const string VietnameseDigits = "đăâêô\u0300\u0309\u0303\u0301\u0323";

    /// <summary>Holds a badge under a hand scanner that types on such a keyboard.</summary>
    private const string TypesOnAVietnameseKeyboard = """
        ([digits, letters]) => {
          for (const digit of digits) dispatchEvent(new KeyboardEvent("keydown", { key: letters[digit], code: `Digit${digit}`, cancelable: true }));
          dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", code: "Enter", cancelable: true }));
        }
        """;

    [Fact]
    public async Task A_hand_scanner_is_understood_whatever_the_keyboard_that_is_set_makes_of_its_digits()
    {
        var (first, second) = (doorway.People[54], doorway.People[55]);
        var (phone, _) = await doorway.Scanning();

        await phone.EvaluateAsync(TypesOnAVietnameseKeyboard, new[] { await doorway.Qr(first), VietnameseDigits });
        await Expect(phone.Locator("[data-part=name]")).ToHaveTextAsync(first.Name);
        await phone.Locator("[data-part=type]").ClickAsync();
        await phone.Locator("[data-part=typed]").FillAsync(string.Concat((await doorway.Qr(second)).Select(digit => VietnameseDigits[digit - '0'])));
        await phone.Keyboard.PressAsync("Enter");

        await Expect(phone.Locator("[data-part=name]")).ToHaveTextAsync(second.Name);
        Assert.Single(await doorway.Scans(first.Id));
        Assert.Single(await doorway.Scans(second.Id));
        await phone.Context.CloseAsync();
    }

    /// <remarks>While a phone sleeps its timers stand still; its clock does not.</remarks>
    [Fact]
    public async Task Whoever_wakes_a_phone_that_slept_longer_than_ten_minutes_finds_no_names_without_network()
    {
        var (phone, _) = await doorway.Scanning(clock: true);
        await phone.Context.SetOfflineAsync(true);
        var name = doorway.People[13].Name.Split(' ')[^1];
        await phone.Locator("[data-part=type]").ClickAsync();
        await phone.Locator("[data-part=typed]").FillAsync(name);
        await Expect(phone.Locator("[data-part=found] li").First).ToBeVisibleAsync();
        await phone.Keyboard.PressAsync("Escape");

        await phone.Clock.SetSystemTimeAsync(DateTime.UtcNow.AddMinutes(11));

        await phone.Locator("[data-part=type]").ClickAsync();
        await phone.Locator("[data-part=typed]").FillAsync(name);
        await Expect(phone.Locator("[data-part=typing-said]")).ToHaveTextAsync("Tìm theo tên cần nối mạng; hãy nhập mã in trên thẻ.");
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task Two_windows_that_open_at_once_are_one_device()
    {
        var phone = await doorway.Phone();

        var devices = await phone.EvaluateAsync<string[]>("""
            async () => {
              const [{ openVault }, { Device }] = await Promise.all([import("/js/scanner/vault.js"), import("/js/scanner/device.js")]);
              const opened = async vault => { const device = new Device("moi", vault); await device.open(); return device.id; };
              return Promise.all([await openVault("moi"), await openVault("moi")].map(opened));
            }
            """);

        Assert.Equal(devices[0], devices[1]);
        await phone.Context.CloseAsync();
    }
}
