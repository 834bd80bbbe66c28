using Microsoft.Playwright;

namespace Laurel.EndToEnd.Tests.Doors;

/// <summary>What the scanner's decoder reads of a badge that is held far off, at an angle, in the dark, or before a camera that is not focused yet.</summary>
public sealed class DecoderTests(Doorway doorway) : IClassFixture<Doorway>
{
    /// <summary>Hands pictures of 1280 × 720 grey dots to a decoder of its own, one after another; what was read of each, and "several" where it said so.</summary>
    private const string Read = """
        async ({ pictures, isWhole }) => {
          const decoder = new Worker("/js/scanner/decoder.js", { type: "module" });
          const read = [];
          for (const picture of pictures) {
            const grey = Uint8Array.from(atob(picture), character => character.charCodeAt(0));
            const image = new ImageData(1280, 720);
            const dots = new Uint32Array(image.data.buffer);
            grey.forEach((dot, i) => { dots[i] = 0xff000000 | dot * 0x010101; });
            const frame = await createImageBitmap(image);
            const answer = new Promise(done => { decoder.onmessage = ({ data }) => done(data.isSeveral ? "several" : data.text); });
            decoder.postMessage({ frame, isWhole }, [frame]);
            read.push(await answer);
          }
          decoder.terminate();
          return read;
        }
        """;

    [Fact]
    public async Task Every_frame_is_enough_for_a_badge_before_the_camera_and_one_of_four_for_one_that_is_far_off()
    {
        var (phone, person) = (await doorway.Phone(), doorway.People[0]);
        var pdf = await doorway.Http.GetByteArrayAsync($"{Doorway.Here}/attendees/{person.Id}/badge.pdf");
        byte[] Held(int dotsPerInch) => CameraVideo.Badge(pdf, dotsPerInch);
        Dictionary<string, byte[]> near = new()
        {
            ["near"] = Held(200),
            ["usual"] = Held(155),
            ["at arm's length"] = Held(110),
            ["blurred"] = CameraVideo.Blurred(Held(155)),
            ["blurred at arm's length"] = CameraVideo.Blurred(Held(110)),
            ["turned a little"] = CameraVideo.Rotated(Held(155), 17),
            ["turned half"] = CameraVideo.Rotated(Held(155), 45),
            ["upside down"] = CameraVideo.Rotated(Held(155), 200),
            ["dim"] = CameraVideo.Dim(Held(155)),
            ["dim at arm's length"] = CameraVideo.Dim(Held(110)),
            ["dim, blurred and turned"] = CameraVideo.Dim(CameraVideo.Rotated(CameraVideo.Blurred(Held(155)), 30)),
        };
        Dictionary<string, byte[]> far = new() { ["far off"] = Held(80), ["far off and turned"] = CameraVideo.Rotated(Held(80), 30), ["very far off"] = Held(60) };

        var quickly = await Unread(near, isWhole: false);
        var hard = await Unread(near.Concat(far).ToDictionary(), isWhole: true);

        Assert.Empty(quickly);
        Assert.Empty(hard);
        await phone.Context.CloseAsync();

        async Task<IEnumerable<string>> Unread(Dictionary<string, byte[]> held, bool isWhole)
        {
            var badge = await doorway.Qr(person);
            var read = await Texts(phone, held.Values, isWhole);
            return held.Keys.Zip(read).Where(one => one.Second != badge).Select(one => one.First);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_two_badges_the_one_in_the_middle_is_read_and_none_where_neither_is_and_a_poster_is_in_nobodys_way(bool isWhole)
    {
        var (phone, person, neighbour) = (await doorway.Phone(), doorway.People[0], doorway.People[1]);
        var (mine, theirs) = (await Held(person), await Held(neighbour));
        var (badge, other) = (await doorway.Qr(person), await doorway.Qr(neighbour));
        byte[][] pictures =
        [
            CameraVideo.Beside(mine, theirs, 0, 230), CameraVideo.Beside(theirs, mine, 230, 0), CameraVideo.Beside(mine, theirs, 20, 210),
            CameraVideo.Beside(mine, theirs, 115, 115), CameraVideo.Beside(mine, mine, 115, 115),
            CameraVideo.WithPoster(mine, 760, 300), CameraVideo.WithPoster(CameraVideo.Beside(theirs, theirs, 130, 600), 640, 290),
        ];

        var read = await Texts(phone, pictures, isWhole);

        Assert.Equal([badge, badge, badge, "several", badge, badge, other], read);
        await phone.Context.CloseAsync();

        async Task<byte[]> Held(Badged who) => CameraVideo.Badge(await doorway.Http.GetByteArrayAsync($"{Doorway.Here}/attendees/{who.Id}/badge.pdf"), 110);
    }

    private static Task<string[]> Texts(IPage phone, IEnumerable<byte[]> pictures, bool isWhole) =>
        phone.EvaluateAsync<string[]>(Read, new { pictures = pictures.Select(Convert.ToBase64String), isWhole });
}
