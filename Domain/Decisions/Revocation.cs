namespace Laurel.Domain.Decisions;

/// <summary>That an award is taken back by the authority that gave it (DOMAIN 3.12).</summary>
/// <param name="ByDecision">The revoking decision's number as printed; null only in revocations of before it was asked for.</param>
/// <param name="On">The revoking decision's date.</param>
/// <param name="Reason">In words, on record; the public verification never shows it.</param>
/// <param name="Ground">What the law calls it; the public verification says so. Null where nobody did.</param>
public sealed record Revocation(string? ByDecision, DateOnly On, [property: Personal] string Reason, RevocationGround? Ground = null);

/// <summary>For what an award is taken back (DOMAIN 3.12).</summary>
public enum RevocationGround
{
    /// <summary>Kê khai gian dối thành tích.</summary>
    FalseDeclaration,

    /// <summary>Làm giả hồ sơ.</summary>
    ForgedDossier,

    /// <summary>Thẩm định, xét, duyệt trái quy định.</summary>
    UnlawfulAppraisal,

    /// <summary>Có kết luận sau khi được khen thưởng.</summary>
    LaterFinding,
}

/// <summary>That the prize money of a revoked award came back (thu hồi tiền thưởng).</summary>
/// <param name="Dong">What came back; 0 where nothing had been paid out.</param>
/// <param name="On">The day it came back.</param>
public sealed record PrizeRecovery(long Dong, DateOnly On);
