using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Laurel.Documents.Pdf;

/// <summary>
/// Signs by a program of the office's own, such as one that asks a PKCS #11 module: it reads the SHA-256 digest in hexadecimal from its
/// input and
/// writes the signature in base64. Nothing else passes, and it runs under a time limit.
/// </summary>
/// <param name="program">Its path; it is given no arguments.</param>
/// <param name="certificate">Whose key the program signs with: every signature is checked against it.</param>
public sealed class CommandSigner(string program, SigningCertificate certificate) : ISigner
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(20);

    public IReadOnlyList<byte[]> Chain => certificate.Chain;

    public SignerFault? FaultAt(DateTimeOffset at) => certificate.FaultAt(at);

    /// <exception cref="InvalidDataException">The program failed, took too long, or answered something else than this certificate's
    /// signature.</exception>
    public async ValueTask<byte[]> Sign(ReadOnlyMemory<byte> digest, CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(AtMost);
        try
        {
            var answer = Convert.FromBase64String(await Asked(Convert.ToHexStringLower(digest.Span), limit.Token));
            return certificate.Own(digest.Span, answer)
                ?? throw new InvalidDataException("The signing program answered another's signature.");
        }
        catch (Exception wrong) when (wrong is Win32Exception or IOException or FormatException or OperationCanceledException)
        {
            throw new InvalidDataException("The signing program gave no signature.", wrong);
        }
    }

    private async Task<string> Asked(string digest, CancellationToken stopping)
    {
        using var process = Process.Start(new ProcessStartInfo(program)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
                StandardOutputEncoding = Encoding.ASCII,
        }) ?? throw new InvalidDataException("The signing program does not start.");
        try
        {
            var (said, complained) = (process.StandardOutput.ReadToEndAsync(stopping), process.StandardError.ReadToEndAsync(stopping));
            await process.StandardInput.WriteLineAsync(digest.AsMemory(), stopping);
            process.StandardInput.Close();
            await process.WaitForExitAsync(stopping);
            await complained;
            return process.ExitCode == 0 ? (await said).Trim()
                : throw new IOException($"The signing program ended with {process.ExitCode}.");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
