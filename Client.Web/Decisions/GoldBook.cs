using System.Globalization;
using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Documents.Decisions;
using Laurel.Domain.Certificates;
using Laurel.Grains.Certificates;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Decisions;

/// <summary>The gold book (sổ vàng) of an issuer and year, over all conferences in which the reader may see awards.</summary>
/// <remarks>Each conference is asked with the roles held there; of a number that another conference took, the reader sees the number alone.</remarks>
/// <param name="Issuers">Issuers of this conference's decisions, by slug.</param>
/// <param name="Years">Years to choose from, latest first.</param>
internal sealed record GoldBook(
    string Issuer, string Slug, int Year, IReadOnlyList<RegisterLine> Lines, IReadOnlyDictionary<string, string> Issuers, IReadOnlyList<int> Years)
{
    /// <summary>The book; null where the conference has no numbered decision, or the issuer is none of its own.</summary>
    public static async Task<GoldBook?> Of(string conference, string? issuer, int? year, Edge edge)
    {
        var here = (await Decisions(conference, edge)).Where(view => view.Number is not null).ToList();
        var issuers = here.GroupBy(view => view.Id.Issuer).ToDictionary(group => group.Key, group => group.First().Terms.Issuer);
        var slug = issuer ?? here.FirstOrDefault()?.Id.Issuer;
        if (slug is null || !issuers.TryGetValue(slug, out var named))
            return null;
        var lives = await Lives(slug, edge);
        var years = lives.Select(life => YearOf(life.View.Content)).Concat(here.Select(view => view.Terms.SignedOn.Year)).Distinct().OrderDescending().ToList();
        var of = year ?? here.First(view => view.Id.Issuer == slug).Terms.SignedOn.Year;
        var given = await edge.Ask(() => edge.Grains.Register(slug, of, AwardGrains.GoldBook).Given());
        return new(named, slug, of, Filled(given, lives, of), issuers, years);
    }

    /// <summary>Every number given, in order: what the reader may see of it, or the number alone.</summary>
    private static List<RegisterLine> Filled(IReadOnlyList<NumberRange> given, IReadOnlyList<CertificateLife> lives, int year)
    {
        var numbers = lives.ToDictionary(life => life.View.Content.Serial, life => $"{life.View.Content.RegisterNumber} ({YearOf(life.View.Content)})");
        var seen = lives.Where(life => YearOf(life.View.Content) == year).ToDictionary(life => life.View.Content.RegisterNumber, life => LineOf(life, numbers));
        return [.. given.SelectMany(range => Enumerable.Range(range.First, range.Count))
            .Select(number => seen.GetValueOrDefault(number) ?? new RegisterLine(number, null, "", "", null, "", false))];
    }

    private static RegisterLine LineOf(CertificateLife life, Dictionary<Serial, string> numbers)
    {
        var (view, content) = (life.View, life.View.Content);
        return new(
            content.RegisterNumber, DecisionHonoree.Of(content.Nomination), content.Nomination.Form, content.Number,
            content.Replaces?.On ?? content.SignedOn, content.Serial.Text, view.Status is CertificateStatus.Revoked)
        {
            Replaces = content.Replaces is { } old ? numbers.GetValueOrDefault(old.Serial, old.RegisterNumber.ToString(CultureInfo.InvariantCulture)) : null,
            Collected = life.Collection is { } came ? new(came.On, came.Receiver, came.Paper) : null,
            Uncollected = life.Paper is PaperState.CollectedLater,
            ReplacedBy = view.ReplacedBy is { } newer ? numbers.GetValueOrDefault(newer) : null,
        };
    }

    /// <summary>A certificate issued anew takes the next number of the year it is issued in.</summary>
    private static int YearOf(CertificateContent content) => (content.Replaces?.On ?? content.SignedOn).Year;

    /// <summary>The issuer's certificates of all conferences in which the reader may see awards, each followed by what replaced it.</summary>
    private static async Task<IReadOnlyList<CertificateLife>> Lives(string issuer, Edge edge)
    {
        var conferences = await edge.Ask(() => edge.Acting.Itself(() => edge.Grains.Catalogue().List()));
        var lives = new List<CertificateLife>();
        foreach (var code in conferences.Select(code => code.Text).Where(code => edge.Caller.In(code).Has(Policies.ReadAwards)))
            lives.AddRange(await edge.Acting.In(edge.Caller, code, () => Books(code, issuer, edge)));
        return lives;
    }

    private static async Task<IReadOnlyList<CertificateLife>> Books(string conference, string issuer, Edge edge)
    {
        var books = (await Decisions(conference, edge)).Where(view => view.Issued && view.Id.Issuer == issuer)
            .Select(view => edge.Ask(() => edge.Grains.CertificateBook(view.Id).Lives()));
        return [.. (await Task.WhenAll(books)).SelectMany(book => book)];
    }

    private static async Task<IReadOnlyList<DecisionView>> Decisions(string conference, Edge edge) =>
        await edge.Ask(() => edge.Grains.Conference(conference).Get()) is { } held
            ? [.. (await Task.WhenAll(held.Decisions.Select(id => edge.Ask(() => edge.Grains.Decision(id).Get())))).OfType<DecisionView>()]
            : [];
}
