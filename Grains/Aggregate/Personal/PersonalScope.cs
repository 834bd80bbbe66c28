using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Laurel.Grains.Aggregate.Personal;

/// <summary>Under whose key, and for which row, personal texts are written and read just now, on this thread and without a pause.</summary>
/// <remarks>A sealed text is <c>p1.</c> and base64url of nonce ‖ ciphertext ‖ tag: AES-256-GCM with AAD row ‖ 0 ‖ field.</remarks>
public sealed class PersonalScope : IDisposable
{
    private const string Prefix = "p1.";
    private const int NonceBytes = 12, TagBytes = 16;

    [ThreadStatic]
    private static PersonalScope? current;

    private readonly PersonalKey key;
    private readonly AesGcm? cipher;
    private readonly string row;
    private readonly Chance chance;
    private readonly PersonalScope? outer;

    private PersonalScope(PersonalKey key, string row, Chance chance)
    {
        (this.key, this.row, this.chance, outer) = (key, row, chance, current);
        cipher = key.Cipher();
        current = this;
    }

    /// <exception cref="InvalidOperationException">A personal text lies in a thing whose state is not <see cref="Domain.IPersonal"/>.</exception>
    internal static PersonalScope Current =>
        current ?? throw new InvalidOperationException("A personal text is stored only by a state that is IPersonal.");

    /// <summary>Until the answer is disposed, personal texts of this thread are those of this key and row; null opens nothing.</summary>
    public static PersonalScope? Enter(PersonalKey? key, string row, Chance chance) => key is null ? null : new(key, row, chance);

    public void Dispose()
    {
        current = outer;
        cipher?.Dispose();
    }

    internal string Seal(string field, string text)
    {
        if (text.Length == 0 || key.IsErased) return "";
        if (cipher is null) throw new CryptographicException($"The key of {row} is missing.");
        var plain = Encoding.UTF8.GetBytes(text);
        var whole = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = whole.AsSpan(0, NonceBytes);
        chance(nonce);
        cipher.Encrypt(nonce, plain, whole.AsSpan(NonceBytes, plain.Length), whole.AsSpan(NonceBytes + plain.Length), Aad(field));
        return Prefix + Base64Url.EncodeToString(whole);
    }

    internal string Open(string field, string text)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal)) return text;
        if (key.IsErased) return "";
        if (cipher is null) throw new CryptographicException($"The key of {row} is missing.");
        var whole = Base64Url.DecodeFromChars(text.AsSpan(Prefix.Length));
        var plain = new byte[whole.Length - NonceBytes - TagBytes];
        var sealedText = whole.AsSpan(NonceBytes);
        cipher.Decrypt(whole.AsSpan(0, NonceBytes), sealedText[..plain.Length], sealedText[plain.Length..], plain, Aad(field));
        return Encoding.UTF8.GetString(plain);
    }

    private byte[] Aad(string field) => Encoding.UTF8.GetBytes($"{row}\0{field}");
}
