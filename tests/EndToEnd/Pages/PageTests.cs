using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Laurel.EndToEnd.Tests.Pages;

/// <summary>Every page on the sample conference, as people see it: light and dark, laptop and phone, keyboard and screen reader.</summary>
[Collection(SampleCollection.Name)]
public sealed class PageTests(SampleFixture sample)
{
    private const string Conference = "/c/dnnd-2025";

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    public static TheoryData<string> Paths => [.. (string[])
    [
        "/", "/new", "/accounts", Conference, $"{Conference}/attendees/new", $"{Conference}/attendees",
        $"{Conference}/attendees?q=uy&sort=name", $"{Conference}/attendees/import",
        $"{Conference}/seating?seat=A1-01&arrange=anew", $"{Conference}/reception", $"{Conference}/reception?q=nguyen", $"{Conference}/devices",
        $"{Conference}/citations", $"{Conference}/citations/import", $"{Conference}/council", $"{Conference}/decisions", $"{Conference}/ceremony", "/verify",
        $"{Conference}/gold-book", $"{Conference}/templates",
        $"{Conference}/presence", $"{Conference}/introduction", $"{Conference}/wall", $"{Conference}/gates", $"{Conference}/reconciliation",
        $"{Conference}/ceremony/live", $"{Conference}/ceremony/staging", $"{Conference}/launch",
        $"{Conference}/certificates/design",
        $"{Conference}/honorees", $"{Conference}/honorees/import", $"{Conference}/proofs", $"{Conference}/reports", $"{Conference}/rules",
    ]];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_is_readable_by_everybody_fits_a_phone_and_breaks_no_policy_of_its_own(string path)
    {
        var complaints = new List<string>();
        var page = await sample.Open("about:blank");
        page.Console += (_, message) => { if (message.Type == "error") complaints.Add(message.Text); };
        await page.GotoAsync(path);
        complaints.AddRange(await Violations(page));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        complaints.AddRange(await Violations(page, "color-contrast"));
        await page.SetViewportSizeAsync(390, 844);
        complaints.AddRange(await Violations(page, "scrollable-region-focusable"));
        var tooWide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

        Assert.Empty(complaints);
        Assert.True(tooWide <= 0, $"{path} is {tooWide} px too wide for a phone");
        await page.CloseAsync();
    }

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
    public async Task A_previewed_list_writes_nothing_and_its_dirty_rows_are_each_named()
    {
        var page = await sample.Open($"{Conference}/attendees/import");
        await page.Locator("input[type=file]").SetInputFilesAsync(SampleFiles.Path("delegates-dirty.csv"));
        await page.Locator(".drop button").ClickAsync();

        await Assertions.Expect(page.Locator(".sums")).ToContainTextAsync("Từ chối");
        Assert.Empty(await Violations(page));
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
        Assert.Empty(await Violations(listed));
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

    /// <summary>What axe finds, by all its rules or by those named.</summary>
    private static async Task<string[]> Violations(IPage page, params string[] rules)
    {
        await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(
            """
            async rules => (await axe.run(document, { resultTypes: ["violations"], ...(rules.length > 0 && { runOnly: rules }) }))
                .violations.map(found => `${found.id}, ${found.nodes.length} times, first: ${found.nodes[0].html}`)
            """,
            rules);
    }
}
