using Laurel.Domain.Citations;

namespace Laurel.Domain.Tests.Citations;

public sealed class AwardReportTests
{
    [Theory]
    [InlineData("Phó Trưởng Ban Khoa học và Hợp tác quốc tế, VUSTA", true)]
    [InlineData("Chuyên viên, Sở Ngoại vụ tỉnh An Giang", false)]
    [InlineData("Phó Giám đốc, Sở Ngoại vụ thành phố Hải Phòng", true)]
    [InlineData("", null)]
    public void Whether_somebody_leads_is_read_from_the_position(string position, bool? leads) => Assert.Equal(leads, AwardReport.Leads(position));

    [Theory]
    [InlineData("PGS. TS", Sex.Female, "Nữ")]
    [InlineData("Ông", null, "Nam")]
    [InlineData("Đồng chí", Sex.Male, "Nam")]
    [InlineData("Đồng chí", null, "Không rõ")]
    public void A_sex_that_was_said_counts_and_else_the_honorific(string honorific, Sex? said, string counted) =>
        Assert.Equal(counted, AwardReport.SexOf(new Nomination(HonoreeKind.Person, honorific, "Hoàng Hữu Hạnh", "", "Bằng khen", "", said)));

    [Fact]
    public void Every_award_is_counted_once_in_every_table()
    {
        ReportedAward[] awards =
        [
            new(new(HonoreeKind.Body, "", "Hội hữu nghị Việt Nam - Lào", "Hà Nội", "Bằng khen", ""), CitationStatus.Issued, 2025, 7_020_000),
            new(new(HonoreeKind.Person, "Bà", "Đinh Kim Ỷ", "Chuyên viên, Sở Ngoại vụ tỉnh An Giang", "Bằng khen", ""), CitationStatus.Issued, 2025, 3_510_000),
            new(new(HonoreeKind.Person, "PGS. TS", "Hoàng Hữu Hạnh", "", "Kỷ niệm chương", ""), CitationStatus.Accepted, null, null),
        ];

        var tables = AwardReport.Of(awards);

        Assert.Equal([3, 3, 2, 2, 3], tables.Select(table => table.Lines.Sum(line => line.Total)));
        Assert.Equal(("2025", 1, 1, 10_530_000L), (tables[0].Lines[0].Label, tables[0].Lines[0].Bodies, tables[0].Lines[0].Persons, tables[0].Lines[0].Prize));
        Assert.Equal(["Không rõ", "Nữ"], tables[2].Lines.Select(line => line.Label).Order(StringComparer.Ordinal));
    }
}
