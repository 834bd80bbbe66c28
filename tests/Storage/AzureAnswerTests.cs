using Laurel.Storage.Azure;
using Answer = Laurel.Storage.Tests.ScriptedAccount.Answer;

namespace Laurel.Storage.Tests;

/// <summary>What an account may answer that no emulator does.</summary>
public sealed class AzureAnswerTests
{
    private const string Tag = "W/\"datetime'2026-01-06T01%3A01%3A30.9296707Z'\"";

    private static readonly CancellationToken Ct = CancellationToken.None;

    private static readonly (string, string) AtOnce = ("Retry-After", "0");

    private static readonly RowKey A = new("p", "a"), B = new("p", "b");

    [Theory]
    [InlineData(503, "ServerBusy")]
    [InlineData(429, "TooManyRequests")]
    public async Task A_commit_for_which_there_was_no_room_is_sent_again_as_it_was(int status, string code)
    {
        using var account = new ScriptedAccount(Answer.Refusal(status, code, AtOnce), Answer.Refusal(status, code, AtOnce), Answer.Committed(Tag));

        var tags = await At(account).Commit("p", [Write.Insert(A, 1, new byte[1])], Ct);

        Assert.Equal([new Tag(Tag)], tags);
        Assert.Equal(3, account.Requests.Count);
        Assert.Single(account.Requests.Select(request => request.Body).Distinct());
    }

    [Fact]
    public async Task A_commit_for_which_there_was_no_room_inside_the_answer_is_sent_again_too()
    {
        using var account = new ScriptedAccount(Answer.NotCommitted(503, "ServerBusy", "0:The server is busy."), Answer.Committed(Tag));

        Assert.Equal([new Tag(Tag)], await At(account).Commit("p", [Write.Insert(A, 1, new byte[1])], Ct));
    }

    [Fact]
    public async Task A_commit_for_which_there_is_never_room_ends()
    {
        using var account = new ScriptedAccount([.. Enumerable.Repeat(Answer.Refusal(503, "ServerBusy", AtOnce), 20)]);

        var busy = await Fails(account);

        Assert.Equal((503, "ServerBusy"), (busy.Status, busy.Code));
        Assert.Equal(6, account.Requests.Count);
    }

    [Fact]
    public async Task A_commit_that_was_sent_and_not_answered_in_time_is_not_sent_again()
    {
        using var account = new ScriptedAccount(Answer.Never, Answer.Committed(Tag));

        var unknown = await Fails(account, TimeSpan.FromSeconds(2));

        Assert.Contains("its outcome is unknown", unknown.Message, StringComparison.Ordinal);
        Assert.Single(account.Requests);
    }

    [Fact]
    public async Task A_commit_whose_connection_broke_is_not_sent_again()
    {
        using var account = new ScriptedAccount(Answer.Gone, Answer.Committed(Tag));

        var unknown = await Fails(account);

        Assert.Contains("its outcome is unknown", unknown.Message, StringComparison.Ordinal);
        Assert.Single(account.Requests);
    }

