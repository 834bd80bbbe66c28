using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Shell;
using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Citations;
using Laurel.Grains.Accounts;
using Laurel.Grains.Conferences;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Laurel.Client.Web.Conferences;

/// <summary>A page of one conference: its frame is loaded before the handler, and a code that names no conference is a 404.</summary>
public abstract class ConferencePage(IGrainFactory grains) : PageModel
{
    /// <summary>The conference's code, from the route.</summary>
    [BindProperty(SupportsGet = true), FromRoute(Name = "conference")]
    public string Code { get; set; } = "";

    /// <summary>Made when the page was shown, so that sending its form twice is one command.</summary>
    [BindProperty]
    public string? Command { get; set; }

    /// <summary>A refusal to show above the page; null where there is none.</summary>
    public Refusal? Refusal { get; protected set; }

    public ConferenceView Conference { get; private set; } = null!;

    public ConferenceCounts Counts { get; private set; } = null!;

    /// <summary>Who asks, with the roles held in this conference.</summary>
    public Actor Asking => Caller.Of(HttpContext)!.In(Code);

    /// <summary>The number of the rehearsal that goes on, on the stage from the word given; 0 for none.</summary>
    public int Rehearsal => Domain.Conferences.Rehearsal.OnStage(Conference.Rehearsals, Instant);

    /// <summary>Whether the doors rehearse: what is scanned at them now is gone when the rehearsal ends.</summary>
    public bool DoorsRehearse => RehearsalAtDoors > 0;

    /// <summary>The number of the rehearsal that goes on at the doors; 0 for none.</summary>
    protected int RehearsalAtDoors => Domain.Conferences.Rehearsal.At(Conference.Rehearsals, Instant);

    protected IGrainFactory Grains => grains;

    protected IRoster Roster => grains.GetGrain<IRoster>(Code);

    /// <summary>The line of an attendee in the list; null where it has none (yet).</summary>
    protected async Task<AttendeeItem?> Listed(string attendee) => (await Roster.Attendees(new ListQuery(attendee, Limit: 1))).Items.FirstOrDefault();

    /// <summary>The day in Viet Nam.</summary>
    public DateOnly Today => RuleSets.DayOf(Instant);

    private DateTimeOffset Instant => HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>The id of what this form asks for.</summary>
    protected CommandId CommandId => new(string.IsNullOrEmpty(Command) ? NewCommand() : Command);

    /// <summary>Whether the reader holds one of these roles here; what it may not do is not offered.</summary>
    public bool May(Role roles) => Asking.Has(roles);

    public static string NewCommand() => $"p{Guid.NewGuid():n}";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        HttpContext.RequestServices.GetRequiredService<ActingAs>().GoOn();
        if (!Domain.Conferences.PlanRules.IsCode(Code) || await grains.GetGrain<IConference>(Code).Get() is not { } view)
        {
            context.Result = NotFound();
            return;
        }

        await Enter(view);
        await next();
    }

    /// <summary>Loads the frame again, after a command changed what it counts.</summary>
    protected async Task Enter(ConferenceView view)
    {
        (Conference, Counts) = (view, await Roster.Counts());
        // At the doors a rehearsal begins and ends some seconds later than on the stage: the page says so as long as it is one anywhere.
        var atTheDoors = Domain.Conferences.Rehearsal.At(view.Rehearsals, Instant);
        ViewData["Conference"] = new ConferenceShell(view, Counts, Math.Max(Rehearsal, atTheDoors), Rehearsal == 0 && atTheDoors > 0);
    }

    /// <summary>Keeps a refusal to show; true where the command was accepted, and the roster has heard of it.</summary>
    protected async Task<bool> Accepted(Laurel.Grains.Receipt receipt)
    {
        Refusal = receipt.Refusal;
        if (receipt.Accepted)
            await Roster.Await(receipt.Kind, receipt.Id, receipt.N);
        return receipt.Accepted;
    }
}
