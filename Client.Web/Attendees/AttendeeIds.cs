using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Laurel.Domain;

namespace Laurel.Client.Web.Attendees;

/// <summary>Ids that come from outside are looked at before any grain is called for them, so that guessing creates no activations.</summary>
public static class AttendeeIds
{
    /// <summary>Whether a text may be an attendee's id: 16 hex digits in lower case.</summary>
    public static bool IsOne([NotNullWhen(true)] string? text) => text?.Length == 16 && text.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));

    /// <summary>The id of an attendee whom a command registers: random, and the same for every retry of the command.</summary>
    public static string Of(CommandId command) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(command.Text)).AsSpan(0, 8));
}
