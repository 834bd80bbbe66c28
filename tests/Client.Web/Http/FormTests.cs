using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using Laurel.Client.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Laurel.Client.Web.Tests.Http;

/// <summary>What is typed into a form and cannot be read, or is refused: said, and neither written in part nor lost.</summary>
public sealed class FormTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    [Fact]
    public async Task A_value_that_its_field_does_not_take_is_named_and_nothing_is_written()
    {
        await laurel.Plan("o-sai-dang");
        var office = laurel.Administrator();

        var (status, page) = await LaurelHost.Posted(
            office, "/c/o-sai-dang/rules", ("form.award", "MinistryCertificate"), ("form.from", "2026-01-01"), ("form.percent", "70%"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("“70%”", page, StringComparison.Ordinal);
        Assert.Empty((await Own("o-sai-dang")).EnumerateArray());
    }

    [Theory]
    [InlineData("cham", "1.5")]
    [InlineData("phay", "1,5")]
    public async Task A_multiple_is_read_with_a_comma_and_with_a_dot(string code, string typed)
    {
        await laurel.Plan($"he-so-{code}");

        await LaurelHost.Posted(
            laurel.Administrator(), $"/c/he-so-{code}/rules", ("form.award", "MinistryCertificate"), ("form.from", "2026-01-01"), ("form.multiple", typed));

        Assert.Equal(1.5m, (await Own($"he-so-{code}"))[0].GetProperty("prize").GetProperty("value").GetProperty("multiple").GetDecimal());
    }

    [Fact]
    public async Task A_base_salary_is_read_as_offices_write_it()
    {
        await laurel.Plan("luong-go-tay");
        var office = laurel.Administrator();

        await LaurelHost.Posted(
            office, "/c/luong-go-tay/rules?handler=Salary", ("day.on", "2027-07-01"), ("day.dong", "2.700.000 đ"), ("day.source", "Nghị định"));

        var first = (await LaurelHost.Sent(office.GetAsync("/api/v1/conferences/luong-go-tay/base-salaries")))[0];
        Assert.Equal(2_700_000, first.GetProperty("dong").GetInt64());
    }

    [Fact]
    public async Task What_was_typed_stays_when_it_is_refused()
    {
        await laurel.Plan("go-lai");
        var office = laurel.Administrator();

        var (_, rules) = await LaurelHost.Posted(
            office, "/c/go-lai/rules", ("form.award", "Insignia"), ("form.from", "2026-01-01"), ("form.percent", "101"), ("form.source", "Quy chế số 7"));
        var (_, launch) = await LaurelHost.Posted(
            office, "/c/go-lai/launch?handler=Draft", ("title", "Phong trào 2026"), ("goals", "Mười chỉ tiêu"), ("from", "2026-12-31"), ("until", "2026-01-01"));
        var (_, council) = await LaurelHost.Posted(
            office, "/c/go-lai/council?handler=Members", ("members", "m1; Ông Một\nm1; Ông Hai"), ("need", "3"), ("of", "4"), ("ballots", "Open"));

        Assert.Contains("rules.invalid", rules, StringComparison.Ordinal);
        Assert.Contains("value=\"Quy chế số 7\"", rules, StringComparison.Ordinal);
        Assert.Contains("value=\"101\"", rules, StringComparison.Ordinal);
        Assert.Contains("launch.invalid", launch, StringComparison.Ordinal);
        Assert.Contains("Mười chỉ tiêu", launch, StringComparison.Ordinal);
        Assert.Contains("council.invalid", council, StringComparison.Ordinal);
        Assert.Contains("m1; Ông Hai", council, StringComparison.Ordinal);
        Assert.Contains("name=\"of\" inputmode=\"numeric\" size=\"3\" value=\"4\"", council, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nomination_that_is_worded_anew_and_refused_is_not_lost()
    {
        await laurel.Plan("sua-ho-so");
        var office = laurel.Administrator();
        var id = (await LaurelHost.Sent(office.PostAsJsonAsync(
            "/api/v1/conferences/sua-ho-so/citations", new { kind = "body", name = "Tập thể", form = "Giấy khen", achievement = "Có thành tích" }))).GetProperty("id").GetString();

        var (_, page) = await LaurelHost.Posted(
            office, $"/c/sua-ho-so/citations/{id}?handler=Amend", ("form.kind", "Body"), ("form.name", ""), ("form.award", "Giấy khen"), ("form.achievement", "Thành tích mới gõ"));

        Assert.Contains("citation.invalid", page, StringComparison.Ordinal);
        Assert.Contains("Thành tích mới gõ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_do_what_a_form_asks_reads_a_page_that_says_so()
    {
        await laurel.Plan("khong-duoc");
        var auditor = laurel.WithKey(await laurel.KeyFor("khong-duoc", "auditor"));

        var (status, page) = await LaurelHost.Posted(
            auditor, "/c/khong-duoc/rules", ("form.award", "Insignia"), ("form.from", "2026-01-01"), ("form.percent", "75"));

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("<h1>Không có quyền xem trang này</h1>", page, StringComparison.Ordinal);
        Assert.Empty((await Own("khong-duoc")).EnumerateArray());
    }

    /// <remarks>Without a name its properties are read from fields of other forms that happen to be called alike.</remarks>
    [Fact]
    public void A_form_of_several_fields_is_read_under_its_own_name() => Assert.Empty(
        from page in typeof(ReadableForm).Assembly.GetTypes()
        where typeof(PageModel).IsAssignableFrom(page)
        from property in page.GetProperties()
        where property.GetCustomAttribute<BindPropertyAttribute>() is { Name: null }
            && ((property.PropertyType.IsClass && property.PropertyType.Name.EndsWith("Form", StringComparison.Ordinal)) || property.PropertyType.GenericTypeArguments.Any(type => type.Name.EndsWith("Form", StringComparison.Ordinal)))
        select $"{page.Name}.{property.Name}");

    [Fact]
    public async Task A_file_is_added_whatever_other_forms_of_the_page_are_called()
    {
        await laurel.Plan("ten-trung");
        var office = laurel.Administrator();
        var id = (await LaurelHost.Sent(office.PostAsJsonAsync(
            "/api/v1/conferences/ten-trung/citations", new { kind = "body", name = "Tập thể", form = "Giấy khen", achievement = "Có thành tích" }))).GetProperty("id").GetString();

        await LaurelHost.Posted(office, $"/c/ten-trung/citations/{id}?handler=Paper", ("kind", "report"));

        var papers = (await LaurelHost.Sent(office.GetAsync($"/api/v1/conferences/ten-trung/citations/{id}"))).GetProperty("papers");
        Assert.Equal("report", Assert.Single(papers.EnumerateArray()).GetProperty("kind").GetString());
    }

    private Task<JsonElement> Own(string conference) => LaurelHost.Sent(laurel.Administrator().GetAsync($"/api/v1/conferences/{conference}/rules/own"));
}
