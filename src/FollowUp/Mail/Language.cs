namespace FollowUp.Mail;

/// <summary>The languages that the service speaks, each complete in itself.</summary>
public enum Language
{
    /// <summary>Norwegian bokmål, <c>nb</c>: the one that answers when nothing else is known.</summary>
    Bokmal,

    /// <summary>Norwegian nynorsk, <c>nn</c>.</summary>
    Nynorsk,

    /// <summary>English, <c>en</c>.</summary>
    English,
}
