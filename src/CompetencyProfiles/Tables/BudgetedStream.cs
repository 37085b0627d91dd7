namespace CompetencyProfiles.Tables;

/// <summary>More came out of an archive than a sheet can hold.</summary>
internal sealed class InflatesTooMuchException : IOException;

/// <summary>The bytes that all parts of one workbook may inflate to.</summary>
internal sealed class InflationBudget
{
    private long used;

    public void Take(int bytes)
    {
        used += bytes;
        if (used > TableLimits.InflatedBytes)
            throw new InflatesTooMuchException();
    }
}

/// <summary>Counts while it inflates, because what the archive says about its sizes may be a lie.</summary>
internal sealed class BudgetedStream(Stream inner, long compressed, InflationBudget budget) : Stream
{
    /// <summary>A tag or text longer than this is no cell; a parser would have to hold all of it at once.</summary>
    private const int LongestNode = 512 * 1024;

    /// <summary>Below this the ratio says nothing: a small sheet of equal rows packs very well.</summary>
    private const int SmallPart = 1024 * 1024;

    private long read;
    private long sinceTag;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => read; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var got = inner.Read(buffer, offset, count);
        budget.Take(got);
        read += got;
        if (read > SmallPart && read > compressed * TableLimits.InflationRatio)
            throw new InflatesTooMuchException();

        var lastTag = buffer.AsSpan(offset, got).LastIndexOf((byte)'>');
        sinceTag = lastTag < 0 ? sinceTag + got : got - lastTag;
        if (sinceTag > LongestNode)
            throw new InflatesTooMuchException();
        return got;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
