using Laurel.Domain;

namespace Laurel.Documents.Papers;

/// <summary>Why a file does not become a template of an office paper.</summary>
public static class TemplateRefusals
{
    private const int MostNamed = 10;

    public static readonly Refusal NotDocx = new(
        "template.not-docx",
        "Tệp không phải là văn bản Word .docx đọc được; xin lưu lại dạng .docx.",
        "The file is no readable Word document; please save it as .docx.",
        RefusalKind.Invalid);

    public static readonly Refusal TooLarge = new(
        "template.too-large", "Tệp mẫu lớn hơn 2 MB.", "The template is larger than 2 MB.", RefusalKind.TooLarge);

    public static readonly Refusal ZipBomb = new(
        "template.zip-bomb",
        "Tệp mẫu giải nén ra quá lớn nên không được đọc.",
        "The template inflates to more than is allowed and is not read.",
        RefusalKind.TooLarge);

    public static readonly Refusal Macros = new(
        "template.macros",
        "Tệp mẫu có macro hoặc đối tượng nhúng; xin lưu lại dạng .docx thường.",
        "The template holds macros or embedded objects; please save it as a plain .docx.",
        RefusalKind.Invalid);

    public static readonly Refusal ExternalLinks = new(
        "template.external-links",
        "Tệp mẫu lấy nội dung từ tệp khác; xin bỏ liên kết rồi lưu lại.",
        "The template takes content from other files; please break the links and save it again.",
        RefusalKind.Invalid);

    /// <summary>The template has fields that this paper does not know; they are named.</summary>
    public static Refusal Unknown(IReadOnlyList<string> fields) => new(
        "template.unknown-fields",
        $"Mẫu có chỗ điền chưa biết: {Named(fields)}. Xin sửa theo danh sách chỗ điền của loại giấy này.",
        $"The template has fields that are not known: {Named(fields)}.",
        RefusalKind.Invalid);

    private static string Named(IReadOnlyList<string> fields) =>
        string.Join(", ", fields.Take(MostNamed).Select(field => $"{{{{{field}}}}}")) + (fields.Count > MostNamed ? " …" : "");
}
