using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Laurel.Grains.Aggregate.Personal;

/// <summary>Under whose key, and for which row, personal texts are written and read just now, on this thread and without a pause.</summary>
/// <remarks>A sealed text is <c>p1.</c> and base64url of nonce ‖ ciphertext ‖ tag: AES-256-GCM with AAD row ‖ 0 ‖ field.</remarks>
public sealed class PersonalScope : IDisposable
{
    private const int NonceBytes = 12, TagBytes = 16;

    /// <summary>Bytes of a text that are worked on without a place of their own: a name, a position, a row with a field.</summary>
    private const int OnStack = 512;

    [ThreadStatic]
    private static PersonalScope? current;

    private readonly PersonalKey key;
    private readonly string row;
    private readonly Chance chance;
    private readonly SealedTexts? known;
    private readonly bool keeps;
    private SealedTexts? texts;
    private readonly PersonalScope? outer;
    private AesGcm? cipher;

    private PersonalScope(PersonalKey key, string row, Chance chance, bool isHead)
    {
        (this.key, this.row, this.chance, outer) = (key, row, chance, current);
        if (isHead && key.IsWhole) (known, keeps) = (key.Head, true);
        current = this;
    }

    private static ReadOnlySpan<byte> Prefix => "p1."u8;

    /// <exception cref="InvalidOperationException">A personal text lies in a thing whose state is not <see cref="Domain.IPersonal"/>.</exception>
    internal static PersonalScope Current =>
        current ?? throw new InvalidOperationException("A personal text is stored only by a state that is IPersonal.");

    /// <summary>Until the answer is disposed, personal texts of this thread are those of this key and row; null opens nothing.</summary>
    public static PersonalScope? Enter(PersonalKey? key, string row, Chance chance) => key is null ? null : new(key, row, chance, isHead: false);

    /// <summary>The same for the row of the thing's head, whose texts the key remembers with their ciphertexts from one version to the next.</summary>
    public static PersonalScope? EnterHead(PersonalKey? key, string row, Chance chance) => key is null ? null : new(key, row, chance, isHead: true);

    public void Dispose()
    {
        current = outer;
        cipher?.Dispose();
        if (keeps) key.Head = Kept();
    }

    internal ReadOnlySpan<byte> Seal(string field, string text)
    {
        if (text.Length == 0 || key.IsErased) return [];
        var ciphertext = known is null ? [] : known.Take(field, text);
        if (!ciphertext.IsEmpty && texts is null) return ciphertext;
        if (ciphertext.IsEmpty) ciphertext = SealAnew(field, text);
        Keep(field, text, ciphertext);
        return ciphertext;
    }

    internal string Open(string field, ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith(Prefix)) return Encoding.UTF8.GetString(text);
        if (key.IsErased) return "";
        var whole = text.Length <= OnStack ? stackalloc byte[OnStack] : new byte[text.Length];
        whole = whole[..Base64Url.DecodeFromUtf8(text[Prefix.Length..], whole)];
        var ciphertext = whole[NonceBytes..^TagBytes];
        var plain = ciphertext.Length <= OnStack ? stackalloc byte[OnStack] : new byte[ciphertext.Length];
        plain = plain[..ciphertext.Length];
        Span<byte> aad = stackalloc byte[OnStack];
        Cipher().Decrypt(whole[..NonceBytes], ciphertext, whole[^TagBytes..], plain, Aad(field, aad));
        var opened = Encoding.UTF8.GetString(plain);
        Keep(field, opened, text);
        return opened;
    }

    private void Keep(string field, string text, ReadOnlySpan<byte> ciphertext)
    {
        if (keeps) (texts ??= known?.Taken() ?? new()).Add(field, text, ciphertext);
    }

    /// <summary>What the head now holds; where it holds what it held before, nothing is made anew.</summary>
    private SealedTexts? Kept()
    {
        if (texts is not null || known?.AreAllTaken != true) return texts ?? known?.Taken();
        known.PutBack();
        return known;
    }

    private byte[] SealAnew(string field, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var whole = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = whole.AsSpan(0, NonceBytes);
        chance(nonce);
        Span<byte> aad = stackalloc byte[OnStack];
        Cipher().Encrypt(nonce, plain, whole.AsSpan(NonceBytes, plain.Length), whole.AsSpan(NonceBytes + plain.Length), Aad(field, aad));
        return [.. Prefix, .. Base64Url.EncodeToUtf8(whole)];
    }

    private AesGcm Cipher() => cipher ??= key.Cipher() ?? throw new CryptographicException($"The key of {row} is missing.");

    private ReadOnlySpan<byte> Aad(string field, Span<byte> place) =>
        System.Text.Unicode.Utf8.TryWrite(place, $"{row}\0{field}", out var length) ? place[..length] : Encoding.UTF8.GetBytes($"{row}\0{field}");
}
