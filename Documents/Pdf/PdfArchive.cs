using System.Globalization;
using System.Security;
using System.Text;

namespace Laurel.Documents.Pdf;

/// <summary>What makes a document one for archives, PDF/A-2b (ISO 19005-2): metadata as XMP, and the meaning of its colours.</summary>
/// <remarks>The rest the writer does anyway: embedded subsets with their widths, no encryption, no script, no reference to anything outside.</remarks>
internal static class PdfArchive
{
    private const string Intent =
        "/Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) /RegistryName (http://www.color.org)";

    /// <summary>Writes both, and answers what the catalog says of them.</summary>
    public static string Write(PdfOutput output, PdfMetadata metadata)
    {
        var profile = output.Deflated("/N 3", SrgbProfile.Bytes);
        var xmp = output.Stream("/Type /Metadata /Subtype /XML", Encoding.UTF8.GetBytes(Xmp(metadata)));
        return $" /Metadata {xmp} 0 R /OutputIntents [<<{Intent} /DestOutputProfile {profile} 0 R>>]";
    }

    /// <summary>The same as the document's information dictionary says, which the standard asks for.</summary>
    private static string Xmp(PdfMetadata metadata)
    {
        var at = metadata.CreatedAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var author = metadata.Author is { } name ? $"<dc:creator><rdf:Seq><rdf:li>{Xml(name)}</rdf:li></rdf:Seq></dc:creator>" : "";
        var subject = metadata.Subject is { } about
            ? $"<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{Xml(about)}</rdf:li></rdf:Alt></dc:description>"
            : "";
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Xml(metadata.Title)}</rdf:li></rdf:Alt></dc:title>{author}{subject}
            <dc:language><rdf:Bag><rdf:li>{metadata.Language}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{at}</xmp:CreateDate><pdf:Producer>{PdfMetadata.Producer}</pdf:Producer>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """;
    }

    private static string Xml(string text) => SecurityElement.Escape(text.Normalize());
}
