using Laurel.Client.Web.Councils;

namespace Laurel.Client.Web.Tests.Councils;

public sealed class MemberLineTests
{
    [Theory]
    [InlineData("Hồ Văn Mười; Chủ tịch Hội đồng", "uv01", "Hồ Văn Mười", "Chủ tịch Hội đồng")]
    [InlineData("Hồ Văn Mười", "uv01", "Hồ Văn Mười", null)]
    [InlineData("7\tHồ Văn Mười\tChủ tịch Hội đồng", "uv01", "Hồ Văn Mười", "Chủ tịch Hội đồng")]
    [InlineData("; Hồ Văn Mười; Chủ tịch Hội đồng", "uv01", "Hồ Văn Mười", "Chủ tịch Hội đồng")]
    [InlineData("uv12; Hồ Văn Mười; Chủ tịch Hội đồng", "uv12", "Hồ Văn Mười", "Chủ tịch Hội đồng")]
    public void A_line_is_a_name_and_a_title_behind_an_id_where_one_was_given(string line, string id, string name, string? title)
    {
        var member = Assert.Single(MemberLines.Read(line));

        Assert.Equal((id, name, title), (member.Id.Text, member.Name, member.Title));
        Assert.Equal(member, Assert.Single(MemberLines.Read(MemberLines.Write([member]))));
    }
}
