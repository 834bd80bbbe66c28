namespace Laurel.Documents.Councils;

/// <summary>What minutes and counting record of a council session say, once it is sealed.</summary>
public sealed record CouncilModel
{
    /// <summary>The body whose council it is: "Bộ Ngoại giao".</summary>
    public required string Body { get; init; }

    /// <summary>The council: "Hội đồng Thi đua - Khen thưởng".</summary>
    public string Council { get; init; } = "Hội đồng Thi đua - Khen thưởng";

    /// <summary>Whether it writes under the Party's heading.</summary>
    public bool Party { get; init; }

    /// <summary>The paper's number, "12/BB-HĐTĐKT", or none.</summary>
    public string? Number { get; init; }

    /// <summary>Where it met.</summary>
    public required string Place { get; init; }

    /// <summary>When the session was opened, at the offset of the place.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The day on which it met, where that was entered afterwards; absent where it is the day of its opening.</summary>
    public DateOnly? MetOn { get; init; }

    /// <summary>The day by which the paper is dated.</summary>
    public DateOnly DatedOn => MetOn ?? DateOnly.FromDateTime(SealedAt.DateTime);

    /// <summary>When it was sealed.</summary>
    public required DateTimeOffset SealedAt { get; init; }

    /// <summary>What was voted on: "xét tặng Bằng khen của Bộ trưởng Bộ Ngoại giao".</summary>
    public required string Matter { get; init; }

    /// <summary>All members: the denominator.</summary>
    public required IReadOnlyList<CouncilMember> Members { get; init; }

    /// <summary>The quorum as a fraction, tested as present × of ≥ need × members.</summary>
    public required (int Of, int Need) Quorum { get; init; }

    /// <summary>Yes votes of all members, in percent, that pass an item.</summary>
    public required int PassPercent { get; init; }

    /// <summary>Whether the ballot was secret.</summary>
    public bool Secret { get; init; } = true;

    /// <summary>Ballots and written opinions handed out.</summary>
    public required int Issued { get; init; }

    /// <summary>Ballots and written opinions that came back.</summary>
    public required int Returned { get; init; }

    /// <summary>Of those, valid.</summary>
    public required int Valid { get; init; }

    /// <summary>Ballots entered for a member by the secretariat, from paper.</summary>
    public int EnteredFor { get; init; }

    /// <summary>The agenda with its counts.</summary>
    public required IReadOnlyList<CouncilItem> Items { get; init; }

    /// <summary>Items left out of this copy, because whoever receives it is recused from them.</summary>
    public int LeftOut { get; init; }

    /// <summary>The receipt words, sorted, without votes; none where they are not used.</summary>
    public IReadOnlyList<string> ReceiptWords { get; init; } = [];

    /// <summary>SHA-256 over the heads of the audit chain when the session was sealed.</summary>
    public string? Anchor { get; init; }

    /// <summary>Who chaired; absent where it is written by hand.</summary>
    public string? Chair { get; init; }

    /// <summary>Who kept the minutes.</summary>
    public string? Secretary { get; init; }

    /// <summary>The tellers (tổ kiểm phiếu).</summary>
    public IReadOnlyList<string> Tellers { get; init; } = [];

    /// <summary>Members whose ballot was no written opinion.</summary>
    public int Present => Members.Count(member => member.Took == Part.Present);

    /// <summary>Members who gave a written opinion.</summary>
    public int Written => Members.Count(member => member.Took == Part.Written);
}

/// <summary>A member and how it took part.</summary>
/// <param name="Name">With honorific: "Ông Lò Đình Nghĩa".</param>
/// <param name="Role">"Chủ tịch Hội đồng", or none.</param>
/// <param name="Took">How it took part.</param>
/// <param name="RecusedFrom">Numbers of the agenda items that it kept away from, counted from 1.</param>
public sealed record CouncilMember(string Name, string? Role, Part Took, params IReadOnlyList<int> RecusedFrom)
{
    /// <summary>The alternate who sat in its place; or none.</summary>
    public string? StandIn { get; init; }
}

/// <summary>How a member took part in a vote.</summary>
public enum Part
{
    /// <summary>Neither came nor wrote.</summary>
    Absent,

    /// <summary>Voted in the session.</summary>
    Present,

    /// <summary>Gave an opinion in writing, which counts.</summary>
    Written,
}

/// <summary>One item of the agenda. Counts are absent only where the organisation chose to suppress them.</summary>
/// <param name="IsBody">A body, or else a person.</param>
/// <param name="Name">Who is proposed.</param>
/// <param name="Under">Position and unit; may be empty.</param>
/// <param name="Yes">Đồng ý.</param>
/// <param name="No">Không đồng ý.</param>
/// <param name="Blank">Phiếu trắng.</param>
/// <param name="Passed">Whether it reached the percentage of all members.</param>
/// <param name="Number">Its place on the whole agenda, counted from 1.</param>
public sealed record CouncilItem(bool IsBody, string Name, string Under, int? Yes, int? No, int? Blank, bool Passed, int Number);
