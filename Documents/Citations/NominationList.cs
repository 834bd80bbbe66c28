using Laurel.Documents.Spreadsheets;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;

namespace Laurel.Documents.Citations;

/// <summary>Reads a list of nominations as an office sends it: XLSX or CSV, bodies and persons by a column or by sections.</summary>
public static class NominationList
{
    private static readonly ListForm<NominationColumn> Form = new(
        NominationColumns.Known,
        [NominationColumn.Name],
        NominationColumn.Number,
        NominationColumn.Kind,
        [NominationColumn.Unit, NominationColumn.PositionAndUnit, NominationColumn.Form, NominationColumn.Achievement],
        NominationRows.Read)
    {
        Whole = (rows, heading) => rows.Count > 0 && !rows[0].Has(NominationColumn.Achievement) ? [ImportFindings.NoAchievements(heading)] : [],
        SaidBySheet = name => NominationRows.KindOf(name) is null ? null : name,
    };

    /// <summary>The list, or why the file is not read; within the limits of <see cref="SheetLimits"/>.</summary>
    public static Task<ListReading> Read(ReadOnlyMemory<byte> file, CancellationToken ct) => ListReader.Read(file, Form, ct);
}
