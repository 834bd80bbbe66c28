using System.Text.Json;
using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Documents.Certificates;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Grains.Certificates;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Certificates;

/// <summary>Certificate designs as data: listed, read, checked, kept, removed; printers and the sheet that calibrates them.</summary>
internal static class CertificateDesignEndpoints
{
    public static void MapCertificateDesigns(this RouteGroupBuilder conference)
    {
        conference.MapGet("/certificate-designs", All).Needs(Policies.ReadAwards).Produces<DesignsAnswer>();
        conference.MapPost("/certificate-designs", Keep).Needs(Policies.WriteAwards).Produces<KeptDesign>(201);
        conference.MapPost("/certificate-designs/check", Check).Needs(Policies.WriteAwards).Produces<IReadOnlyList<DesignFault>>();
        conference.MapGet("/certificate-designs/{code}", One).Needs(Policies.ReadAwards);
        conference.MapPost("/certificate-designs/{code}/drop", Drop).Needs(Policies.WriteAwards);
        conference.MapGet("/certificate-designs/{code}/calibration.pdf", Calibration).Needs(Policies.ReadAwards);
        conference.MapPut("/printers", Calibrate).Needs(Policies.WriteAwards).Produces<IReadOnlyList<PrinterShift>>();
    }

    private static async Task<IResult> All(string conference, Edge edge)
    {
        var all = await edge.Ask(() => Designs(conference, edge).All());
        return TypedResults.Ok(new DesignsAnswer(
            [.. all.Editions.Select(DesignLine.Of)], [.. CertificatePresets.All.Select(DesignLine.Of)], all.Printers));
    }

    /// <param name="party">Under the Party's heading; shipped presets alone have both.</param>
    private static async Task<IResult> One(string conference, string code, Edge edge, bool insignia = false, bool party = false) =>
        await Find(conference, code, edge, party ? CertificateHeading.Party : CertificateHeading.State, insignia) is { } design
            ? TypedResults.Ok(design)
            : Problems.Of(CertificateDesignRefusals.Unknown);

    private static async Task<IResult> Keep(string conference, DesignBody body, Edge edge)
    {
        if (await edge.Ask(() => edge.Grains.Conference(conference).Get()) is null) return Problems.Of(EdgeRefusals.UnknownConference);
        if (body.Read() is not { } design) return Problems.Of(CertificateDesignRefusals.Incomplete);
        if (body is not { Organisation: { } organisation, From: { } from }) return Problems.Of(CertificateDesignRefusals.Dates);
        var command = new KeepCertificateDesign(edge.Command(), organisation, body.Form, from, body.Until, design, []);
        var receipt = await edge.Ask(() => Designs(conference, edge).Keep(command));
        return receipt.Refusal is { } refusal
            ? Problems.Of(refusal)
            : TypedResults.Created(
                $"/api/v1/conferences/{conference}/certificate-designs/{receipt.Answer}", new KeptDesign(receipt.Answer!));
    }

    /// <summary>By its measures, and by whether the longest names that come and everybody nominated for the form stand in their room.</summary>
    private static async Task<IResult> Check(string conference, DesignBody body, Edge edge)
    {
        if (await edge.Ask(() => edge.Grains.Conference(conference).Get()) is not { } view) return Problems.Of(EdgeRefusals.UnknownConference);
        if (body.Read() is not { } design) return Problems.Of(CertificateDesignRefusals.Incomplete);
        var found = CertificateDesignRules.Check(design, body.Form).ToList();
        var faults = found.Select(one => new DesignFault(one.Part?.ToString(), one.Why.Code, Problems.Sentence(one.Why)));
        if (found.Any(one => one.Why == CertificateDesignRefusals.Incomplete || one.Why == CertificateDesignRefusals.Paper)) return TypedResults.Ok(faults.ToList());
        var samples = await edge.Ask(() => CertificateSamples.Of(edge.Grains, view));
        var on = body.From ?? RuleSets.DayOf(edge.Now);
        var unfit = samples.Unfit(design, body.Organisation ?? view.Plan.Organizer, body.Form, on)
            .Select(one => (one.Field, Why: CertificateDesignRefusals.DoesNotFit(one.Text)))
            .Select(one => new DesignFault(one.Field, one.Why.Code, Problems.Sentence(one.Why)));
        return TypedResults.Ok(faults.Concat(unfit).ToList());
    }