    [Fact]
    public async Task A_commit_is_not_sent_again_on_a_connection_that_was_used_before_and_broke()
    {
        using var account = new ScriptedAccount(Answer.Committed(Tag), Answer.Gone, Answer.Committed(Tag));
        var table = At(account);
        await table.Commit("p", [Write.Insert(A, 1, new byte[1])], Ct);

        await Assert.ThrowsAsync<AzureTableException>(async () => await table.Commit("p", [Write.Insert(B, 1, new byte[1])], Ct));

        Assert.Equal(2, account.Requests.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_somebody_on_the_way_answers_says_nothing_of_a_commit_which_is_not_sent_again(int status)
    {
        using var account = new ScriptedAccount(Answer.Of(status, "<html>upstream connect error</html>", AtOnce), Answer.Committed(Tag));

        Assert.Equal(status, (await Fails(account)).Status);
        Assert.Single(account.Requests);
    }

    [Fact]
    public async Task A_commit_that_the_account_broke_off_is_not_sent_again()
    {
        using var account = new ScriptedAccount(Answer.NotCommitted(500, "OperationTimedOut", "0:The operation timed out."), Answer.Committed(Tag));

        Assert.Equal("OperationTimedOut", (await Fails(account)).Code);
        Assert.Single(account.Requests);
    }

    [Fact]
    public async Task An_answer_that_does_not_speak_of_each_write_is_no_answer()
    {
        using var account = new ScriptedAccount(Answer.Committed(Tag));

        await Assert.ThrowsAsync<AzureTableException>(async () => await At(account).Commit("p", [Write.Insert(A, 1, new byte[1]), Write.Insert(B, 1, new byte[1])], Ct));

        Assert.Single(account.Requests);
    }

    [Theory]
    [InlineData(412, "UpdateConditionNotSatisfied", "1:The update condition was not satisfied.")]
    [InlineData(404, "ResourceNotFound", "1:The specified resource does not exist.")]
    [InlineData(400, "InvalidInput", "1:The etag value is not valid.")]
    public async Task A_conflict_in_a_commit_names_the_row_and_no_tag(int status, string code, string words)
    {
        using var account = new ScriptedAccount(Answer.NotCommitted(status, code, words));

        var stale = await Assert.ThrowsAsync<StaleTagException>(async () => await At(account).Commit("p", [Write.Insert(A, 1, new byte[1]), Write.Delete(B, new(Tag))], Ct));

        Assert.Equal(B, stale.Key);
        Assert.Single(account.Requests);
    }

    [Fact]
    public async Task Input_that_the_account_does_not_take_is_no_conflict()
    {
        using var account = new ScriptedAccount(Answer.NotCommitted(400, "InvalidInput", "0:One of the inputs is not valid."));

        Assert.Equal("InvalidInput", (await Fails(account)).Code);
    }

    [Fact]
    public async Task Another_stores_tag_is_asked_for_as_one_that_no_row_has()
    {
        using var account = new ScriptedAccount(Answer.NotCommitted(412, "UpdateConditionNotSatisfied", "0:The update condition was not satisfied."));

        await Assert.ThrowsAsync<StaleTagException>(async () => await At(account).Commit("p", [Write.Delete(A, new("17\r\nX-More: 1"))], Ct));

        Assert.Contains("If-Match: W/\"datetime'1601-", account.Requests.Single().Body, StringComparison.Ordinal);
        Assert.DoesNotContain("X-More", account.Requests.Single().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_reads_is_asked_again()
    {
        using var account = new ScriptedAccount(
            Answer.Of(502, "", AtOnce), Answer.Refusal(503, "ServerBusy", AtOnce), Answer.Gone, Answer.Of(200, Entity("a")));

        var row = (await At(account).Find(A, Ct))!;

        Assert.Equal((A, 7, new Tag(Tag), 2), (row.Key, row.N, row.Tag, row.Body.Length));
        Assert.Equal(4, account.Requests.Count);
    }

    [Fact]
    public async Task A_page_without_rows_is_not_the_end()
    {
        using var account = new ScriptedAccount(
            Answer.Of(200, """{"value":[]}""", ("x-ms-continuation-NextPartitionKey", "1!4!cA=="), ("x-ms-continuation-NextRowKey", "1!4!YQ==")),
            Answer.Of(200, $$"""{"value":[{{Entity("a")}}]}"""));

        var rows = await At(account).Scan("p", "a", "b", Ct).ToListAsync();

        Assert.Equal([A], rows.Select(row => row.Key));
        Assert.EndsWith("&NextPartitionKey=1%214%21cA%3D%3D&NextRowKey=1%214%21YQ%3D%3D", account.Requests[1].Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_is_sent_with_each_request_and_is_in_no_words()
    {
        using var account = new ScriptedAccount(Answer.Refusal(403, "AuthenticationFailed"), Answer.Gone);
        var table = AzureTable.At($"{account.Address}?sv=2020-12-06&sig=hushhush", "laurel");

        var refused = await Assert.ThrowsAsync<AzureTableException>(async () => await table.Commit("p", [Write.Insert(A, 1, new byte[1])], Ct));
        var broken = await Assert.ThrowsAsync<AzureTableException>(async () => await table.Commit("p", [Write.Insert(A, 1, new byte[1])], Ct));

        Assert.All(account.Requests, request => Assert.EndsWith("sig=hushhush", request.Url, StringComparison.Ordinal));
        Assert.All(account.Requests, request => Assert.DoesNotContain("hushhush", request.Body, StringComparison.Ordinal));
        Assert.DoesNotContain("hushhush", $"{refused} {broken}", StringComparison.Ordinal);
    }

    private static AzureTable At(ScriptedAccount account, TimeSpan? patience = null) => AzureTable.At(account.ConnectionString, "laurel", patience);

    private static Task<AzureTableException> Fails(ScriptedAccount account, TimeSpan? patience = null) => Assert.ThrowsAsync<AzureTableException>(async () =>
        await At(account, patience).Commit("p", [Write.Insert(A, 1, new byte[1])], Ct));

    private static string Entity(string row) =>
        $$"""{"odata.etag":{{System.Text.Json.JsonSerializer.Serialize(Tag)}},"PartitionKey":"p","RowKey":"{{row}}","N@odata.type":"Edm.Int64","N":"7","B0@odata.type":"Edm.Binary","B0":"AQI="}""";
}
