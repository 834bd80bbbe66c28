using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Laurel.EndToEnd.Tests.Doors;

/// <summary>The scanner's camera in a real browser: what it reads, and that whatever it sees is scanned once.</summary>
public sealed class CameraTests(Doorway doorway) : IClassFixture<Doorway>
{
    /// <summary>A decoder that sees in the camera's frames what it is told, one after another.</summary>
    private const string SeesWhatItIsTold = """
        window.shown = [];
        window.Worker = class {
          #frames = 0;
          postMessage({ frame }) {
            frame.close();
            const text = window.shown.length === 0 ? null : window.shown[this.#frames++ % window.shown.length];
            setTimeout(() => this.onmessage({ data: { text, isSeveral: window.isSeveral, ms: 1 } }));
          }
          terminate() {}
        };
        """;

    private const string MayBeTaken = """
        const real = MediaDevices.prototype.getUserMedia;
        MediaDevices.prototype.getUserMedia = function (how) {
          return window.missing ? Promise.reject(new DOMException("missing", window.missing)) : real.call(this, how);
        };
        """;

    private const string Closes = """
        document.querySelector("video").srcObject.getTracks().forEach(track => track.stop());
        document.dispatchEvent(new Event("visibilitychange"));
        """;

    /// <remarks>How many frames a second are read is a row of the bench.</remarks>
    [Fact]
    public async Task A_camera_reads_sharp_blurred_rotated_and_dim_badges_on_a_slow_phone()
    {
        var phone = await doorway.Phone(camera: true);
        await Frames.Slow(phone, times: 4);
        await doorway.Confirm(phone);
        await Doorway.Begin(phone);

        foreach (var person in doorway.Filmed)
            await Expect(phone.Locator("[data-part=name]")).ToHaveTextAsync(person.Name, new() { Timeout = 60_000 });

        foreach (var person in doorway.Filmed)
            Assert.Equal("admitted", Outcome((await doorway.Scans(person.Id))[0]));
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task Whoever_comes_back_to_the_page_finds_the_camera_open()
    {
        var (phone, _) = await doorway.Scanning(camera: true);
        await Frames.Read(phone);

        await phone.EvaluateAsync($"() => {{ {Closes} }}");

        await Frames.Read(phone);
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task A_camera_that_another_app_has_is_opened_again_once_that_gives_it_back()
    {
        var (phone, _) = await doorway.Scanning(camera: true, before: MayBeTaken);
        await Frames.Read(phone);

        await phone.EvaluateAsync($"() => {{ window.missing = 'NotReadableError'; {Closes} }}");
        await Expect(phone.Locator("[data-part=camera-word]")).ToHaveTextAsync("Máy ảnh đang bận ở ứng dụng khác; máy đang mở lại. Có thể nhập mã thẻ.");
        await phone.EvaluateAsync("delete window.missing");

        await Expect(phone.Locator("[data-part=camera-word]")).ToHaveTextAsync("Đưa mã QR trên thẻ vào khung");
        await Frames.Read(phone);
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task A_camera_on_a_cable_that_was_pulled_out_and_plugged_in_again_is_open_though_nobody_touches_the_page()
    {
        var (phone, _) = await doorway.Scanning(camera: true, before: MayBeTaken);
        await Frames.Read(phone);

        await phone.EvaluateAsync($"() => {{ window.missing = 'NotFoundError'; {Closes} }}");
        await Expect(phone.Locator("[data-part=camera-word]")).ToHaveTextAsync("Không dùng được máy ảnh; hãy dùng đầu đọc hoặc nhập mã thẻ");
        await phone.EvaluateAsync("() => { delete window.missing; navigator.mediaDevices.dispatchEvent(new Event('devicechange')); }");

        await Expect(phone.Locator("[data-part=camera-word]")).ToHaveTextAsync("Đưa mã QR trên thẻ vào khung");
        await Frames.Read(phone);
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task Two_badges_before_the_camera_in_turn_are_scanned_once_each_however_long_they_are_held_there()
    {
        var (one, other) = (doorway.People[30], doorway.People[31]);
        var (phone, _) = await doorway.Scanning(camera: true, before: SeesWhatItIsTold);

        await Show(phone, await doorway.Qr(one), await doorway.Qr(other));
        await Frames.Read(phone);

        await Expect(phone.Locator("[data-part=net-word]")).ToHaveTextAsync("Đã gửi hết");
        Assert.Equal(["admitted"], (await doorway.Scans(one.Id)).Select(Outcome));
        Assert.Equal(["admitted"], (await doorway.Scans(other.Id)).Select(Outcome));
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task Whoever_holds_two_badges_side_by_side_is_told_one_at_a_time_until_there_is_one()
    {
        var (phone, _) = await doorway.Scanning(camera: true, before: SeesWhatItIsTold);
        var word = phone.Locator("[data-part=camera-word]");

        await phone.EvaluateAsync("window.isSeveral = true");
        await Expect(word).ToHaveTextAsync("Thấy hai mã gần nhau: mỗi lần một thẻ, đưa vào giữa khung");
        await phone.EvaluateAsync("window.isSeveral = false");

        await Expect(word).ToHaveTextAsync("Đưa mã QR trên thẻ vào khung");
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task While_somebody_types_the_camera_scans_nothing()
    {
        var person = doorway.People[32];
        var (phone, _) = await doorway.Scanning(camera: true, before: SeesWhatItIsTold);
        await phone.Locator("[data-part=type]").ClickAsync();

        await Show(phone, await doorway.Qr(person));
        await Frames.Read(phone);
        Assert.Empty(await doorway.Scans(person.Id));
        await phone.Keyboard.PressAsync("Escape");

        await Outcome(phone, "admitted");
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task A_typed_code_shown_as_a_QR_is_no_badge()
    {
        var person = doorway.People[33];
        var (phone, _) = await doorway.Scanning(camera: true, before: SeesWhatItIsTold);

        await Show(phone, person.TypedCode);

        await Outcome(phone, "unknown");
        await Expect(phone.Locator("[data-part=net-word]")).ToHaveTextAsync("Đã gửi hết");
        Assert.Empty(await doorway.Scans(person.Id));
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task A_badge_that_is_still_held_there_is_scanned_again_after_a_scan_that_could_not_be_written_down()
    {
        var person = doorway.People[34];
        var (phone, _) = await doorway.Scanning(camera: true, before: SeesWhatItIsTold);
        await phone.EvaluateAsync(BadDayTests.FullStore);

        await Show(phone, await doorway.Qr(person));
        await Outcome(phone, "trouble");
        await phone.EvaluateAsync("makeRoom()");

        await Outcome(phone, "admitted");
        await phone.Context.CloseAsync();
    }

    private static Task Show(IPage phone, params string[] codes) => phone.EvaluateAsync("codes => { window.shown = codes; }", codes);

    private static Task Outcome(IPage phone, string outcome) => Expect(phone.Locator("[data-part=door]")).ToHaveAttributeAsync("data-outcome", outcome);

    private static string Outcome(JsonElement scan) => scan.GetProperty("outcome").GetString()!;
}
