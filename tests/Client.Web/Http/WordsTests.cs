using System.Globalization;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Shell;
using Laurel.Domain.Attendees;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Laurel.Client.Web.Tests.Http;

/// <summary>English words where the page has a capital and the resource has none, or the other way about.</summary>
public sealed class WordsTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    [Theory]
    [InlineData("vi", "Đại biểu")]
    [InlineData("en", "Delegate")]
    public void A_delegate_is_not_called_like_all_attendees_together(string language, string word)
    {
        CultureInfo.CurrentUICulture = new(language);

        var words = laurel.Services.GetRequiredService<IStringLocalizer<Words>>();

        Assert.Equal(word, words[StatusWords.Of(AttendeeRole.Delegate)].Value);
        Assert.Equal(language == "en" ? "Attendees" : "Đại biểu", words["Đại biểu"].Value);
    }

    [Theory]
    [InlineData("còn thiếu", "missing")]
    [InlineData("Còn thiếu", "Missing")]
    [InlineData("tập thể", "bodies")]
    [InlineData("Tập thể", "Bodies")]
    [InlineData("Tử số", "Numerator")]
    [InlineData("tử số", "numerator")]
    [InlineData("Không có chữ này", "Không có chữ này")]
    public void A_word_begins_as_the_page_begins_it(string vietnamese, string english)
    {
        CultureInfo.CurrentUICulture = new("en");

        var words = laurel.Services.GetRequiredService<IStringLocalizer<Words>>();

        Assert.Equal(english, words[vietnamese].Value);
    }
}
