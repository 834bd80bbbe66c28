using System.Diagnostics;
using Laurel.Documents.Attendees;
using Laurel.Domain.Attendees;
using Laurel.Domain.Seating;

namespace Laurel.Bench;

/// <summary>5,000 badges to one PDF, against a ReportLab page loop that draws the like (Debian's python3-reportlab).</summary>
/// <remarks>ReportLab has one process on each core, since our writer draws on all of them.</remarks>
internal sealed class Badges : IRow
{
    private const int Count = 5_000;
    private const int PagesOfReportLab = 150;
    private const int Times = 20;
    private const int MostMiB = 150;

    public string Name => "badges";

    public IEnumerable<Figure> Run()
    {
        var own = Again.Inside(Name);
        yield return new("5,000 badges to one PDF: memory at its peak", own[1], "MiB", MostMiB, "", AtMost: true);
        if (ReportLab() is not { } reportLab)
        {
            Console.Error.WriteLine("badges: nothing to hold the rate against (apt-get install python3-reportlab).");
            yield break;
        }
        yield return new("5,000 badges to one PDF", own[0], "/s", Times * reportLab, FormattableString.Invariant(
            $"{Times} × ReportLab's {reportLab:0} pages a second on {Environment.ProcessorCount} cores"));
    }

    public IEnumerable<double> Inside()
    {
        Write(Models(Count / 2));
        var models = Models(Count);
        var clock = Stopwatch.StartNew();
        Write(models);
        var rate = Count / clock.Elapsed.TotalSeconds;
        return [rate, Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0];
    }

    private static void Write(IEnumerable<BadgeModel> models)
    {
        var path = Path.GetTempFileName();
        using (var file = File.Create(path)) Documents.Attendees.Badges.Write(file, models, BadgePaper.A6, DateTimeOffset.UnixEpoch);
        File.Delete(path);
    }

    /// <summary>Made as they are asked for: names and units of the sample's lengths, each with its own code.</summary>
    private static IEnumerable<BadgeModel> Models(int count)
    {
        var heading = new BadgeHeading(
            "Hội nghị tổng kết công tác đối ngoại nhân dân năm 2025 và phương hướng, nhiệm vụ năm 2026",
            "Đảng ủy Bộ Ngoại giao", "Hà Nội", new(2025, 12, 30));
        string[] names = ["Trần Diệu Như", "Võ Bá Nghĩa", "Phạm Thanh Nga", "Nguyễn Thị Thanh Huyền", "Tôn Nữ Hoàng Phương Nguyên Thảo"];
        string[] positions =
            ["Phó Chủ tịch", "Chuyên viên", "Phóng viên", "Phó Trưởng Ban Khoa học và Hợp tác quốc tế", "Trưởng Ban Đối ngoại"];
        string[] units =
        [
            "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "Sở Ngoại vụ thành phố Hà Nội",
            "Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam",
        ];
        var random = new Random(1);
        for (var i = 0; i < count; i++)
        {
            var code = "71" + string.Create(231, random, static (digits, random) => random.GetItems<char>("0123456789", digits));
            yield return new BadgeModel(heading, names[i % names.Length], AttendeeRole.Delegate, code, "J6BQ-3PWK")
            {
                Honorific = "Bà",
                Position = positions[i / 2 % positions.Length],
                Unit = units[i % units.Length],
                Seat = SeatId.From(FormattableString.Invariant($"A{i / 30 % 40 + 1}-{i % 30 + 1:00}")),
                Directions = [$"Khu A, hàng {i / 30 % 40 + 1}", $"Ghế số {i % 30 + 1}"],
            };
        }
    }

    /// <summary>Pages a second of all its processes together; null where it is not installed.</summary>
    private static double? ReportLab()
    {
        const string python = "/usr/bin/python3";
        var (root, here) = (Root(), Path.GetTempPath());
        var script = Path.Combine(root, "bench/reportlab_badges.py");
        var fonts = Path.Combine(root, "assets/node_modules/@expo-google-fonts/be-vietnam-pro");
        string Loop(int i) => Again.Said(python, script, fonts, $"{PagesOfReportLab}", Path.Combine(here, $"reportlab-{i}.pdf"));
        try
        {
            return Enumerable.Range(0, Environment.ProcessorCount).AsParallel().WithDegreeOfParallelism(Environment.ProcessorCount)
                .Select(Loop).Sum(said => double.Parse(said, Figure.Culture));
        }
        catch (Exception missing) when (missing is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            return null;
        }
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Laurel.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
