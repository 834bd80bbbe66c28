using Laurel.Domain.Citations;

namespace Laurel.Domain.Decisions;

/// <summary>The order of a decision's list: by the rank of the form, each form whole, bodies before persons, then as it was given (DOMAIN 5).</summary>
public static class ListOrder
{
    /// <param name="of">What an entry says.</param>
    public static IReadOnlyList<T> Ranked<T>(IReadOnlyList<T> given, Func<T, Nomination> of)
    {
        var forms = given.Select(one => of(one).Form).Distinct().ToList();
        return
        [
            .. given.OrderBy(one => AwardForms.Named(of(one).Form)).ThenBy(one => forms.IndexOf(of(one).Form)).ThenBy(one => of(one).Kind),
        ];
    }
}
