using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Tests.Certificates;

public sealed class CertificateProofTests
{
    private static readonly byte[] Signature = [.. Enumerable.Range(1, CertificateProof.SignatureBytes).Select(i => (byte)i)];

    private static readonly CertificateContent Content = new(
        Serial.Draw(UInt128.MaxValue / 3), new("dnnd-2025"), new("bo-ngoai-giao.d1"), new("c1"),
        new(HonoreeKind.Person, "Bà", "Nguyễn Thị Thanh Huyền", "Phó Trưởng Ban, VUSTA", "Bằng khen của Bộ trưởng Bộ Ngoại giao", "Đã có thành tích"),
        "Bộ Ngoại giao", "BỘ TRƯỞNG BỘ NGOẠI GIAO", "3412/QĐ-BNG", new(2025, 12, 26), "Hà Nội", "BỘ TRƯỞNG", "Huỳnh Minh Ân", 35, "");

    [Fact]
    public void A_code_says_again_what_was_signed_and_agrees_with_its_certificate()
    {
        Assert.True(CertificateProof.TryRead(Made(Content).Text, out var read));

        Assert.Equal((Content.Serial, Content.SignedOn, "3412/QĐ-BNG", "Nguyễn Thị Thanh Huyền"), (read.Serial, read.SignedOn, read.Number, read.Name));
        Assert.Equal(AwardForm.MinistryCertificate, read.Form);
        Assert.Equal(7, read.KeyId);
        Assert.Equal(Signature, read.Signature.ToArray());
        Assert.True(read.Agrees(Content));
    }

    [Theory]
    [InlineData("Cờ thi đua của Chính phủ", 0)]
    [InlineData("Chiến sĩ thi đua toàn quốc", 1)]
    [InlineData("Bằng khen của Thủ tướng Chính phủ", 2)]
    [InlineData("Cờ thi đua của Bộ Ngoại giao", 3)]
    [InlineData("Chiến sĩ thi đua cấp bộ", 4)]
    [InlineData("Bằng khen của Bộ trưởng Bộ Ngoại giao", 5)]
    [InlineData("Kỷ niệm chương", 6)]
    [InlineData("Giấy khen", 7)]
    [InlineData("Thư khen", 8)]
    public void A_form_has_the_number_that_is_printed_on_paper_for_ever(string form, byte number) =>
        Assert.Equal(number, CertificateProof.ToSign(1, Content with { Nomination = Content.Nomination with { Form = form } })![13]);

    [Fact]
    public void What_stands_for_a_name_that_does_not_fit_is_the_hash_of_these_eight_lines() => Assert.Equal(
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(
            $"{Content.Serial.Text}\n3412/QĐ-BNG\n2025-12-26\nBằng khen của Bộ trưởng Bộ Ngoại giao\nBà\nNguyễn Thị Thanh Huyền\nPhó Trưởng Ban, VUSTA\nĐã có thành tích"))[..8],
        CertificateProof.HashOf(Content));

    [Fact]
    public void A_code_does_not_agree_with_a_certificate_that_says_something_else()
    {
        var proof = Made(Content);

        Assert.False(proof.Agrees(Content with { Number = "3413/QĐ-BNG" }));
        Assert.False(proof.Agrees(Content with { SignedOn = new(2025, 12, 27) }));
        Assert.False(proof.Agrees(Content with { Serial = Serial.Draw(5) }));
        Assert.False(proof.Agrees(Content with { Nomination = Content.Nomination with { Name = "Nguyễn Thị Thanh Huyên" } }));
        Assert.False(proof.Agrees(Content with { Nomination = Content.Nomination with { Form = "Giấy khen" } }));
    }

    [Fact]
    public void A_name_that_does_not_fit_gives_way_to_the_contents_hash()
    {
        var body = Content with { Nomination = Content.Nomination with { Kind = HonoreeKind.Body, Name = string.Join(' ', Enumerable.Repeat("Liên hiệp các Hội", 8)) } };

        var proof = Made(body);

        Assert.Null(proof.Name);
        Assert.True(proof.Agrees(body));
        Assert.False(proof.Agrees(body with { Nomination = body.Nomination with { Achievement = "khác" } }));
        Assert.InRange(proof.Signed.Length + CertificateProof.SignatureBytes, 1, CertificateProof.MostBytes);
    }

    [Fact]
    public void A_content_without_room_or_with_a_date_out_of_reach_has_no_code_and_breaks_nothing()
    {
        Assert.Null(CertificateProof.ToSign(1, Content with { Number = new('1', 300) }));
        Assert.Null(CertificateProof.ToSign(1, Content with { SignedOn = new(1999, 12, 31) }));
        Assert.Null(CertificateProof.ToSign(1, Content, mostBytes: 90));
    }

    [Fact]
    public void Texts_of_every_length_and_any_single_wrong_bit_are_read_or_refused_without_breaking()
    {
        var text = Made(Content).Text;

        Assert.All(Enumerable.Range(0, text.Length), length => Assert.False(
            CertificateProof.TryRead(text[..length], out var read) && read.Agrees(Content) && read.Signature.SequenceEqual(Signature)));
        for (var i = 0; i < text.Length; i++)
            if (CertificateProof.TryRead(text[..i] + (text[i] == 'A' ? 'B' : 'A') + text[(i + 1)..], out var altered))
                Assert.NotEqual(text, altered.Text);
        Assert.False(CertificateProof.TryRead("0189", out _));
    }

    private static CertificateProof Made(CertificateContent content) =>
        CertificateProof.Of(CertificateProof.ToSign(7, content)!, Signature);
}
