namespace FollowUp.Mail;

/// <summary>
/// A mail in words, before it is laid out. Both parts, plain text and HTML, are laid out from it, so that they say the same.
/// Public because Razor components and their parameters are.
/// </summary>
/// <param name="Preview">What a list of mails shows after the subject.</param>
/// <param name="Footer">Sentences on what FollowUp is and where to answer.</param>
public sealed record MailDocument(
    string LanguageTag,
    string Subject,
    string Preview,
    string Greeting,
    IReadOnlyList<MailBlock> Blocks,
    IReadOnlyList<string> Footer);

/// <summary>A piece of a mail's body.</summary>
public abstract record MailBlock
{
    /// <summary>Sentences that belong together.</summary>
    public sealed record Paragraph(string Text) : MailBlock;

    public sealed record Heading(string Text) : MailBlock;

    /// <summary>The one thing a mail leads to.</summary>
    public sealed record Action(string Label, Uri Link) : MailBlock;

    /// <summary>A list of things by reference.</summary>
    public sealed record Entries(IReadOnlyList<MailEntry> Items) : MailBlock;

    /// <summary>A list of promises in the words of those who made them.</summary>
    public sealed record Promises(IReadOnlyList<MailPromise> Items) : MailBlock;
}

/// <summary>One thing by reference.</summary>
/// <param name="Name">Such as "Agreement c2"; plain text begins with it.</param>
/// <param name="LinkText">Such as "Open agreement c2"; says in itself where the link leads.</param>
/// <param name="Link">Null where the reader may not open it: then there is only its name.</param>
/// <param name="Facts">Sentences with its dates; may be empty.</param>
public sealed record MailEntry(string Name, string LinkText, Uri? Link, string Facts);

/// <summary>One promise as it is read.</summary>
/// <param name="Words">In quotation marks.</param>
/// <param name="When">Sentences on its time; may be empty.</param>
public sealed record MailPromise(string Who, string Words, string When);
