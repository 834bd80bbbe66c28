namespace Laurel.Grains.Tests.SimulatedAdmissions;

/// <summary>Who goes to which door in one morning, drawn by a seed: of all arrivals five in a hundred are delivered twice, and as many go on to a second door.</summary>
internal sealed record TenDoors(int Seed)
{
    public const int Doors = 10, People = 20;

    private const int InAHundred = 5;

    /// <summary>For each door its arrivals, in order.</summary>
    public IReadOnlyList<IReadOnlyList<Arrival>> Arrivals()
    {
        var chance = new Random(Seed);
        var doors = Enumerable.Range(0, Doors).Select(_ => new List<Arrival>()).ToList();
        foreach (var person in Enumerable.Range(0, People))
        {
            var door = chance.Next(Doors);
            doors[door].Add(new(person, chance.Next(100) < InAHundred));
            if (chance.Next(100) < InAHundred) doors[(door + 1 + chance.Next(Doors - 1)) % Doors].Add(new(person, chance.Next(100) < InAHundred));
        }
        return doors;
    }
}

/// <param name="Twice">The network delivers the scan twice at once.</param>
internal sealed record Arrival(int Person, bool Twice);
