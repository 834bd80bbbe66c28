using Laurel.Domain.Attendees;

namespace Laurel.Domain.Tests.Attendees;

public sealed class LineNumberTests
{
    [Theory]
    [InlineData("1-3, 5", "1 2 3 5")]
    [InlineData(" 5;2 – 3\n1, 2", "1 2 3 5")]
    [InlineData("20", "20")]
    public void Numbers_are_read_as_people_write_them_off_a_list(string typed, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', LineNumbers.Read(typed, 20).Numbers));

    [Theory]
    [InlineData("", "print.numbers-invalid")]
    [InlineData("1-", "print.numbers-invalid")]
    [InlineData("3-1", "print.numbers-invalid")]
    [InlineData("một", "print.numbers-invalid")]
    [InlineData("1-2-3", "print.numbers-invalid")]
    [InlineData("1-999999999999", "print.numbers-invalid")]
    [InlineData("0", "print.number-unknown")]
    [InlineData("18-21", "print.number-unknown")]
    public void What_is_no_list_of_lines_is_refused_and_checks_nobody_in(string typed, string code)
    {
        var (numbers, refusal) = LineNumbers.Read(typed, 20);

        Assert.Empty(numbers);
        Assert.Equal(code, refusal?.Code);
    }
}
