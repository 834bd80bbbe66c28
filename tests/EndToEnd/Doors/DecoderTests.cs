namespace Laurel.EndToEnd.Tests.Doors;

/// <summary>What the scanner's decoder reads of a badge that is held far off, at an angle, in the dark, or before a camera that is not focused yet.</summary>
public sealed class DecoderTests(Doorway doorway) : IClassFixture<Doorway>
{
    /// <summary>Hands pictures of 1280 × 720 grey dots to a decoder of its own, one after another; whether each was read as the badge.</summary>
    private const string Read = """
        async ({ pictures, badge, isWhole }) => {
          const decoder = new Worker("/js/scanner/decoder.js", { type: "module" });
          const read = [];
          for (const picture of pictures) {
            const grey = Uint8Array.from(atob(picture), character => character.charCodeAt(0));
            const image = new ImageData(1280, 720);
            const dots = new Uint32Array(image.data.buffer);
            grey.forEach((dot, i) => { dots[i] = 0xff000000 | dot * 0x010101; });
            const frame = await createImageBitmap(image);
            const answer = new Promise(done => { decoder.onmessage = ({ data }) => done(data.text); });
            decoder.postMessage({ frame, isWhole }, [frame]);
            read.push(await answer === badge);
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
            var read = await phone.EvaluateAsync<bool[]>(Read, new { pictures = held.Values.Select(Convert.ToBase64String), badge, isWhole });
            return held.Keys.Zip(read).Where(one => !one.Second).Select(one => one.First);
        }
    }
}
