using Laurel.Documents.Attendees;
using Laurel.Documents.Spreadsheets;
using Laurel.Domain.Attendees;

namespace Laurel.Documents.Tests.Attendees;

public sealed class SampleListTests
{
    [Fact]
    public async Task The_csv_and_the_xlsx_of_the_sample_say_the_same_286()
    {
        var csv = await Read("delegates.csv");
        var xlsx = await Read("delegates.xlsx");

        Assert.Equal(286, csv.Rows.Count);
        Assert.Equal(csv.Rows.Select(row => row.Attendee), xlsx.Rows.Select(row => row.Attendee));
        Assert.Empty(csv.Rows.SelectMany(row => row.Findings));
        Assert.Equal((2, 4), (csv.Rows[0].Row, xlsx.Rows[0].Row));
        Assert.Equal(
            new Registration(
                "Ông", "Võ Bá Nghĩa", "Ủy viên Bộ Chính trị, Thường trực Ban Bí thư", "Ban Bí thư Trung ương Đảng", "Chủ tọa",
                AttendeeRole.Chair, 1, "nghia.vb1@example.org", "0971283011"),
            csv.Rows[0].Attendee);
    }

    [Theory]
    [InlineData("delegates.csv")]
    [InlineData("delegates.xlsx")]
    public async Task A_second_import_of_the_sample_changes_nothing(string file)
    {
        var list = await Read("delegates.csv");
        var there = Existing(Plan(list, []));

        var again = Plan(await Read(file), there);

        Assert.Equal(286, there.Count);
        Assert.Equal(286, again.Count(ImportOutcome.Unchanged));
    }

    [Fact]
    public async Task The_dirty_list_is_taken_row_by_row_and_every_refusal_has_its_reason()
    {
        var plan = Plan(await Read("delegates-dirty.csv"), []);

        Assert.Equal(24, plan.Rows.Length);
        Assert.Equal(18, plan.Count(ImportOutcome.Created));
        Assert.Equal([12], RowsOf(plan, ImportOutcome.Duplicate));
        Assert.Equal([9, 10, 17, 18, 19], RowsOf(plan, ImportOutcome.Refused));
        Assert.Equal(
            [
                (8, "Email", "import.email-invalid"),
                (9, "Họ và tên", "import.name-missing"),
                (10, "Thứ bậc lễ tân", "import.rank-no-number"),
                (12, "", "import.duplicate"),
                (13, "Họ và tên", "import.name-in-capitals"),
                (16, "Họ và tên", "import.name-unusual"),
                (17, "Chức vụ", "import.text-too-long"),
                (18, "Vai trò", "import.role-unknown"),
                (19, "Họ và tên", "import.forbidden-character"),
            ],
            plan.Rows.SelectMany(row => row.Findings).Select(finding => (finding.Row, finding.Column, finding.Code)));
    }

    [Fact]
    public async Task The_dirty_list_over_the_clean_one_updates_two_and_asks_about_one()
    {
        var there = Existing(Plan(await Read("delegates.csv"), []));

        var plan = Plan(await Read("delegates-dirty.csv"), there);

        Assert.Equal(15, plan.Count(ImportOutcome.Unchanged));
        Assert.Equal([14, 15], RowsOf(plan, ImportOutcome.Updated));
        Assert.Equal([12], RowsOf(plan, ImportOutcome.Duplicate));
        Assert.Equal([16], RowsOf(plan, ImportOutcome.NeedsDecision));
        Assert.Equal([9, 10, 17, 18, 19], RowsOf(plan, ImportOutcome.Refused));
        Assert.Equal(0, plan.Count(ImportOutcome.Created));
        Assert.Equal("Hoàng Thị Thảo", plan.Rows.Single(row => row.Row == 13).Content!.Name);
        Assert.Equal("=HYPERLINK(\"http://x\")", plan.Rows.Single(row => row.Row == 15).Content!.Unit);
        Assert.Equal(54, Number(plan.Rows.Single(row => row.Row == 16).Match!));
    }

    [Fact]
    public async Task The_list_as_an_office_keeps_it_says_the_same_286_people()
    {
        var list = await Read("delegates-office.xlsx");

        Assert.Null(list.Refusal);
        Assert.Equal(286, list.Rows.Count);
        Assert.DoesNotContain(list.Rows, row => row.IsRefused);
        Assert.Equal("CHỦ TỌA", list.Rows[0].Attendee!.Group);
        Assert.Equal("Bộ Ngoại giao", list.Rows[3].Attendee!.Unit);
        Assert.Equal(("Đ/c", "Nông Xuân Huỳnh", "Thứ trưởng Bộ Ngoại giao", "0919398037", AttendeeRole.Chair, 3), Brief(list.Rows[3]));
        Assert.Equal(("Ông", "Võ Bá Nghĩa", "Ủy viên Bộ Chính trị, Thường trực Ban Bí thư", "0971283011", AttendeeRole.Chair, 1), Brief(list.Rows[0]));
    }

    [Fact]
    public async Task The_office_list_over_the_clean_one_changes_nothing()
    {
        var there = Existing(Plan(await Read("delegates.csv"), []));

        var plan = Plan(await Read("delegates-office.xlsx"), there);

        Assert.Empty(plan.Rows.Where(row => row.Outcome is not ImportOutcome.Unchanged).Select(row => (row.Row, row.Outcome, row.Content)));
    }

    private static (string, string, string, string?, AttendeeRole, int?) Brief(ImportRow row) => row.Attendee is { } a
        ? (a.Honorific, a.Name, a.Position, a.Telephone, a.Role, a.Rank)
        : throw new InvalidOperationException("refused");

    private static async Task<ListReading> Read(string file) =>
        await AttendeeList.Read(SampleFiles.Bytes(file), RankPresets.CentralBody, CancellationToken.None);

    private static ImportPlan<Registration> Plan(ListReading list, IReadOnlyList<Existing<Registration>> there) =>
        new ImportPlanner<Registration, AttendeeTraits>(new AttendeeImport(RankPresets.CentralBody), there, []).Plan(list.Rows);

    private static List<Existing<Registration>> Existing(ImportPlan<Registration> plan) =>
        [.. plan.Rows.Select((row, i) => new Existing<Registration>($"id-{i + 1}", row.Content!))];

    private static IEnumerable<int> RowsOf(ImportPlan<Registration> plan, ImportOutcome outcome) =>
        plan.Rows.Where(row => row.Outcome == outcome).Select(row => row.Row);

    private static int Number(string id) => int.Parse(id[3..], System.Globalization.CultureInfo.InvariantCulture);
}
