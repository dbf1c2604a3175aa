using FollowUp.Mail.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace FollowUp.Mail;

/// <summary>Turns what a mail tells into its words: subject, plain text, HTML and calendar. Safe to call from many threads.</summary>
public sealed class MailRenderer(LifeEventNames lifeEvents)
{
    private readonly MailComposer _composer = new(lifeEvents);

    /// <summary>With the life events that everybody has.</summary>
    public MailRenderer()
        : this(LifeEventNames.Default)
    {
    }

    /// <summary>The same model gives the same mail, to the byte.</summary>
    public async Task<MailContent> RenderAsync(MailModel model)
    {
        var document = _composer.Compose(model);
        return new(document.Subject, PlainText.Of(document), await HtmlAsync(document), MailCalendar.Of(model));
    }

    private static async Task<string> HtmlAsync(MailDocument document)
    {
        // One renderer for each mail: a renderer keeps what it has rendered, and a shared one would queue mails on its dispatcher.
        // It is cheap, because the components ask for no services.
        await using var renderer = new HtmlRenderer(NoServices.Instance, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(MailPage.Document)] = document });
            var page = await renderer.RenderComponentAsync<MailPage>(parameters);
            return page.ToHtmlString();
        });
    }

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
