using Microsoft.Playwright;

namespace Laurel.EndToEnd.Tests.Pages;

/// <summary>What pages on the sample conference do when they are typed into and clicked.</summary>
public sealed class PageTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private const string Conference = "/c/dnnd-2025";

    [Fact]
    public async Task A_certificates_design_is_looked_at_while_it_is_typed_and_says_what_is_wrong_with_it()
    {
        var page = await sample.Open($"{Conference}/certificates/design");
        await page.Locator("#look svg text", new() { HasText = "BẰNG KHEN" }).WaitForAsync();

        await page.Locator("[name=clear]").FillAsync("30");
        await page.Locator("#look .note.stop", new() { HasText = "Khoảng trống" }).WaitForAsync();
        await page.Locator("[name=clear]").FillAsync("36");
        await page.Locator("#look .note.ok").WaitForAsync();
        await page.CloseAsync();
    }

    [Fact]
    public async Task Searching_without_accents_finds_and_underlines_what_is_stored()
    {
        var page = await sample.Open($"{Conference}/attendees?q=huynh%20minh%20an");

        Assert.Contains("Huỳnh Minh Ân", await page.Locator("table").InnerTextAsync());
        Assert.Contains("Huỳnh", await page.Locator("mark").AllInnerTextsAsync());
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_name_typed_at_reception_is_checked_in_with_one_tap()
    {
        var page = await sample.Open($"{Conference}/reception");
        await page.Locator("#q").FillAsync("tran dieu nhu");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("button.tap").First.ClickAsync();

        var answer = page.Locator(".result");
        await Assertions.Expect(answer).ToContainTextAsync("Mời vào");
        await Assertions.Expect(answer).ToContainTextAsync("Trần Diệu Như");
        await page.CloseAsync();
    }

    [Fact]
    public async Task One_match_alone_is_at_hand_for_an_enter_of_its_own_and_whatever_is_typed_next_is_looked_for()
    {
        var page = await sample.Open($"{Conference}/reception");
        await page.Locator("#q").FillAsync("giang duc phuc");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-only]")).ToBeFocusedAsync();
        Assert.Equal(0, await page.Locator(".result").CountAsync());
        await page.EvaluateAsync("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '7', bubbles: true }))");
        await Assertions.Expect(page.Locator("#q")).ToBeFocusedAsync();
        Assert.Equal("giang duc phuc", await page.EvaluateAsync<string>("getSelection().toString() || document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)"));
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_scanner_that_types_while_a_tick_has_the_focus_types_into_the_field_and_a_letter_in_a_choice_stays_there()
    {
        var page = await sample.Open($"{Conference}/reception?unit=Hội%20Luật%20gia%20Việt%20Nam");
        var tick = page.Locator(".unit input[type=checkbox]").First;
        await tick.FocusAsync();
        await page.Keyboard.TypeAsync("71234567");
        await Assertions.Expect(page.Locator("#q")).ToHaveValueAsync("71234567");
        await Assertions.Expect(page.Locator("#q")).ToBeFocusedAsync();

        await page.Locator(".newcomer summary").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator("[name='newcomer.name']")).ToBeFocusedAsync();
        await page.Locator("[name='newcomer.honorific']").FocusAsync();
        await page.Keyboard.PressAsync("B");
        await Assertions.Expect(page.Locator("[name='newcomer.honorific']")).ToHaveValueAsync("Bà");
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_previewed_list_writes_nothing_and_its_dirty_rows_are_each_named()
    {
        var page = await sample.Open($"{Conference}/attendees/import");
        await page.Locator("input[type=file]").SetInputFilesAsync(SampleFiles.Path("delegates-dirty.csv"));
        await page.Locator(".drop button").ClickAsync();

        await Assertions.Expect(page.Locator(".sums")).ToContainTextAsync("Từ chối");
        Assert.Empty(await Reading.Violations(page));
        Assert.DoesNotContain("<script>alert", await page.Locator("table").InnerHTMLAsync());
        await page.GotoAsync($"{Conference}/attendees");
        await Assertions.Expect(page.Locator("header.head")).ToContainTextAsync("286 người");
        await page.CloseAsync();
    }

    [Fact]
    public async Task Verification_shows_the_frozen_text_to_a_reader_without_script_and_nothing_for_a_made_up_serial()
    {
        var listed = await sample.Open($"{Conference}/ceremony");
        var serial = await listed.Locator("a.code").First.InnerTextAsync();
        await listed.GotoAsync($"/verify/{serial}");
        Assert.Empty(await Reading.Violations(listed));
        await listed.CloseAsync();
        var context = await sample.Browser.NewContextAsync(new() { BaseURL = sample.Laurel.Address.ToString(), JavaScriptEnabled = false });
        var page = await context.NewPageAsync();

        var found = await page.GotoAsync($"/verify/{serial}");
        var shown = await page.Locator("main").InnerTextAsync();
        var missing = await page.GotoAsync("/verify/2222-2222-2222-2222");

        Assert.Equal(200, found!.Status);
        Assert.Contains("Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", shown);
        Assert.Contains("3412/QĐ-BNG", shown);
        Assert.Equal(404, missing!.Status);
        await context.CloseAsync();
    }
}
