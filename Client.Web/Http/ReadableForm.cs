using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Laurel.Client.Web.Http;

/// <summary>Answers 422, naming what was typed, where a form's value is not what its field takes: else it would count as left empty, and the rest be written.</summary>
internal sealed class ReadableForm : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Unreadable(context) is not { } typed)
        {
            await next();
            return;
        }

        var http = context.HttpContext;
        http.Items[typeof(ReadableForm)] = typed.Value;
        context.Result = new StatusCodeResult(StatusCodes.Status422UnprocessableEntity);
        if (NoPageModel.Wants(http)) return;
        await Problems.Of(EdgeRefusals.Invalid(typed.Field)).ExecuteAsync(http);
        context.Result = new EmptyResult();
    }

    /// <summary>What was typed and could not be read; null for nothing.</summary>
    public static string? In(HttpContext http) => http.Items[typeof(ReadableForm)] as string;

    private static (string Field, string Value)? Unreadable(PageHandlerExecutingContext context) =>
        HttpMethods.IsPost(context.HttpContext.Request.Method)
        && context.ModelState.FirstOrDefault(entry => entry.Value is { Errors.Count: > 0 } wrong && !string.IsNullOrWhiteSpace(wrong.AttemptedValue))
            is { Key: { } field, Value.AttemptedValue: { } value } ? (field, value) : null;
}
