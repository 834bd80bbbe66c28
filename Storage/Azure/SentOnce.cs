using Azure.Core;

namespace Laurel.Storage.Azure;

/// <summary>Has the pipeline send a request once, whatever comes of it.</summary>
internal sealed class SentOnce : ResponseClassifier
{
    public static readonly SentOnce Classifier = new();

    public override bool IsRetriableResponse(HttpMessage message) => false;

    public override bool IsRetriableException(Exception exception) => false;

    public override bool IsRetriable(HttpMessage message, Exception exception) => false;
}
