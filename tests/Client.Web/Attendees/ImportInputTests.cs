using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Laurel.Client.Web.Attendees;
using Laurel.Client.Web.Tests.Http;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;

namespace Laurel.Client.Web.Tests.Attendees;

[Collection(LongTextTests.LargeInputs)]
public sealed partial class ImportInputTests(LaurelHost laurel) : IClassFixture<LaurelHost>, IAsyncLifetime
{
    private const string Address = "/api/v1/conferences/nhap-du-lieu/attendees/import";
    private const string Heading = "STT,Danh xưng,Họ và tên,Chức vụ,Đơn vị,Khối,Vai trò,Thứ bậc lễ tân,Email,Điện thoại\n";

    public async Task InitializeAsync()
    {
        using var there = await laurel.Administrator().GetAsync("/api/v1/conferences/nhap-du-lieu");
        if (there.StatusCode == HttpStatusCode.NotFound)
            await laurel.Plan("nhap-du-lieu");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_file_of_a_hundred_megabytes_is_refused_before_it_is_read()
    {
        var asked = Send(new StreamContent(new Zeros(100 << 20)) { Headers = { ContentLength = 100 << 20 } });

        Assert.Equal("request.too-large", await LaurelHost.Refused(HttpStatusCode.RequestEntityTooLarge, asked));
    }

    [Fact]
    public async Task A_file_that_does_not_say_how_large_it_is_is_counted_while_it_is_read()
    {
        var code = await LaurelHost.Refused(HttpStatusCode.RequestEntityTooLarge, Send(new StreamContent(new Zeros(12 << 20))));

        Assert.EndsWith("too-large", code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_with_a_NUL_is_refused_and_the_row_beside_it_is_taken()
    {
        var answer = await Import($"{Heading}1,Ông,Nguyễn\0 Văn An,,,,,,,\n2,Bà,Trần Thị Bình,,Bộ Y tế,,,,,\n");

        Assert.Equal((2, 1, 1), (Count(answer, "rows"), Count(answer, "created"), Count(answer, "refused")));
        Assert.Equal(2, answer.GetProperty("findings").EnumerateArray().First(one => one.GetProperty("column").GetString() == "Họ và tên").GetProperty("row").GetInt32());
    }

    [Fact]
    public async Task The_page_writes_names_and_units_as_a_person_wished_them()
    {
        using var office = laurel.Administrator();
        await laurel.Plan("nhap-theo-y");
        var shown = await Sent(office, "nhap-theo-y", "Họ và tên,Chức vụ,Đơn vị\nĐẶNG ĐÌNH DŨNG,Chuyên viên,UBND xã Ka Đô\nLê Văn An,Chuyên viên,Ủy ban nhân dân xã Ka Đô\n");

        await LaurelHost.Posted(office, "/c/nhap-theo-y/attendees/import?handler=Apply", ("upload", UploadIn(shown)), ("smallLetters", "true"), ("units", "Ủy ban nhân dân xã Ka Đô"));

        var people = (await LaurelHost.Sent(office.GetAsync("/api/v1/conferences/nhap-theo-y/attendees"))).GetProperty("items").EnumerateArray().Select(one => one.GetRawText()).ToList();
        Assert.Contains("ĐẶNG ĐÌNH DŨNG → Đặng Đình Dũng", WebUtility.HtmlDecode(shown), StringComparison.Ordinal);
        Assert.Contains(people, one => one.Contains("Đặng Đình Dũng", StringComparison.Ordinal));
        Assert.All(people, one => Assert.Contains("Ủy ban nhân dân xã Ka Đô", one, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_preview_says_of_every_column_what_it_was_taken_for()
    {
        using var office = laurel.Administrator();
        await laurel.Plan("nhap-cot");

        var shown = WebUtility.HtmlDecode(await Sent(office, "nhap-cot", "TT,Họ và tên,Nơi gửi tới,Cơ quan\n1,Lê Văn An,Văn phòng,Sở Y tế\n"));

        Assert.Matches("(?s)<dt>TT</dt>.*Số thứ tự, không nhập.*<dt>Họ và tên</dt>.*Họ và tên.*<dt>Nơi gửi tới</dt>.*không nhận ra, không nhập.*<dt>Cơ quan</dt>.*Đơn vị", shown);
    }

    [Fact]
    public void Every_column_that_a_list_may_have_has_its_word() => Assert.All(
        Enum.GetValues<AttendeeColumn>().Cast<Enum>().Concat(Enum.GetValues<NominationColumn>().Cast<Enum>()).Concat(Enum.GetValues<HonourColumn>().Cast<Enum>()),
        column => Assert.NotEmpty(FieldWords.Of(column)));

    [Fact]
    public async Task A_list_with_nothing_to_take_offers_nothing_to_take()
    {
        using var office = laurel.Administrator();
        await laurel.Plan("nhap-khong-gi");

        var shown = await Sent(office, "nhap-khong-gi", "Họ và tên,Chức vụ,Đơn vị,Vai trò\nLê Văn An,Chuyên viên,Sở Y tế,Người lạ\n");

        Assert.Contains("import.role-unknown", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("form=\"apply\"", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_writes_nothing_and_the_same_file_twice_changes_nothing()
    {
        const string list = Heading + "1,Ông,Lê Văn Cường,Vụ trưởng,Bộ Xây dựng,,,,,\n";

        var preview = await Import(list, "?preview=true");
        var first = await Import(list);
        var second = await Import(list);

        Assert.Equal((1, 1, 1), (Count(preview, "created"), Count(first, "created"), Count(second, "unchanged")));
    }

    [Fact]
    public async Task A_zip_bomb_dressed_as_a_workbook_is_refused_before_it_is_inflated()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        await using (var sheet = await zip.CreateEntry("xl/worksheets/sheet1.xml").OpenAsync())
        {
            var spaces = new byte[1 << 20];
            spaces.AsSpan().Fill((byte)' ');
            await sheet.WriteAsync("<worksheet>"u8.ToArray());
            for (var mebibyte = 0; mebibyte < 200; mebibyte++) await sheet.WriteAsync(spaces);
            await sheet.WriteAsync("</worksheet>"u8.ToArray());
        }
        var before = GC.GetTotalAllocatedBytes();

        Assert.Equal("import.zip-bomb", await LaurelHost.Refused(HttpStatusCode.RequestEntityTooLarge, Send(new ByteArrayContent(file.ToArray()))));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 64 << 20);
    }

    [Fact]
    public async Task What_is_no_list_is_refused_with_a_code()
    {
        var code = await LaurelHost.Refused(HttpStatusCode.UnprocessableEntity, Send(new StringContent("xin chào", Encoding.UTF8, "text/csv")));

        Assert.StartsWith("import.", code, StringComparison.Ordinal);
    }

    private static int Count(JsonElement answer, string what) => answer.GetProperty(what).GetInt32();

    private Task<JsonElement> Import(string list, string query = "") =>
        LaurelHost.Sent(laurel.Administrator().PostAsync(Address + query, new StringContent(list, Encoding.UTF8, "text/csv")));

    private Task<HttpResponseMessage> Send(HttpContent content)
    {
        content.Headers.ContentType ??= new MediaTypeHeaderValue("application/octet-stream");
        return laurel.Administrator().PostAsync(Address, content);
    }

    /// <summary>So many zero bytes, of which none is in memory.</summary>
    private sealed class Zeros(long length) : Stream
    {
        private long left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, left);
            Array.Clear(buffer, offset, read);
            left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    /// <summary>The page that shows the list as it would be taken.</summary>
    private static async Task<string> Sent(HttpClient office, string conference, string list)
    {
        var page = $"/c/{conference}/attendees/import";
        var token = Token().Match(await office.GetStringAsync(page)).Groups[1].Value;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(list)), "list", "danh-sach.csv" },
        };
        using var answer = await office.PostAsync($"{page}?handler=Preview", form);
        return await answer.Content.ReadAsStringAsync();
    }

    private static string UploadIn(string page) => Upload().Match(page).Groups[1].Value;

    [GeneratedRegex("__RequestVerificationToken\"[^>]*value=\"([^\"]+)")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"upload\" value=\"([^\"]+)")]
    private static partial Regex Upload();
}
