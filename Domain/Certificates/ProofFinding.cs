namespace Laurel.Domain.Certificates;

/// <summary>What a paper's code says of the paper.</summary>
public enum ProofFinding
{
    /// <summary>The organisation signed it, and the register says the same.</summary>
    Genuine,

    /// <summary>Nobody here signed it, or it was altered since.</summary>
    Forged,

    /// <summary>The organisation signed it, but for another certificate than the one that is looked up, or the register says otherwise.</summary>
    Differs,
}
