namespace FollowUp.Mail;

/// <summary>Turns what a mail tells into its words: subject, plain text, HTML and calendar. Safe to call from many threads.</summary>
public sealed class MailRenderer(LifeEventNames lifeEvents)
{
    public Task<MailContent> RenderAsync(MailModel model)
    {
        _ = lifeEvents;
        throw new NotImplementedException(model.GetType().Name);
    }
}
