namespace Laurel.Grains.Aggregate.Personal;

/// <summary>Texts of one row with their ciphertexts, in the order in which they were read or written.</summary>
/// <remarks>A ciphertext is taken once only, so that two equal texts of a row never show that they are equal.</remarks>
internal sealed class SealedTexts
{
    private readonly List<(string Field, string Text, byte[] Sealed)> texts = new(6);

    public void Add(string field, string text, byte[] ciphertext) => texts.Add((field, text, ciphertext));

    /// <summary>Takes out the ciphertext of this text in this field; null where there is none.</summary>
    public byte[]? Take(string field, string text)
    {
        var at = texts.FindIndex(known => known.Field == field && known.Text == text);
        if (at < 0) return null;
        var ciphertext = texts[at].Sealed;
        texts.RemoveAt(at);
        return ciphertext;
    }
}
