namespace Laurel.Grains.Aggregate.Personal;

/// <summary>Texts of one row with their ciphertexts, in the order in which they were read or written.</summary>
/// <remarks>
/// A ciphertext is taken once only, so that two equal texts of a row never show that they are equal. All ciphertexts lie in one array: whoever is in
/// memory has them, and the fewer pieces somebody is, the less there is to carry each time memory is tidied.
/// </remarks>
internal sealed class SealedTexts
{
    private const int TextsOfAPerson = 5, BytesOfAPerson = 512;

    private Entry[] entries = new Entry[TextsOfAPerson];
    private byte[] bytes = new byte[BytesOfAPerson];
    private int count, end, taken;

    /// <summary>Whether every text was taken out.</summary>
    public bool AreAllTaken => taken == count;

    public void Add(string field, string text, ReadOnlySpan<byte> ciphertext)
    {
        if (count == entries.Length) Array.Resize(ref entries, count * 2);
        if (end + ciphertext.Length > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, end + ciphertext.Length));
        ciphertext.CopyTo(bytes.AsSpan(end));
        entries[count++] = new(field, text, end, ciphertext.Length);
        end += ciphertext.Length;
    }

    /// <summary>Takes out the ciphertext of this text in this field; empty where there is none.</summary>
    public ReadOnlySpan<byte> Take(string field, string text)
    {
        for (var i = 0; i < count; i++)
        {
            if (entries[i] is not { IsTaken: false } known || known.Field != field || known.Text != text) continue;
            (entries[i], taken) = (known with { IsTaken = true }, taken + 1);
            return bytes.AsSpan(known.Start, known.Length);
        }
        return [];
    }

    /// <summary>Puts everything back.</summary>
    public void PutBack()
    {
        for (var i = 0; i < count; i++) entries[i] = entries[i] with { IsTaken = false };
        taken = 0;
    }

    /// <summary>Those that were taken out, apart.</summary>
    public SealedTexts Taken()
    {
        var apart = new SealedTexts();
        foreach (var known in entries.AsSpan(0, count))
            if (known.IsTaken) apart.Add(known.Field, known.Text, bytes.AsSpan(known.Start, known.Length));
        return apart;
    }

    private readonly record struct Entry(string Field, string Text, int Start, int Length, bool IsTaken = false);
}
