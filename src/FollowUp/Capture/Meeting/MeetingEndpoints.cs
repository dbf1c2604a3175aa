using FollowUp.Cases;
using FollowUp.Web;
using FollowUp.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Capture.Meeting;

/// <summary>The pages on which a meeting is written down, read together and sent.</summary>
internal static class MeetingEndpoints
{
    // So long it is one sitting, and one look at the case.
    private static readonly TimeSpan Sitting = TimeSpan.FromHours(1);

    public static void AddMeeting(this IServiceCollection services)
    {
        services.AddSingleton<MeetingDrafts>();
        services.AddSingleton<MeetingDesk>();
        services.AddSingleton<MeetingWriting>();
    }

    public static void MapMeeting(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/cases/{caseId}/meeting", (HttpContext http, Visit visit, string caseId, string? again, CasePages cases, MeetingWriting writing) =>
            cases.ShowAsync(http, visit, caseId, "meeting", async (file, _, caller) =>
                await writing.ShowAsync(http, visit, file, caller, again is null ? null : new MeetingWords(visit.Language).SentBefore), Sitting)).WithName("Meeting");
        pages.MapGet("/cases/{caseId}/meeting/read", (HttpContext http, Visit visit, string caseId, CasePages cases, MeetingWriting writing) =>
            cases.ShowAsync(http, visit, caseId, "meeting", async (file, _, caller) => await writing.ReadAsync(http, visit, file, caller), Sitting)).WithName("ReadMeeting");
        pages.MapPost("/cases/{caseId}/meeting/write", (HttpContext http, Visit visit, string caseId, MeetingWriting writing) =>
            WriteAsync(http, visit, caseId, writing.WriteAsync)).WithName("WriteMeeting");
        pages.MapPost("/cases/{caseId}/meeting/draft", (HttpContext http, Visit visit, string caseId, MeetingWriting writing) =>
            WriteAsync(http, visit, caseId, writing.KeepAsync)).WithName("KeepMeeting");
        pages.MapPost("/cases/{caseId}/meeting/send", (HttpContext http, Visit visit, string caseId, MeetingWriting writing) =>
            WriteAsync(http, visit, caseId, writing.SendAsync)).WithName("SendMeeting");
    }

    private static async Task<IResult> WriteAsync(HttpContext http, Visit visit, string caseId, Func<MeetingVisit, Form, Task<IResult>> write)
    {
        if (visit.Caller is not { Person: { } person } caller)
        {
            return Page.SignIn(visit);
        }

        var cases = http.RequestServices.GetRequiredService<CasePages>();
        return await cases.FindAsync(caseId, caller, http.RequestAborted) is not { } file ? ErrorPages.Of(http, ErrorKind.NotFound, visit.Language)
            : !file.IsPresent(person.Id) ? ErrorPages.Of(http, ErrorKind.NoAccess, visit.Language)
            : await write(new(http, visit, file, caller, person.Id, await cases.ContextAsync(file, caller, http.RequestAborted)), await Form.ReadAsync(http));
    }
}

/// <summary>A form of these pages, from somebody who may send it.</summary>
internal sealed record MeetingVisit(HttpContext Http, Visit Visit, CaseFile File, Caller Caller, PersonId Person, CommandContext Context)
{
    public string Path => $"/cases/{File.Id}/meeting";

    public CancellationToken Cancellation => Http.RequestAborted;
}
