using System.Collections.Immutable;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Decisions;

/// <summary>How high an authority that decides on commendations stands (DOMAIN 3.2).</summary>
public enum AuthorityLevel
{
    /// <summary>Chủ tịch nước.</summary>
    President,

    /// <summary>Thủ tướng Chính phủ.</summary>
    PrimeMinister,

    /// <summary>Bộ trưởng, thủ trưởng ban, ngành, đoàn thể trung ương, chủ tịch ủy ban nhân dân cấp tỉnh.</summary>
    Ministry,

    /// <summary>Thủ trưởng cơ quan, tổ chức, đơn vị có tư cách pháp nhân.</summary>
    Unit,
}

/// <summary>Who decides, by the words on the paper, and whether it may give a form.</summary>
public static class AuthorityLevels
{
    private static readonly ImmutableArray<string>
        Ministers =
        [
            "bo truong", "thong doc", "tong kiem toan", "tong thanh tra", "chu nhiem uy ban", "chu nhiem van phong", "chanh an toa an nhan dan toi cao",
            "vien truong vien kiem sat nhan dan toi cao", "chu tich uy ban nhan dan tinh", "chu tich uy ban nhan dan thanh pho",
        ],
        HeadsOfCentralBodies = ["truong ban", "chu tich", "chanh van phong", "bi thu thu nhat", "giam doc hoc vien chinh tri quoc gia"],
        CentralBodies = ["trung uong", "viet nam", "quoc hoi", "ho chi minh"],
        UnitHeads =
        [
            "cuc truong", "vu truong", "vien truong", "hieu truong", "giam doc", "tong giam doc", "truong phong", "chi cuc truong",
            "chu tich uy ban nhan dan huyen", "chu tich uy ban nhan dan quan", "chu tich uy ban nhan dan xa", "chu tich uy ban nhan dan phuong",
            "chu tich uy ban nhan dan thi xa",
        ];

    /// <summary>The level that the authority's words tell; where they do not, the one that was said; null where neither does.</summary>
    public static AuthorityLevel? Of(DecisionTerms terms)
    {
        var words = SearchText.Fold(terms.PrintedAuthority);
        return Begins("chu tich nuoc") ? AuthorityLevel.President
            : Begins("thu tuong") ? AuthorityLevel.PrimeMinister
            : Ministers.Any(Begins) ? AuthorityLevel.Ministry
            : HeadsOfCentralBodies.Any(Begins) && CentralBodies.Any(body => words.Contains(body, StringComparison.Ordinal)) ? AuthorityLevel.Ministry
            : UnitHeads.Any(Begins) ? AuthorityLevel.Unit
            : terms.Level;

        bool Begins(string head) => words.StartsWith(head, StringComparison.Ordinal);
    }

    /// <summary>Why a decision of these terms cannot give a form under these rules; null where it can, or where nobody knows.</summary>
    public static Refusal? MayNotGive(DecisionTerms terms, string form, RuleSet rules) =>
        Of(terms) is { } level && RuleSets.GiversOf(rules) is { } givers && !givers.Value.Contains(level)
            ? DecisionRefusals.WrongAuthority(terms.PrintedAuthority, form, givers.Value)
            : null;

    public static string InVietnamese(AuthorityLevel level) => level switch
    {
        AuthorityLevel.President => "Chủ tịch nước",
        AuthorityLevel.PrimeMinister => "Thủ tướng Chính phủ",
        AuthorityLevel.Ministry => "bộ trưởng, thủ trưởng ban, ngành, đoàn thể trung ương, chủ tịch UBND tỉnh",
        _ => "thủ trưởng cơ quan, đơn vị",
    };

    internal static string InEnglish(AuthorityLevel level) => level switch
    {
        AuthorityLevel.President => "the President",
        AuthorityLevel.PrimeMinister => "the Prime Minister",
        AuthorityLevel.Ministry => "a minister, the head of a central body or a provincial chair",
        _ => "the head of a unit",
    };
}
