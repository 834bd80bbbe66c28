using Laurel.Bench;

// bench            every row
// bench badges …   the rows named
// bench --inside badges   one row's measured part, in a process of its own; used by the rows themselves
IReadOnlyList<IRow> rows = [new Badges(), new Certificates(), new CheckIns(), new Imports(), new Seating(), new Roster(), new Starting(), new Camera()];

if (args is ["--inside", var inside])
{
    var numbers = rows.Single(row => row.Name == inside).Inside();
    Console.WriteLine(string.Join(' ', numbers.Select(number => number.ToString("R", Figure.Culture))));
    return 0;
}

var chosen = args.Length == 0 ? rows : [.. rows.Where(row => args.Contains(row.Name))];
if (chosen.Count == 0)
{
    Console.Error.WriteLine($"No such row. There are: {string.Join(", ", rows.Select(row => row.Name))}.");
    return 2;
}

Console.WriteLine(Figure.Heading);
var met = true;
foreach (var figure in chosen.SelectMany(row => row.Run()))
{
    Console.WriteLine(figure);
    met &= figure.IsMet;
}
return met ? 0 : 1;
