using Laurel.Domain.Citations;

namespace Laurel.Documents.Decisions;

/// <summary>What a commendation decision (quyết định khen thưởng) says, with its attached list.</summary>
public sealed record DecisionModel
{
    /// <summary>The body above the issuer, or none.</summary>
    public string? Parent { get; init; }

    /// <summary>The issuing body as named: "Bộ Ngoại giao".</summary>
    public required string Issuer { get; init; }

    /// <summary>Whether the issuer writes under the Party's heading.</summary>
    public bool Party { get; init; }

    /// <summary>Who decides, in capitals: "BỘ TRƯỞNG BỘ NGOẠI GIAO".</summary>
    public required string Authority { get; init; }

    /// <summary>"QĐ-BNG".</summary>
    public required string Symbol { get; init; }

    /// <summary>"3412/QĐ-BNG"; absent while it is not numbered, when room is left for it.</summary>
    public string? Number { get; init; }

    /// <summary>The place of signing.</summary>
    public required string Place { get; init; }

    /// <summary>The date; absent on a draft, when room is left for it.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The form as named: "Bằng khen của Bộ trưởng Bộ Ngoại giao".</summary>
    public required string Form { get; init; }

    /// <summary>The legal grounds, each beginning with "Căn cứ"; the last is followed by the proposal.</summary>
    public IReadOnlyList<string> Grounds { get; init; } = DecisionWords.Grounds;

    /// <summary>"Theo đề nghị của …".</summary>
    public string Proposal { get; init; } = "Theo đề nghị của Hội đồng Thi đua - Khen thưởng";

    /// <summary>Those honoured, in the decision's own order.</summary>
    public required IReadOnlyList<DecisionHonoree> Honorees { get; init; }

    /// <summary>The forms that it gives and who gets each, highest rank first; one where it gives one.</summary>
    public IReadOnlyList<(string Form, IReadOnlyList<DecisionHonoree> Honorees)> ByForm =>
    [
        .. Honorees.GroupBy(honoree => honoree.Form).OrderBy(form => AwardForms.Named(form.Key))
            .Select(form => (form.Key, (IReadOnlyList<DecisionHonoree>)[.. form.OrderBy(honoree => !honoree.IsBody)])),
    ];

    /// <summary>What the prize money comes to in đồng, named in Article 2; absent where it is left to the regulations.</summary>
    public long? PrizeTotal { get; init; }

    /// <summary>Who carries it out, as Article 3 names them.</summary>
    public string? Executors { get; init; }

    /// <summary>"BỘ TRƯỞNG", or "KT. BỘ TRƯỞNG" and "THỨ TRƯỞNG".</summary>
    public required IReadOnlyList<string> SignerCapacity { get; init; }

    /// <summary>The signer's name.</summary>
    public required string Signer { get; init; }

    /// <summary>The list under "Nơi nhận", each line with its dash.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = ["- Như Điều 3;", "- Lưu: VT."];

    /// <summary>What it changes of an earlier decision; or none, where it stands by itself.</summary>
    public AmendmentModel? Amends { get; init; }

    /// <summary>SHA-256 over the heads of the audit chain, printed at the end of the list; or none.</summary>
    public string? Anchor { get; init; }
}

/// <summary>What an amending decision changes of an earlier one; those whom it adds are its own honorees.</summary>
/// <param name="Number">The earlier decision's.</param>
/// <param name="On">The earlier decision's date.</param>
/// <param name="Reason">Why, as the ground says it.</param>
public sealed record AmendmentModel(string Number, DateOnly On, string Reason, IReadOnlyList<Corrected> Corrected, IReadOnlyList<DecisionHonoree> Removed);

/// <summary>A line that is put right.</summary>
/// <param name="Was">As the certificate in force said it, with its number in the gold book; none where it was not issued yet.</param>
/// <param name="Becomes">As it reads now.</param>
public sealed record Corrected(DecisionHonoree Was, DecisionHonoree Becomes);

/// <summary>One entry of the list.</summary>
/// <param name="IsBody">A body (tập thể), or else a person (cá nhân).</param>
/// <param name="Honorific">Ông, Bà; empty for a body.</param>
/// <param name="Name">The name.</param>
/// <param name="Under">Position and unit, or a body's address or parent; may be empty.</param>
/// <param name="Achievement">What it is given for.</param>
/// <param name="GoldBookNumber">The number in the gold book, once allotted.</param>
public sealed record DecisionHonoree(bool IsBody, string Honorific, string Name, string Under, string Achievement, int? GoldBookNumber = null)
{
    /// <summary>Its prize money in đồng; absent where unknown.</summary>
    public long? Prize { get; init; }

    /// <summary>What it is given, as named; empty where the whole decision gives one form.</summary>
    public string Form { get; init; } = "";

    /// <summary>The entry of a nomination.</summary>
    public static DecisionHonoree Of(Nomination nomination, int? goldBookNumber = null) => new(
        nomination.Kind == HonoreeKind.Body, nomination.Honorific.Trim(), nomination.Name, nomination.PositionAndUnit.Trim(),
        nomination.Achievement, goldBookNumber)
    {
        Form = nomination.Form,
    };

    /// <summary>The name with its honorific.</summary>
    public string Called => Honorific.Length == 0 ? Name : $"{Honorific} {Name}";
}
