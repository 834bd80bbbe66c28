using System.Reflection;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Laurel.Client.Web.Http;

/// <summary>Where a page asks for a text that is always there, a field that is empty or was not sent is an empty text, never null: the rules refuse it in words.</summary>
internal sealed class EmptyTexts : IDisplayMetadataProvider, IAsyncPageFilter
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key.ModelType == typeof(string) && IsAlwaysThere(context.Key))
            context.DisplayMetadata.ConvertEmptyStringToNull = false;
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        foreach (var asked in context.HandlerMethod?.Parameters ?? [])
            if (asked.ParameterType == typeof(string) && !IsSaid(context, asked.Name) && IsAlwaysThere(asked.ParameterInfo))
                context.HandlerArguments[asked.Name] = "";
        return next();
    }

    private static bool IsSaid(PageHandlerExecutingContext context, string name) => context.HandlerArguments.TryGetValue(name, out var text) && text is not null;

    private static bool IsAlwaysThere(ModelMetadataIdentity asked) => asked switch
    {
        { ParameterInfo: { } parameter } => IsAlwaysThere(parameter),
        { PropertyInfo: { } property } => new NullabilityInfoContext().Create(property).WriteState == NullabilityState.NotNull,
        _ => false,
    };

    private static bool IsAlwaysThere(ParameterInfo parameter) =>
        !parameter.HasDefaultValue && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull;
}
