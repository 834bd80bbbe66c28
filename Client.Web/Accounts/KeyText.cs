namespace Laurel.Client.Web.Accounts;

/// <summary>A key as programs send it: <c>lk~{account}~{key id}~{secret}</c>.</summary>
internal sealed record KeyText(string Account, string Id, string Secret)
{
    public static bool TryParse(string text, out KeyText key)
    {
        key = null!;
        if (text.Length > 200 || text.Split('~') is not ["lk", var account, var id, { Length: > 0 } secret])
            return false;
        if (!Domain.Accounts.Account.IsSignInName(account) || id.Length is 0 or > 32 || !id.All(char.IsAsciiLetterOrDigit))
            return false;
        key = new(account, id, secret);
        return true;
    }
}
