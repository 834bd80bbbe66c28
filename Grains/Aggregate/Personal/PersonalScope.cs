using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Laurel.Grains.Aggregate.Personal;

/// <summary>Under whose key, and for which row, personal texts are written and read just now, on this thread and without a pause.</summary>
/// <remarks>A sealed text is <c>p1.</c> and base64url of nonce ‖ ciphertext ‖ tag: AES-256-GCM with AAD row ‖ 0 ‖ field.</remarks>
public sealed class PersonalScope : IDisposable
{
    private const int NonceBytes = 12, TagBytes = 16;

    [ThreadStatic]
    private static PersonalScope? current;

    private readonly PersonalKey key;
    private readonly string row;
    private readonly Chance chance;
    private readonly SealedTexts? known, texts;
    private readonly PersonalScope? outer;
    private AesGcm? cipher;

    private PersonalScope(PersonalKey key, string row, Chance chance, bool isHead)
    {
        (this.key, this.row, this.chance, outer) = (key, row, chance, current);
        if (isHead && key.IsWhole) (known, texts) = (key.Head, new());
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
        if (texts is not null) key.Head = texts;
    }

    internal ReadOnlySpan<byte> Seal(string field, string text)
    {
        if (text.Length == 0 || key.IsErased) return [];
        var ciphertext = known?.Take(field, text) ?? Seal(Aad(field), text);
        texts?.Add(field, text, ciphertext);
        return ciphertext;
    }

    internal string Open(string field, ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith(Prefix)) return Encoding.UTF8.GetString(text);
        if (key.IsErased) return "";
        var whole = Base64Url.DecodeFromUtf8(text[Prefix.Length..]);
        var plain = new byte[whole.Length - NonceBytes - TagBytes];
        var ciphertext = whole.AsSpan(NonceBytes);
        Cipher().Decrypt(whole.AsSpan(0, NonceBytes), ciphertext[..plain.Length], ciphertext[plain.Length..], plain, Aad(field));
        var opened = Encoding.UTF8.GetString(plain);
        texts?.Add(field, opened, text.ToArray());
        return opened;
    }

    private byte[] Seal(byte[] aad, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var whole = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = whole.AsSpan(0, NonceBytes);
        chance(nonce);
        Cipher().Encrypt(nonce, plain, whole.AsSpan(NonceBytes, plain.Length), whole.AsSpan(NonceBytes + plain.Length), aad);
        return [.. Prefix, .. Base64Url.EncodeToUtf8(whole)];
    }

    private AesGcm Cipher() => cipher ??= key.Cipher() ?? throw new CryptographicException($"The key of {row} is missing.");

    private byte[] Aad(string field) => Encoding.UTF8.GetBytes($"{row}\0{field}");
}
