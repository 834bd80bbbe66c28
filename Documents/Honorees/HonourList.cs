using Laurel.Documents.Spreadsheets;
using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;

namespace Laurel.Documents.Honorees;

/// <summary>Reads a list of honours decided elsewhere as an office keeps it: XLSX or CSV, bodies and persons by a column or by sections.</summary>
public static class HonourList
{
    /// <summary>The list, or why the file is not read; within the limits of <see cref="SheetLimits"/>.</summary>
    /// <param name="source">What an entry rests on where its row does not say.</param>
    public static Task<ListReading> Read(ReadOnlyMemory<byte> file, string source, CancellationToken ct) => ListReader.Read(file, Form(source), ct);

    private static ListForm<HonourColumn> Form(string source) => new(
        HonourColumns.Known,
        [HonourColumn.Name],
        HonourColumn.Number,
        HonourColumn.Kind,
        [HonourColumn.Unit, HonourColumn.PositionAndUnit, HonourColumn.Form, HonourColumn.Authority, HonourColumn.DecisionNumber, HonourColumn.Date],
        row => HonourRows.Read(row, source))
    {
        SaidBySheet = name => NominationRows.KindOf(name) is null ? null : name,
    };
}
