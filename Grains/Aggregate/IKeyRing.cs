namespace Laurel.Grains.Aggregate;

/// <summary>The installation's own keys, kept apart from its data; they wrap the keys of persons.</summary>
public interface IKeyRing
{
    /// <summary>The key, readable only with this ring and only for this row.</summary>
    byte[] Wrap(ReadOnlySpan<byte> key, string row);

    /// <summary>The key that was wrapped for this row.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">Another ring, another row, or altered bytes.</exception>
    byte[] Unwrap(ReadOnlySpan<byte> wrapped, string row);

    /// <summary>A keyed fingerprint: who lacks the ring cannot try texts against it.</summary>
    byte[] Mac(string purpose, ReadOnlySpan<byte> text);
}
