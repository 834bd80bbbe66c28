using Laurel.Domain;
using Laurel.Grains.Attendees;

namespace Laurel.Client.Web.Attendees;

/// <summary>Reads uploaded lists within their limits, and keeps what was read between preview and applying.</summary>
public interface IListUploads
{
    /// <summary>Reads the whole file, limits first; the answer names the upload or says why not.</summary>
    Task<ReadUpload> Read(string conference, ImportKind kind, IFormFile file);

    /// <summary>What was read for this conference under this name; null where it was never there or has expired.</summary>
    ImportList? Find(string conference, string? upload);
}

public sealed record ReadUpload(string? Upload, ImportList? List, Refusal? Refusal);
