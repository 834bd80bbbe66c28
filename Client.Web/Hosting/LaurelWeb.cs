using System.Globalization;
using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Attendees;
using Laurel.Client.Web.Ceremony;
using Laurel.Client.Web.Certificates;
using Laurel.Client.Web.Citations;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Councils;
using Laurel.Client.Web.Decisions;
using Laurel.Client.Web.Doors;
using Laurel.Client.Web.Honorees;
using Laurel.Client.Web.Http;
using Laurel.Client.Web.Seating;
using Laurel.Client.Web.Shell;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Laurel.Client.Web.Hosting;

/// <summary>Puts the web together: services, then the order in which a request passes, then every address.</summary>
internal static class LaurelWeb
{
    public static void AddLaurel(this WebApplicationBuilder builder, Settings settings)
    {
        builder.HostGrains(settings);
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(EnvironmentKey.Take());
        services.AddSingleton<StartKey>();
        services.AddSingleton<ActingAs>();
        services.AddSingleton<DeviceTokens>();
        services.AddSingleton<KeyCallers>();
        services.AddSingleton<Callers>();
        services.AddSingleton(Console.Out);
        services.AddSingleton<FirstAdministrator>();
        services.AddSingleton<Counts>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<VerifyLimits>();
        services.AddSingleton<LinkLimits>();
        services.AddSingleton<PairingLimits>();
        services.AddSingleton<ProvingLimits>();
        services.AddSingleton<AddressDelays>();
        services.AddSingleton<SignIns>();
        services.AddSingleton<ListUploads>();
        services.AddHostedService<ReadAhead>();
        services.AddHostedService<RetentionRounds>();
        services.AddScoped<Edge>();
        services.AddHttpContextAccessor();
        services.AddExceptionHandler<Failures>();
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(json => JsonText.Configure(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddSingleton<MatcherPolicy, ForProgramsPolicy>();
        services.AddOpenApi("v1", OpenApiText.Configure);
        services.AddCallers(settings);
        services.AddPages();
    }

    private static void AddCallers(this IServiceCollection services, Settings settings)
    {
        services.AddDataProtection().SetApplicationName("laurel").PersistKeysToFileSystem(new(GrainStore.WebKeys(settings)));
        services.AddAuthentication(CallerAuthentication.Name)
            .AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, CallerAuthentication>(CallerAuthentication.Name, null)
            .AddCookie(CookieAuthenticationDefaults.AuthenticationScheme, cookie =>
            {
                cookie.Cookie.Name = settings.IsSecure ? "__Host-laurel" : "laurel";
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = settings.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
                cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
                cookie.SlidingExpiration = true;
                cookie.LoginPath = SignIns.Page;
                cookie.ReturnUrlParameter = "returnUrl";
                cookie.Events.OnRedirectToLogin = there =>
                {
                    there.Response.Redirect(new Uri(there.RedirectUri).PathAndQuery);
                    return Task.CompletedTask;
                };
            });
        services.AddAntiforgery(token =>
        {
            token.Cookie.Name = settings.IsSecure ? "__Host-laurel-form" : "laurel-form";
            token.Cookie.SecurePolicy = settings.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            token.HeaderName = "X-Laurel-Form";
        });
        services.AddSingleton<IAuthorizationHandler, NeedsHandler>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(NeedsHandler.NamedOrRefused);
    }

    private static void AddPages(this IServiceCollection services)
    {
        // How long a value may be, the rules say, in words; how much is sent at once, the body's limit.
        services.Configure<FormOptions>(form => form.ValueLengthLimit = int.MaxValue);
        services.AddLocalization();
        services.AddSingleton<ResourceManagerStringLocalizerFactory>();
        services.AddSingleton<IStringLocalizerFactory, CasedWords>();
        services.AddRazorPages(pages => pages.RootDirectory = "/").AddViewLocalization()
            .AddMvcOptions(pages =>
            {
                pages.Filters.Add<KnownHandler>();
                pages.Filters.Add<ReadableForm>();
                pages.Filters.Add<EmptyTexts>();
                pages.ModelMetadataDetailsProviders.Add(new EmptyTexts());
                // Names of fields as jQuery writes them, a[b]: no page has such, and one that is not closed would be a bug of ours.
                pages.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
                pages.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
            });
        services.Configure<RequestLocalizationOptions>(languages =>
        {
            CultureInfo[] known = [new("vi"), new("en")];
            (languages.SupportedCultures, languages.SupportedUICultures) = (known, known);
            languages.DefaultRequestCulture = new("vi");
            languages.RequestCultureProviders = [new QueryStringRequestCultureProvider { QueryStringKey = "lang", UIQueryStringKey = "lang" }, new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
        });
    }

    public static void UseLaurel(this WebApplication app, Settings settings)
    {
        app.UseForwarded(settings);
        app.UseMiddleware<Counting>();
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        app.UseExceptionHandler();
        app.UseMiddleware<ScanLane>();
        app.UseWhen(NoPageModel.Wants, pages => pages.UseStatusCodePagesWithReExecute("/no-page/{0}"));
        app.UseWhen(http => !NoPageModel.Wants(http), programs => programs.UseStatusCodePages(bare => Problems.OfBare(bare.HttpContext)));
        // Once more, for what pages throw: it owes them a page, which the two above give. No scan comes past those.
        app.UseExceptionHandler();
        app.UseStaticFiles();
        app.UseFonts();
        app.UseDecoder();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<VerifyMiddleware>();
        app.UseMiddleware<LinkMiddleware>();
        app.UseAuthorization();
        app.UseMiddleware<BodyLimitMiddleware>();
        app.UseMiddleware<JsonLetters>();
        app.UseMiddleware<IdempotencyMiddleware>();
        app.UseMiddleware<AntiforgeryMiddleware>();
        app.UseMiddleware<ActorMiddleware>();
        app.MapLaurel();
    }

    private static void UseForwarded(this WebApplication app, Settings settings)
    {
        if (settings.Proxies.Count == 0)
            return;
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        foreach (var proxy in settings.Proxies)
            forwarded.KnownProxies.Add(proxy);
        app.UseForwardedHeaders(forwarded);
    }

    private static void MapLaurel(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").AddEndpointFilter<RouteGroupBuilder, KnownConference>();
        api.MapConferences();
        api.MapAccounts();
        api.MapCertificates();
        var conference = api.MapGroup("/conferences/{conference}");
        conference.MapPlan();
        conference.MapAttendees();
        conference.MapDelegations();
        conference.MapImports();
        conference.MapBadges();
        conference.MapBadgeDesign();
        conference.MapPrintRuns();
        conference.MapRetention();
        conference.MapAttendancePapers();
        conference.MapInvitations();
        conference.MapTemplates();
        conference.MapSeating();
        conference.MapSeatingPapers();
        conference.MapScans();
        conference.MapDoors();
        conference.MapDevices();
        conference.MapPacks();
        conference.MapWalkIns();
        conference.MapPresence();
        conference.MapIntroduction();
        conference.MapCitations();
        conference.MapReports();
        conference.MapHonorees();
        conference.MapHonourImport();
        conference.MapCouncil();
        conference.MapBallots();
        conference.MapMinutes();
        conference.MapDecisions();
        conference.MapDecisionPapers();
        conference.MapGrounds();
        conference.MapRules();
        conference.MapCertificatePapers();
        conference.MapCertificateLives();
        conference.MapProofs();
        conference.MapCertificateDesigns();
        conference.MapSigningElsewhere();
        conference.MapCeremony();
        conference.MapCeremonyPapers();
        conference.MapLaunch();
        conference.MapAudit();
        app.MapVerification();
        app.MapCredentials();
        app.MapHealth();
        app.MapLanguage();
        app.MapScannerManifest();
        app.MapOpenApi("/openapi/{documentName}.json").ForAnyone();
        app.MapRazorPages();
    }
}