    private static async Task<IResult> Drop(string conference, string code, Edge edge) =>
        (await edge.Ask(() => Designs(conference, edge).Drop(new(edge.Command(), code)))).Refusal is { } refusal ? Problems.Of(refusal)
            : TypedResults.NoContent();

    private static async Task<IResult> Calibration(string conference, string code, Edge edge, string? printer = null) =>
        await Find(conference, code, edge, CertificateHeading.State, false) is { } design
            ? PaperResults.Of(CalibrationSheet.Bytes(design, edge.Now, await Shift(conference, printer, edge)), "can-chinh.pdf")
            : Problems.Of(CertificateDesignRefusals.Unknown);

    private static async Task<IResult> Calibrate(string conference, PrinterShift body, Edge edge)
    {
        if (await edge.Ask(() => edge.Grains.Conference(conference).Get()) is null) return Problems.Of(EdgeRefusals.UnknownConference);
        var receipt = await edge.Ask(() => Designs(conference, edge).Calibrate(new(edge.Command(), body.Printer, body.Dx, body.Dy)));
        return receipt.Refusal is { } refusal
            ? Problems.Of(refusal)
            : TypedResults.Ok((await edge.Ask(() => Designs(conference, edge).All())).Printers);
    }

    /// <summary>What is known of a printer; null where nothing is, or none is named.</summary>
    internal static async Task<PrinterShift?> Shift(string conference, string? printer, Edge edge) =>
        string.IsNullOrWhiteSpace(printer) ? null : (await edge.Ask(() => Designs(conference, edge).All()))
            .Printers.FirstOrDefault(one => one.Printer == printer.Trim());

    private static async Task<CertificateDesign?> Find(string conference, string code, Edge edge, CertificateHeading heading,
        bool insignia) =>
        CertificatePresets.Find(code) is { } preset
            ? preset.Under(heading, insignia)
            : (await edge.Ask(() => Designs(conference, edge).Edition(code)))?.Edition.Design;

    private static ICertificateDesigns Designs(string conference, Edge edge) =>
        edge.Grains.CertificateDesigns(new ConferenceCode(conference));
}

/// <param name="Design">As <c>GET …/certificate-designs/{code}</c> gives it, with what is to be otherwise.</param>
/// <param name="Until">The first day no longer in force.</param>
public sealed record DesignBody(
    JsonElement? Design, AwardForm Form, string? Organisation = null, DateOnly? From = null, DateOnly? Until = null)
{
    /// <summary>The design; null where it is none.</summary>
    internal CertificateDesign? Read()
    {
        try
        {
            return Design?.Deserialize<CertificateDesign>(JsonText.Options) is { Fields.IsDefault: false, Pictures.IsDefault: false, Ornament: not null } design
                ? design
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

public sealed record KeptDesign(string Code);

/// <param name="Part">Null where it is not about one text.</param>
public sealed record DesignFault(string? Part, string Code, string Message);

public sealed record DesignsAnswer(IReadOnlyList<DesignLine> Items, IReadOnlyList<DesignLine> Presets,
    IReadOnlyList<PrinterShift> Printers);

/// <param name="Pinned">Certificates were issued under it.</param>
public sealed record DesignLine(
    string Code, string? Organisation, AwardForm? Form, DateOnly? From, DateOnly? Until, double PaperWidthMm, double PaperHeightMm,
        double ClearMm, bool Pinned)
{
    public static DesignLine Of(DesignEdition edition) => new(
        edition.Code, edition.Organisation, edition.Form, edition.From, edition.Until,
        edition.Design.PaperWidthMm, edition.Design.PaperHeightMm, edition.Design.ClearMm, edition.Pinned);

    public static DesignLine Of(CertificatePreset preset) => new(
        preset.Code, null, null, preset.From, preset.Until,
        preset.Drawn[0].PaperWidthMm, preset.Drawn[0].PaperHeightMm, preset.Drawn[0].ClearMm, true);
}
