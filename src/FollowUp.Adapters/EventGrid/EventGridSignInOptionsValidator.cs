using Microsoft.Extensions.Options;

namespace FollowUp.Adapters.EventGrid;

/// <summary>Says which setting does not fit, and what to set.</summary>
internal sealed class EventGridSignInOptionsValidator : IValidateOptions<EventGridSignInOptions>
{
    public ValidateOptionsResult Validate(string? name, EventGridSignInOptions options)
    {
        var wrong = Wrong(options).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(EventGridSignInOptions options)
    {
        if (options.IsOn && !Guid.TryParse(options.Tenant, out _))
        {
            yield return $"{EventGridSignInOptions.Section}:Tenant: set the id of the Entra tenant, a UUID, or leave out Audience as well.";
        }

        if (options.IsOn && !Guid.TryParse(options.Audience, out _))
        {
            yield return $"{EventGridSignInOptions.Section}:Audience: set the id of the Entra application that Event Grid asks tokens for, a UUID, or leave out Tenant as well.";
        }

        if (options.IsOn && !Guid.TryParse(options.Caller, out _))
        {
            yield return $"{EventGridSignInOptions.Section}:Caller: set the id of the application that brings reports, a UUID, or leave it out for Event Grid.";
        }
    }
}
