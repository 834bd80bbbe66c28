using System.Net;
using System.Text;

namespace Laurel.Client.Web.Tests.Http;

/// <summary>Whoever was let in with a request may finish it, however slowly it comes in.</summary>
public sealed class SlowRequestTests(LaurelInOurTime laurel) : IClassFixture<LaurelInOurTime>
{
    [Fact]
    public async Task A_list_that_took_two_minutes_to_come_in_is_imported()
    {
        await laurel.Plan("mang-cham");
        using var list = new SlowList("Họ và tên,Đơn vị\nNguyễn Văn An,VUSTA\n", () => laurel.Clock.Now += TimeSpan.FromMinutes(2));

        var imported = await LaurelHost.Sent(laurel.Administrator().PostAsync("/api/v1/conferences/mang-cham/attendees/import", list));

        Assert.Equal(1, imported.GetProperty("created").GetInt32());
    }

    /// <summary>A list with more empty lines behind it than fit on the way, so that somebody reads it by the time the rest is sent.</summary>
    private sealed class SlowList : HttpContent
    {
        private readonly byte[] lines;
        private readonly Action passTime;

        public SlowList(string lines, Action passTime)
        {
            (this.lines, this.passTime) = (Encoding.UTF8.GetBytes(lines + new string('\n', 1 << 20)), passTime);
            Headers.ContentType = new("text/csv");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(lines);
            passTime();
        }

        protected override bool TryComputeLength(out long length)
        {
            length = lines.Length;
            return true;
        }
    }
}
