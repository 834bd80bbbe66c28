using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Timers;

namespace Orleans
{
    /// <summary>A grain that keeps reminders: they outlive its activation and the process.</summary>
    public interface IRemindable : IGrain
    {
        Task ReceiveReminder(string reminderName, TickStatus status);
    }

    /// <summary>Reminders, for grains. They tick late, twice or never; what they start must bear that.</summary>
    public static class GrainReminderExtensions
    {
        /// <param name="grain">Must be <see cref="IRemindable"/>.</param>
        /// <param name="reminderName">One grain's reminders differ by name.</param>
        /// <param name="dueTime">Until the first tick; not negative.</param>
        /// <param name="period">Between ticks; at least a minute, unless the options say otherwise.</param>
        public static Task<IGrainReminder> RegisterOrUpdateReminder(
            this Grain grain, string reminderName, TimeSpan dueTime, TimeSpan period)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(reminderName);
            if (grain is not IRemindable)
                throw new InvalidOperationException($"Grain {grain.GetGrainId()} is not {nameof(IRemindable)}.");
            return Registry(grain).RegisterOrUpdateReminder(grain.GetGrainId(), reminderName, dueTime, period);
        }

        public static Task UnregisterReminder(this Grain grain, IGrainReminder reminder) =>
            Registry(grain).UnregisterReminder(grain.GetGrainId(), reminder);

        public static Task<IGrainReminder?> GetReminder(this Grain grain, string reminderName)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(reminderName);
            return Registry(grain).GetReminder(grain.GetGrainId(), reminderName);
        }

        public static Task<List<IGrainReminder>> GetReminders(this Grain grain) => Registry(grain).GetReminders(grain.GetGrainId());

        private static IReminderRegistry Registry(Grain grain) =>
            grain.GrainContext.ActivationServices.GetRequiredService<IReminderRegistry>();
    }
}

namespace Orleans.Runtime
{
    /// <summary>A reminder as its grain holds it.</summary>
    public interface IGrainReminder
    {
        string ReminderName { get; }
    }

    /// <summary>Which tick this is; all times in UTC.</summary>
    public readonly struct TickStatus(DateTime firstTickTime, TimeSpan period, DateTime timeStamp)
    {
        public DateTime FirstTickTime { get; } = firstTickTime;

        public TimeSpan Period { get; } = period;

        public DateTime CurrentTickTime { get; } = timeStamp;

        public override string ToString() => $"<{FirstTickTime:O}, {Period}, {CurrentTickTime:O}>";
    }

    public sealed class ReminderException(string message) : OrleansException(message);
}
