using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Laurel.Domain.Councils;
using Laurel.Grains.Aggregate;

namespace Laurel.Grains.Councils;

/// <summary>An urn as it lies in its row: AES-256-GCM under the session's key and a fresh nonce, always of the same length.</summary>
/// <remarks>
/// Layout: 1 (the format) ‖ nonce (12) ‖ ciphertext ‖ tag (16); AAD is the ballot's name. The plaintext has a fixed place for every item's
/// three counts and for each member's word and pending paper entry, used or not, so its length depends on agenda and members alone.
/// An urn of format 1, which knew no invalid papers, is still read; it is written as format 2 with its next ballot.
/// </remarks>
internal static class SealedUrn
{
    private const byte Format = 2, Before = 1, Written = 1, Spoiled = 2;
    private const int NonceBytes = 12, TagBytes = 16, WordBytes = 48, PersonBytes = 3 * HandedIn.LongestPerson;

    public static byte[] Seal(Urn urn, Session session, byte[] key, BallotName ballot, Chance chance)
    {
        var plain = Write(urn, session);
        try
        {
            var whole = new byte[1 + NonceBytes + plain.Length + TagBytes];
            whole[0] = Format;
            var nonce = whole.AsSpan(1, NonceBytes);
            chance(nonce);
            using var cipher = new AesGcm(key, TagBytes);
            cipher.Encrypt(nonce, plain, whole.AsSpan(1 + NonceBytes, plain.Length), whole.AsSpan(1 + NonceBytes + plain.Length), Aad(ballot));
            return whole;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    /// <exception cref="CryptographicException">Another key, another session, or altered bytes.</exception>
    public static Urn Open(ReadOnlySpan<byte> whole, Session session, byte[] key, BallotName ballot)
    {
        if (whole.Length < 1 + NonceBytes + TagBytes || whole[0] is not (Format or Before)) throw new CryptographicException("This is no urn that this version knows.");
        var plain = new byte[whole.Length - 1 - NonceBytes - TagBytes];
        try
        {
            using var cipher = new AesGcm(key, TagBytes);
            cipher.Decrypt(whole.Slice(1, NonceBytes), whole.Slice(1 + NonceBytes, plain.Length), whole[^TagBytes..], plain, Aad(ballot));
            return Read(plain, session, whole[0]);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    private static byte[] Aad(BallotName ballot) => Encoding.UTF8.GetBytes(ballot.ToString());

    private static byte[] Write(Urn urn, Session session)
    {
        var plain = new byte[Length(session, Format)];
        var rest = plain.AsSpan();
        foreach (var counts in urn.Items)
        {
            BinaryPrimitives.WriteUInt16BigEndian(Next(ref rest, 2), (ushort)counts.Yes);
            BinaryPrimitives.WriteUInt16BigEndian(Next(ref rest, 2), (ushort)counts.No);
            BinaryPrimitives.WriteUInt16BigEndian(Next(ref rest, 2), (ushort)counts.Blank);
        }
        for (var slot = 0; slot < session.Members.Length; slot++)
            WriteText(Next(ref rest, WordBytes), slot < urn.Words.Length ? urn.Words[slot] : "");
        foreach (var member in session.Members)
        {
            var entry = urn.Pending.GetValueOrDefault(member.Id.Text);
            WriteText(Next(ref rest, PersonBytes), entry?.By ?? "");
            Next(ref rest, 1)[0] = (byte)((entry is { Written: true } ? Written : 0) | (entry is { Ballot.Spoiled: true } ? Spoiled : 0));
            var choices = Next(ref rest, session.Agenda.Length);
            for (var item = 0; item < choices.Length; item++)
                choices[item] = entry?.Ballot.Choices[item] is { } choice ? (byte)(1 + choice) : (byte)0;
        }
        BinaryPrimitives.WriteUInt16BigEndian(Next(ref rest, 2), (ushort)urn.Invalid);
        return plain;
    }

    private static Urn Read(ReadOnlySpan<byte> plain, Session session, byte format)
    {
        if (plain.Length != Length(session, format)) throw new CryptographicException("The urn is not this session's.");
        var items = ImmutableArray.CreateBuilder<Counts>(session.Agenda.Length);
        for (var item = 0; item < session.Agenda.Length; item++)
            items.Add(new(Count(ref plain), Count(ref plain), Count(ref plain)));
        var urn = Urn.Empty(0) with { Items = items.MoveToImmutable() };
        for (var slot = 0; slot < session.Members.Length; slot++)
            if (ReadText(Next(ref plain, WordBytes)) is { Length: > 0 } word) urn = urn with { Words = urn.Words.Add(word) };
        foreach (var member in session.Members)
        {
            var by = ReadText(Next(ref plain, PersonBytes));
            var flags = Next(ref plain, 1)[0];
            var choices = Next(ref plain, session.Agenda.Length);
            if (by.Length > 0) urn = urn.Enter(member.Id, new(by, (flags & Written) != 0, ReadBallot(choices, (flags & Spoiled) != 0)));
        }
        return format == Before ? urn : urn with { Invalid = Count(ref plain) };
    }

    private static Ballot ReadBallot(ReadOnlySpan<byte> choices, bool spoiled)
    {
        var ballot = ImmutableArray.CreateBuilder<Choice?>(choices.Length);
        foreach (var choice in choices) ballot.Add(choice == 0 ? null : (Choice)(choice - 1));
        return new(ballot.MoveToImmutable(), spoiled);
    }

    private static int Length(Session session, byte format) =>
        (format == Before ? 0 : 2) + (session.Agenda.Length * 6) + (session.Members.Length * (WordBytes + PersonBytes + 1 + session.Agenda.Length));

    private static int Count(ref ReadOnlySpan<byte> rest) => BinaryPrimitives.ReadUInt16BigEndian(Next(ref rest, 2));

    private static void WriteText(Span<byte> place, string text) => Encoding.UTF8.GetBytes(text, place);

    private static string ReadText(ReadOnlySpan<byte> place) => Encoding.UTF8.GetString(place.TrimEnd((byte)0));

    private static Span<byte> Next(ref Span<byte> rest, int bytes)
    {
        var part = rest[..bytes];
        rest = rest[bytes..];
        return part;
    }

    private static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> rest, int bytes)
    {
        var part = rest[..bytes];
        rest = rest[bytes..];
        return part;
    }
}
