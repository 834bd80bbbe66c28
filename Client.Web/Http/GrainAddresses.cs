using System.Globalization;
using Laurel.Domain.Decisions;
using Laurel.Grains.Accounts;
using Laurel.Grains.Attendees;
using Laurel.Grains.Ceremony;
using Laurel.Grains.Certificates;
using Laurel.Grains.Citations;
using Laurel.Grains.Conferences;
using Laurel.Grains.Councils;
using Laurel.Grains.Doors;
using Laurel.Grains.Seating;

namespace Laurel.Client.Web.Http;

/// <summary>The grain of each thing by the ids that routes carry.</summary>
public static class GrainAddresses
{
    extension(IGrainFactory grains)
    {
        public ICatalogue Catalogue() => grains.GetGrain<ICatalogue>("catalogue");

        public IAccountBook AccountBook() => grains.GetGrain<IAccountBook>("accounts");

        public IAccount Account(string name) => grains.GetGrain<IAccount>(name);

        public IConference Conference(string conference) => grains.GetGrain<IConference>(conference);

        public IRoster Roster(string conference) => grains.GetGrain<IRoster>(conference);

        public IImport Import(string conference) => grains.GetGrain<IImport>(conference);

        public IHall Hall(string conference) => grains.GetGrain<IHall>(conference);

        public IAudit Audit(string conference) => grains.GetGrain<IAudit>(conference);

        public IAttendee Attendee(string conference, string id) => grains.GetGrain<IAttendee>($"{conference}/{id}");

        public IRetention Retention(string conference) => grains.GetGrain<IRetention>(conference);

        public IRetentionRounds RetentionRounds() => grains.GetGrain<IRetentionRounds>("all");

        public IPrintRuns PrintRuns(string conference) => grains.GetGrain<IPrintRuns>(conference);

        public IPaperTemplates PaperTemplates(string conference) => grains.GetGrain<IPaperTemplates>(conference);

        public IBadgeDesigns BadgeDesigns(string conference) => grains.GetGrain<IBadgeDesigns>(conference);

        public IDelegation Delegation(string conference, string unit) => grains.GetGrain<IDelegation>($"{conference}/{unit.Normalize()}");

        public IUnitLinks UnitLinks(string conference) => grains.GetGrain<IUnitLinks>(conference);

        public IOwnPages OwnPages(string conference) => grains.GetGrain<IOwnPages>(conference);

        public IDoor Door(string conference, string device) => grains.GetGrain<IDoor>($"{conference}/{device}");

        public IDevices Devices(string conference) => grains.GetGrain<IDevices>(conference);

        public IMuster Muster(string conference) => grains.GetGrain<IMuster>(conference);

        public IDoorPack Pack(string conference) => grains.GetGrain<IDoorPack>(conference);

        public ICitation Citation(string conference, string id) => grains.GetGrain<ICitation>($"{conference}/{id}");

        public ICouncil Council(string conference) => grains.GetGrain<ICouncil>($"{conference}/main");

        public ILaunch Launch(string conference) => grains.GetGrain<ILaunch>(conference);

        /// <param name="rehearsal">The rehearsal that goes on; 0 for none.</param>
        public ICeremony Ceremony(string conference, int rehearsal = 0) =>
            grains.GetGrain<ICeremony>(rehearsal == 0 ? conference : string.Create(CultureInfo.InvariantCulture, $"{conference}/rehearsal-{rehearsal}"));

        /// <summary>All certificates of a decision together.</summary>
        public ICertificateBook CertificateBook(DecisionId decision) => grains.GetGrain<ICertificateBook>($"{decision.Issuer}/{decision}");

        /// <summary>A list of which credentials are revoked, from 1.</summary>
        public IStatusList StatusList(int number) => grains.GetGrain<IStatusList>(number.ToString(CultureInfo.InvariantCulture));
    }
}
