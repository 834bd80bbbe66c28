using System.Runtime.InteropServices;

namespace Laurel.Grains;

/// <summary>Names of files that hold: given once however many ask, and on disk; on Unix a new file's bytes alone are durable until its folder is.</summary>
internal static class DurableNames
{
    private const int Exists = 17;

    /// <summary>Gives a whole file a further name, unless that is given already: of several who ask at once, one has it.</summary>
    /// <remarks>A link is given in one step. Moving, on Unix, looks first and may take the name from somebody; it is left for folders that know no links.</remarks>
    public static void GiveOnce(string file, string name)
    {
        if (!OperatingSystem.IsWindows() && (Link(file, name) == 0 || Marshal.GetLastPInvokeError() == Exists)) return;
        try
        {
            File.Move(file, name);
        }
        catch (IOException) when (File.Exists(name))
        {
        }
    }

    /// <summary>Has the names in a folder on disk, after a file was made, renamed or deleted there.</summary>
    /// <exception cref="IOException">The folder cannot be synced.</exception>
    public static void In(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(folder, flags: 0);
        if (handle < 0) throw Failure(folder);
        try
        {
            if (Sync(handle) != 0) throw Failure(folder);
        }
        finally
        {
            _ = Close(handle);
        }
    }

    private static IOException Failure(string folder) => new($"{folder} cannot be synced (errno {Marshal.GetLastPInvokeError()}).");

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string file, [MarshalAs(UnmanagedType.LPUTF8Str)] string name);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int handle);
}
