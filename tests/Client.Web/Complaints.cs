using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Laurel.Client.Web.Tests;

/// <summary>Everything that a host logs as a warning or worse.</summary>
public sealed class Complaints : ILoggerProvider
{
    private readonly ConcurrentQueue<string> said = new();

    public IReadOnlyCollection<string> Said => said;

    public ILogger CreateLogger(string categoryName) => new Listening(categoryName, said);

    public void Dispose()
    {
    }

    private sealed class Listening(string category, ConcurrentQueue<string> said) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) said.Enqueue($"{category}: {formatter(state, exception)}");
        }
    }
}
