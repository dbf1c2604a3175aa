using System.Security.Cryptography;

namespace FollowUp.Store;

/// <summary>New ids that nobody can guess; injected, so that a simulation can repeat itself.</summary>
public sealed class IdSource(Func<string> next)
{
    /// <summary>128 random bits as hexadecimal digits.</summary>
    public static IdSource Random { get; } = new(() => RandomNumberGenerator.GetHexString(32, lowercase: true));

    public string Next() => next();
}
