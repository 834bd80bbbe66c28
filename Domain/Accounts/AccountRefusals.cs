namespace Laurel.Domain.Accounts;

/// <summary>What an account's rules answer instead of an event.</summary>
public static class AccountRefusals
{
    public static readonly Refusal Exists = new(
        "account.exists", "Tên đăng nhập này đã có.", "This sign-in name is taken.");

    public static readonly Refusal Unknown = new(
        "account.unknown", "Không có tài khoản này.", "There is no such account.", RefusalKind.NotFound);

    public static readonly Refusal Closed = new(
        "account.closed", "Tài khoản đã đóng.", "The account is closed.");

    public static readonly Refusal InvalidName = new(
        "account.invalid-name",
        "Tên đăng nhập gồm 3 đến 40 chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối.",
        "A sign-in name has 3 to 40 lower-case letters without accents, digits, dots or hyphens.",
        RefusalKind.Invalid);

    public static readonly Refusal InvalidDisplayName = new(
        "account.invalid-display-name",
        "Cần ghi họ và tên, không quá 200 ký tự.",
        "A person's name is needed, of at most 200 characters.",
        RefusalKind.Invalid);

    public static readonly Refusal WeakPassword = new(
        "account.weak-password",
        "Mật khẩu cần từ 12 đến 200 ký tự và khác tên đăng nhập.",
        "A password has 12 to 200 characters and is not the sign-in name.",
        RefusalKind.Invalid);

    public static readonly Refusal SamePassword = new(
        "account.same-password", "Mật khẩu mới phải khác mật khẩu cũ.", "The new password must differ from the old one.", RefusalKind.Invalid);

    public static readonly Refusal WrongPassword = new(
        "account.wrong-password",
        "Tên đăng nhập hoặc mật khẩu không đúng, hoặc mật khẩu dùng một lần đã hết hạn.",
        "The name or the password is wrong, or a one-time password has expired.",
        RefusalKind.Forbidden);

    public static readonly Refusal InvalidGrant = new(
        "account.invalid-grant",
        "Vai trò này không thể giao ở đây, hoặc không có nơi đó.",
        "This role cannot be given here, or there is no such place.",
        RefusalKind.Invalid);

    public static readonly Refusal LastAdministrator = new(
        "account.last-administrator",
        "Đây là quản trị viên cuối cùng còn đăng nhập được; hãy giao quyền quản trị cho người khác trước.",
        "This is the last administrator who can sign in; give the role to another first.");

    public static readonly Refusal UnknownKey = new(
        "account.unknown-key", "Không có khóa này.", "There is no such key.", RefusalKind.NotFound);

    /// <param name="seconds">How long to wait.</param>
    public static Refusal TryLater(int seconds) => new(
        "account.try-later",
        $"Đã thử sai nhiều lần, xin đợi {seconds} giây.",
        $"Too many wrong attempts; please wait {seconds} seconds.",
        RefusalKind.TooMany);
}
