namespace Laurel.Bench;

/// <summary>One thing that is measured. A new row is a new class and one word in Program.cs.</summary>
internal interface IRow
{
    /// <summary>What one types to run it alone.</summary>
    string Name { get; }

    /// <summary>Measures, in the same run as whatever it is held against.</summary>
    IEnumerable<Figure> Run();

    /// <summary>The part that needs a process of its own, so that its memory is its own; numbers that <see cref="Run"/> reads.</summary>
    IEnumerable<double> Inside() => [];
}
