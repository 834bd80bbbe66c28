using System.Collections.Immutable;
using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;

namespace Laurel.Domain.Tests.Honorees;

public sealed class PendingCheckTests
{
    private static readonly Nomination Huyen = new(
        HonoreeKind.Person, "Bà", "Nguyễn Thị Thanh Huyền", "Chuyên viên, Công đoàn Bộ Ngoại giao", "Bằng khen", "Thành tích năm 2025");

    private static readonly HonoreeId Her = new("abcdefghijklmnopqrstuvwxyz234567"), Namesake = new("bbcdefghijklmnopqrstuvwxyz234567");

    [Fact]
    public void Two_dossiers_of_the_same_words_warn_of_each_other_whatever_the_form()
    {
        var found = Found(Dossier("c1"), Dossier("c2", Huyen with { Form = "Giấy khen" }));

        Assert.Equal((new CitationId("c2"), false), (found.Citation, found.Doubtful));
    }

    [Fact]
    public void A_name_that_only_looks_alike_is_asked_about() =>
        Assert.True(Found(Dossier("c1"), Dossier("c2", Huyen with { Name = "Nguyễn Thị Thanh Huyên" })).Doubtful);

    [Fact]
    public void Who_was_told_apart_from_one_of_the_same_words_is_not_warned_of() =>
        Assert.Empty(PendingCheck.Of(Dossier("c1", honoree: Her), Set(Her), [Dossier("c2", honoree: Namesake)]));

    [Fact]
    public void A_spelling_that_was_merged_is_the_same_honoree() => Assert.False(Assert.Single(PendingCheck.Of(
        Dossier("c1", honoree: Her), Set(Her, Namesake), [Dossier("c2", Huyen with { Name = "Thanh Huyền" }, honoree: Namesake)])).Doubtful);

    [Theory]
    [InlineData(CitationStatus.VotedFailed)]
    [InlineData(CitationStatus.Refused)]
    [InlineData(CitationStatus.Decided)]
    [InlineData(CitationStatus.Revoked)]
    public void What_is_over_or_decided_is_not_under_way(CitationStatus status)
    {
        Assert.Empty(PendingCheck.Of(Dossier("c1"), Set(Her), [Dossier("c2", status: status)]));
        Assert.Empty(PendingCheck.Of(Dossier("c1", status: status), Set(Her), [Dossier("c2")]));
    }

    [Fact]
    public void A_dossier_does_not_warn_of_itself() => Assert.Empty(PendingCheck.Of(Dossier("c1"), Set(Her), [Dossier("c1")]));

    private static PendingFinding Found(PendingDossier dossier, PendingDossier other) => Assert.Single(PendingCheck.Of(dossier, Set(Her), [other]));

    private static ImmutableHashSet<HonoreeId> Set(params HonoreeId[] ids) => [.. ids];

    private static PendingDossier Dossier(
        string id, Nomination? nomination = null, CitationStatus status = CitationStatus.Submitted, HonoreeId? honoree = null) =>
        new(new(id), nomination ?? Huyen, status, honoree);
}
