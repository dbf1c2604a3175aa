using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.People;
using FollowUp.Remind;
using FollowUp.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Confirm.MyPage;

/// <summary>The jobseeker's page: opened by a mailed link, which is for this person and this case and nothing else.</summary>
internal static class MyPages
{
    public static void AddMyPage(this IServiceCollection services)
    {
        services.AddSingleton<MyLook>();
        services.AddSingleton<MyDoor>();
    }

    public static void MapMyPage(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/my/{token}", async (HttpContext http, Visit visit, string token, MyDoor door) =>
            await door.OpenAsync(http, visit, token) switch
            {
                MyDoor.Way.Open open => await door.ShowAsync(http, open, Kebab.TryParse<MyDone>(JustDone.Of(http) ?? "", out var known) ? known : null, null),
                MyDoor.Way.Closed closed => closed.Page,
                _ => throw new InvalidOperationException("A link is open or closed."),
            }).WithName("MyPage");
        pages.MapPost("/my/{token}/{action}", async (HttpContext http, Visit visit, string token, string action, MyDoor door) =>
        {
            var form = await Form.ReadAsync(http);
            return (await door.OpenAsync(http, visit, token, mayHaveExpired: action == "renew"), action) switch
            {
                (MyDoor.Way.Closed closed, _) => closed.Page,
                (MyDoor.Way.Open open, "object") => await ObjectAsync(http, open, form, door),
                (MyDoor.Way.Open open, "ask") => await AskAsync(http, open, form, door),
                (MyDoor.Way.Open open, "settle") => await SettleAsync(http, open, form, door),
                (MyDoor.Way.Open open, "say") => await SayAsync(http, open, form, door),
                (MyDoor.Way.Open open, "take-back") => await TakeBackAsync(http, open, form, door),
                (MyDoor.Way.Open open, "seen") => await SeenAsync(http, open, form, door),
                (MyDoor.Way.Open open, "unshare") => await UnshareAsync(http, open, form, door),
                (MyDoor.Way.Open open, "choices") => await ChooseAsync(http, open, form, door),
                (MyDoor.Way.Open open, "stop") => await door.StopAsync(http, open),
                (MyDoor.Way.Open open, "renew") => await door.RenewAsync(http, open, form),
                _ => ErrorPages.Of(http, ErrorKind.NotFound, visit.Language),
            };
        }).WithName("SayOnMyPage");
    }

    private static Task<IResult> ObjectAsync(HttpContext http, MyDoor.Way.Open open, Form form, MyDoor door)
    {
        var id = CommitmentOf(form);
        var command = CommitmentActions.Read("object", form.Read("note"), id);
        return door.DoAsync(http, open, form, $"object-{id}", command is null ? null : command.Decide, MyDone.Objected, $"#{id}");
    }

    private static async Task<IResult> SayAsync(HttpContext http, MyDoor.Way.Open open, Form form, MyDoor door)
    {
        if (!Kebab.TryParse<MySay>(form["what"], out var say))
        {
            return ErrorPages.Of(http, ErrorKind.NotFound, open.Visit.Language);
        }

        var fields = form.Read("on", "note");
        var (on, note) = (say.HasDay() ? fields.Date("on") : null, say.IsHeard() ? fields.Text("note", Limits.Text) : null);
        var report = new ReportLifeEvent(say.Kind(), on ?? open.Visit.Today, note);

        // It is not said that somebody is told where nobody is.
        MyDone Heard(CaseFile after) => !say.IsHeard() || (report.Known(after) is { } e && door.IsTold(open, after, n => n.LifeEvent == e.Id)) ? say.Done() : MyDone.NobodyTold;
        if (form.Flaws.Count == 0 && report.PutsRight(open.File, open.Visit.Today) is { } known)
        {
            await door.TryAsync(open, new MoveLifeEvent(known, report.On).Decide, http.RequestAborted);
        }

        return await door.DoAsync(http, open, form, $"say-{Kebab.Of(say)}", report.Decide, say.Done(), result: Heard);
    }

    private static Task<IResult> TakeBackAsync(HttpContext http, MyDoor.Way.Open open, Form form, MyDoor door)
    {
        var command = new TakeLifeEventBack(Ids.TryParse<LifeEventId>(form["event"], out var id) ? id : new("-"));
        return door.DoAsync(
            http, open, form, "take-back", command.Decide, MyDone.TakenBack, result: after => after.HappenedAfterAll(command.LifeEvent) ? MyDone.HappenedAfterAll : MyDone.TakenBack);
    }

    private static Task<IResult> SeenAsync(HttpContext http, MyDoor.Way.Open open, Form form, MyDoor door) =>
        door.DoAsync(
            http, open, form, "seen", new SeeConfirmation(Ids.TryParse<ConfirmationId>(form["confirmation"], out var id) ? id : new("-")).Decide, MyDone.Seen);

    private static Task<IResult> AskAsync(HttpContext http, MyDoor.Way.Open open, Form form, MyDoor door)
    {
        var id = CommitmentOf(form);
        var command = CommitmentActions.Read("ask", form.Read("note"), id);

        // It is not said that somebody is told where nobody is.
        MyDone Heard(CaseFile after) => door.IsTold(open, after, n => n.Kind is NoticeKind.AskedAbout && n.Commitment == id) ? MyDone.Asked : MyDone.NobodyTold;
        return door.DoAsync(http, open, form, $"ask-{id}", command is null ? null : command.Decide, MyDone.Asked, $"#{id}", Heard);
    }

    private static Task<IResult> SettleAsync(HttpContext http, MyDoor.Way.Open open, Form form, MyDoor door) =>
        door.DoAsync(http, open, form, "settle", new SettleObjection(CommitmentOf(form), null).Decide, MyDone.Settled, $"#{CommitmentOf(form)}");

    private static Task<IResult> UnshareAsync(HttpContext http, MyDoor.Way.Open open, Form form, MyDoor door) =>
        door.DoAsync(http, open, form, "unshare", new Unshare(CommitmentOf(form)).Decide, MyDone.Unshared);

    private static async Task<IResult> ChooseAsync(HttpContext http, MyDoor.Way.Open open, Form form, MyDoor door)
    {
        var tag = LanguageTags.Wishes.Contains(form["language"]) ? form["language"] : open.Person.Profile.LanguageTag;
        await door.ChangeAsync(open.Person, profile => profile with
        {
            LanguageTag = tag,
            MailDetail = form["mail"] switch { "text" => MailDetail.Text, "link" => MailDetail.Link, _ => profile.MailDetail },
            Reserved = form["mail"] switch { "none" => true, "text" or "link" => false, _ => profile.Reserved },
        }, http.RequestAborted);
        PageLanguage.Choose(http, tag == "se" ? "nb" : tag);
        return JustDone.To(http, Kebab.Of(MyDone.Changed), $"/my/{open.Token}?done={Kebab.Of(MyDone.Changed)}");
    }

    private static CommitmentId CommitmentOf(Form form) => Ids.TryParse<CommitmentId>(form["commitment"], out var id) ? id : new("-");
}
