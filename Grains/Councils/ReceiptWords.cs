using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Laurel.Domain.Councils;

namespace Laurel.Grains.Councils;

/// <summary>Receipt words (mã đối chiếu phiếu): "sen trắng 047". One shows that a ballot was counted, and can show nobody how.</summary>
/// <remarks>
/// The word is HMAC-SHA-256(K, session ‖ member), put into words people can copy: 64 × 32 × 1,000 of them. Nothing stores whose it is; a retry
/// computes it again, and once K is destroyed nobody can.
/// </remarks>
public static class ReceiptWords
{
    private static readonly string[] Things =
    [
        "sen", "cúc", "mai", "đào", "lan", "hồng", "huệ", "ngâu", "nhài", "sim", "gạo", "ban", "sưa", "phượng", "dừa", "cau",
        "tre", "trúc", "thông", "tùng", "bách", "đa", "bàng", "lúa", "ngô", "chè", "quế", "hồi", "bưởi", "cam", "chanh", "quýt",
        "mận", "mơ", "lê", "táo", "nho", "vải", "nhãn", "xoài", "ổi", "khế", "na", "mít", "sấu", "me", "trám", "dâu",
        "sóng", "biển", "sông", "suối", "núi", "đồi", "mây", "gió", "nắng", "mưa", "trăng", "sao", "sương", "đồng", "bến", "đảo",
    ];

    private static readonly string[] Qualities =
    [
        "trắng", "đỏ", "vàng", "xanh", "tím", "hồng", "nâu", "bạc", "thắm", "biếc", "non", "chín", "thơm", "mát", "ấm", "trong",
        "sáng", "xa", "gần", "cao", "rộng", "dài", "sâu", "êm", "vui", "hiền", "mới", "sớm", "khuya", "lành", "đẹp", "quý",
    ];

    public static string Of(byte[] key, BallotName ballot, MemberId member)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"laurel-receipt-v1\0{ballot}\0{member.Text}"), mac);
        var number = BitConverter.ToUInt32(mac[4..]) % 1000;
        return string.Create(CultureInfo.InvariantCulture, $"{Things[mac[0] % Things.Length]} {Qualities[mac[1] % Qualities.Length]} {number:000}");
    }
}
