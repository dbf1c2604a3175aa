using FollowUp.Cases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FollowUp.Web;

/// <summary>
/// The pipeline of <see cref="FollowUpApplication.UseFollowUp"/> within a host that has routed the request already, as the Functions
/// worker has: to one of its triggers. What comes out is the same as without that host. Built once.
/// </summary>
public sealed class InnerPipeline
{
    private readonly RequestDelegate _pipeline;

    public InnerPipeline(IServiceProvider services)
        : this(services, app => app.UseFollowUp())
    {
    }

    /// <summary>Of another pipeline: for tests of what the service's own does not do.</summary>
    internal InnerPipeline(IServiceProvider services, Action<IApplicationBuilder> use)
    {
        var app = new ApplicationBuilder(services);
        use(app);
        _pipeline = app.Build();
    }

    /// <summary>Answers the request.</summary>
    /// <returns>Nothing more to write: the answer has been given, and the host that would add to it writes after its end.</returns>
    public async Task<IResult> AnswerAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var (endpoint, values) = (http.GetEndpoint(), http.Request.RouteValues);

        // Routing leaves a request alone that has an endpoint: it would be given to the trigger again.
        http.SetEndpoint(null);
        http.Request.RouteValues = [];
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            // The Functions host still sends what we refused unread. Were it cut off there, its caller would get a 500 or a 502 and not our words;
            // so it is read and thrown away, which the server does for five seconds at most.
            size.MaxRequestBodySize = null;
        }

        // A body over our own limit is refused in words; this one ends what goes on and on.
        var body = http.Request.Body;
        http.Request.Body = new LimitedBody(body, Limits.BodyBytes * 2);
        try
        {
            await _pipeline(http);
        }
        catch (Exception) when (http.Response.HasStarted)
        {
            // Half an answer is not to look like a whole one, as it would if the host ended it in good order.
            http.Abort();
            throw;
        }
        finally
        {
            http.Request.RouteValues = values;
            http.SetEndpoint(endpoint);
            http.Request.Body = body;
        }

        return Results.Empty;
    }
}
