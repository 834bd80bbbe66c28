namespace Laurel.Documents.Spreadsheets;

/// <summary>Counts what really comes out of a compressed entry, and stops where it is more than anybody's list.</summary>
/// <param name="compressed">What the entry says it is compressed to; a lie here meets the limit on the whole.</param>
/// <param name="body">Bytes of the whole file.</param>
/// <param name="before">Bytes inflated from the entries before.</param>
internal sealed class CountedStream(Stream inner, long compressed, long body, long before, CancellationToken ct) : Stream
{
    public long Count { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Count; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        ct.ThrowIfCancellationRequested();
        var read = inner.Read(buffer);
        Count += read;
        if (IsTooMuch()) throw new UnreadableException(SheetRefusals.ZipBomb);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private bool IsTooMuch()
    {
        var whole = before + Count;
        return whole > SheetLimits.Inflated
            || (whole > SheetLimits.RatioFrom && whole > SheetLimits.Ratio * body)
            || (Count > SheetLimits.RatioFrom && Count > SheetLimits.Ratio * compressed);
    }
}
