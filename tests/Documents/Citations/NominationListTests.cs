using Laurel.Documents.Citations;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;

namespace Laurel.Documents.Tests.Citations;

public sealed class NominationListTests
{
    [Fact]
    public async Task The_sample_nominates_27_bodies_and_12_persons()
    {
        var list = await NominationList.Read(SampleFiles.Bytes("nominations.csv"), CancellationToken.None);

        Assert.Null(list.Refusal);
        Assert.Equal(39, list.Rows.Count);
        Assert.Equal(27, list.Rows.Count(row => row.Citation!.Kind is HonoreeKind.Body));
        Assert.Equal(12, list.Rows.Count(row => row.Citation!.Kind is HonoreeKind.Person));
        Assert.Equal(
            new Nomination(
                HonoreeKind.Person, "", "Nguyễn Thị Thanh Huyền",
                "Phó Trưởng Ban Khoa học và Hợp tác quốc tế, Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam",
                "Bằng khen của Bộ trưởng Bộ Ngoại giao",
                "Đã có đóng góp tiêu biểu trong công tác đối ngoại nhân dân năm 2025"),
            list.Rows[27].Citation);
    }

    [Fact]
    public async Task A_column_of_sexes_is_read_and_a_word_that_is_neither_is_dropped_with_a_finding()
    {
        const string file = "Loại,Tên,Giới tính,Hình thức,Thành tích\nCá nhân,Lò Kim Anh,Nữ,Giấy khen,Tốt\nCá nhân,Lò Văn An,Nan,Giấy khen,Tốt\nTập thể,Hội Một,,Giấy khen,Tốt\n";

        var list = await NominationList.Read(System.Text.Encoding.UTF8.GetBytes(file), CancellationToken.None);

        Assert.Equal([Sex.Female, null, null], list.Rows.Select(row => row.Citation!.Sex));
        Assert.Equal("import.sex-unknown", Assert.Single(list.Rows[1].Findings).Code);
    }

    [Fact]
    public async Task Nominating_again_changes_nothing()
    {
        var list = await NominationList.Read(SampleFiles.Bytes("nominations.csv"), CancellationToken.None);
        var first = Plan(list.Rows, []);

        var again = Plan(list.Rows, [.. first.Rows.Select((row, i) => new Existing<Nomination>($"{i}", row.Content!))]);

        Assert.Equal(39, first.Count(ImportOutcome.Created));
        Assert.Equal(39, again.Count(ImportOutcome.Unchanged));
    }

    private static ImportPlan<Nomination> Plan(IEnumerable<ImportRow> rows, IReadOnlyList<Existing<Nomination>> there) =>
        new ImportPlanner<Nomination, NominationTraits>(new NominationImport(), there, []).Plan(rows);
}
