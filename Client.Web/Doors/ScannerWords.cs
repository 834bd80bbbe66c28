using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Laurel.Domain.Doors;

namespace Laurel.Client.Web.Doors;

/// <summary>What the scanner says, in the language of its page: the script finds it in the page itself.</summary>
public static class ScannerWords
{
    /// <summary>Vietnamese letters as themselves; what could end a script is escaped.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["ready"] = "Mời quét thẻ",
        ["in"] = "Vào",
        ["out"] = "Ra",
        ["sent"] = "Đã gửi hết",
        ["sending"] = "Đang gửi {0}",
        ["offline"] = "{0} chờ gửi",
        ["offline-note"] = "Thẻ được kiểm chữ ký ngay trên máy. {0} lượt sẽ tự gửi khi có mạng.",
        ["since"] = "điểm danh lúc {0} {1}",
        ["elsewhere"] = "Thẻ này vừa điểm danh ở {0}. Mời chờ.",
        ["undone"] = "Đã hoàn tác",
        ["genuine"] = "Thẻ hợp lệ",
        ["found"] = "Có trong danh sách",
        ["hold"] = "Đưa mã QR trên thẻ vào khung",
        ["one-at-a-time"] = "Thấy hai mã gần nhau: mỗi lần một thẻ, đưa vào giữa khung",
        ["no-decoder"] = "Chưa tải được bộ đọc mã; máy đang thử lại. Có thể nhập mã thẻ.",
        ["camera-taken"] = "Máy ảnh đang bận ở ứng dụng khác; máy đang mở lại. Có thể nhập mã thẻ.",
        ["no-camera"] = "Không dùng được máy ảnh; hãy dùng đầu đọc hoặc nhập mã thẻ",
        ["no-network"] = "Chưa nối được máy chủ.",
        ["crowded"] = "Nhiều máy cùng xin ghép; máy này tự xin lại, chậm nhất sau một phút.",
        ["first-needs-network"] = "Lần đầu cần có mạng để lấy dữ liệu hội nghị.",
        ["loading"] = "Đang tải dữ liệu hội nghị…",
        ["nobody"] = "Không có ai khớp.",
        ["no-names"] = "Tìm theo tên cần nối mạng; hãy nhập mã in trên thẻ.",
        ["mistyped"] = "Mã chưa đúng, xem lại từng ký tự.",
    };

    /// <summary>All texts, and word, tone, sentence and reason for each outcome.</summary>
    /// <param name="translate">Gives a Vietnamese text in the reader's language.</param>
    public static object In(Func<string, string> translate) => new
    {
        texts = Texts.ToDictionary(text => text.Key, text => translate(text.Value)),
        answers = Enum.GetValues<ScanOutcome>()
            .ToDictionary(
                outcome => JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.ToString()),
                outcome => Answer(AnswerWords.Word(outcome), AnswerWords.Tone(outcome), AnswerWords.Ask(outcome), AnswerWords.Reason(outcome), translate))
            .Append(new("unsure", Answer(
                "Mời chờ", "wait", "Chưa kiểm được mã này, mời sang Bàn đón tiếp.", "Mã gõ cần mạng hoặc khóa ca, và không quá mười mã sai một phút.", translate)))
            .Append(new("unlisted", Answer(
                "Mời chờ", "wait", "Khu vực này có danh sách riêng, mời qua cửa khác.", "Thẻ thật, làm sau lần tải gần nhất; cần mạng để biết có được vào khu vực này.", translate)))
            .Append(new("trouble", Answer(
                "Mời chờ", "wait", "Máy chưa ghi được lượt này, hãy quét lại.", "Bộ nhớ của trình duyệt đầy hoặc đã đóng. Nếu còn lặp lại, mở lại trang này.", translate)))
            .ToDictionary(),
    };

    private static object Answer(string word, string tone, string? ask, string? reason, Func<string, string> translate) => new
    {
        word = translate(word),
        tone,
        ask = ask is null ? null : translate(ask),
        reason = reason is null ? null : translate(reason),
    };
}
