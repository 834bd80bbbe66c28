using System.Collections.Immutable;
using System.Globalization;
using Laurel.Domain.Certificates;

namespace Laurel.Domain.Ceremony;

/// <summary>The scan that lays certificates on their trays: two swapped stop it.</summary>
public static class Staging
{
    /// <summary>Why this certificate may not lie at this place; null where it belongs there.</summary>
    public static Refusal? Check(ImmutableArray<Wave> waves, int place, Serial serial)
    {
        var places = waves.SelectMany(wave => wave.Places).ToList();
        if (places.FirstOrDefault(known => known.Place == place) is not { } here) return CeremonyRefusals.UnknownPlace;
        return here.Serial == serial ? null : CeremonyRefusals.Swapped(places.FirstOrDefault(known => known.Serial == serial)?.Place);
    }
}

/// <summary>Why the stage says no.</summary>
public static class CeremonyRefusals
{
    public static readonly Refusal UnknownPlace = new(
        "ceremony.unknown-place", "Không có vị trí này trên sân khấu.", "There is no such place on the stage.", RefusalKind.NotFound);

    public static readonly Refusal UnknownWave = new(
        "ceremony.unknown-wave", "Không có lượt này.", "There is no such wave.", RefusalKind.NotFound);

    public static readonly Refusal NotInWave = new(
        "ceremony.not-in-wave", "Vị trí này không thuộc lượt.", "The place is not in this wave.", RefusalKind.Invalid);

    public static readonly Refusal WaveClosed = new(
        "ceremony.wave-closed", "Lượt này đã đóng.", "The wave is closed.");

    public static readonly Refusal NotLastClosed = new(
        "ceremony.not-last-closed",
        "Chỉ mở lại được lượt vừa đóng sau cùng.",
        "Only the wave that was closed last can be opened again.");

    public static readonly Refusal CollectedSince = new(
        "ceremony.collected-since",
        "Có bằng của lượt này đã có người đến nhận sau lễ; không mở lại được.",
        "A certificate of this wave has been collected since; the wave is not opened again.");

    public static readonly Refusal ReasonMissing = new(
        "ceremony.reason-missing",
        "Cần ghi lý do, không quá 500 ký tự.",
        "A reason is needed, of at most 500 characters.",
        RefusalKind.Invalid);

    public static readonly Refusal NothingToMerge = new(
        "ceremony.nothing-to-merge",
        "Không có lượt kế tiếp cùng loại để gộp.",
        "There is no next wave of the same kind to merge with.");

    public static readonly Refusal PresenterInvalid = new(
        "ceremony.presenter-invalid",
        "Tối đa 20 người trao, mỗi tên không quá 200 ký tự.",
        "There are at most 20 presenters, each with a name of at most 200 characters.",
        RefusalKind.Invalid);

    public static readonly Refusal ReceiverMissing = new(
        "ceremony.receiver-missing",
        "Nhận thay thì cần ghi tên người nhận, không quá 200 ký tự.",
        "A substitute needs a name, of at most 200 characters.",
        RefusalKind.Invalid);

    public static readonly Refusal RehearsalChanged = new(
        "ceremony.rehearsal-changed",
        "Tổng duyệt vừa bắt đầu hoặc kết thúc; hãy tải lại trang.",
        "A rehearsal has just begun or ended; load the page again.");

    /// <summary>Another certificate belongs here.</summary>
    /// <param name="belongsAt">The place of the certificate that was scanned; null where it is on no list of this ceremony.</param>
    public static Refusal Swapped(int? belongsAt) => belongsAt is { } place
        ? new(
            "ceremony.swapped",
            $"Nhầm bằng: bằng này thuộc vị trí {place.ToString(CultureInfo.InvariantCulture)}.",
            $"Wrong certificate: this one belongs at place {place.ToString(CultureInfo.InvariantCulture)}.")
        : new(
            "ceremony.swapped",
            "Nhầm bằng: bằng này không có trong buổi lễ.",
            "Wrong certificate: this one is not in this ceremony.");
}
