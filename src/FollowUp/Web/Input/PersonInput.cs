using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.People;

namespace FollowUp.Web.Input;

/// <summary>A person as they are added to a case.</summary>
internal sealed record PersonInput(Profile Profile, Role Role)
{
    /// <summary>The jobseeker, who need not have an address.</summary>
    public static PersonInput? Jobseeker(Fields f)
    {
        var name = f.Name("name", ReasonCode.Required);
        var email = f.Email("email");
        var language = Language(f, null) ?? "nb";
        var reserved = f.Flag("reserved") ?? false;
        var detail = f.Word<MailDetail>("mailDetail") ?? MailDetail.Link;
        f.Done();
        return name is null
            ? null
            : new(new(name, email, language) { Reserved = reserved, MailDetail = detail }, Role.Jobseeker);
    }

    /// <summary>Anybody else: reminders need an address to go to.</summary>
    public static PersonInput? Professional(Fields f)
    {
        var name = f.Name("name", ReasonCode.Required);
        var email = f.Email("email", ReasonCode.Required);
        var role = f.Word<Role>("role", ReasonCode.Required);
        var language = Language(f, null) ?? "nb";
        f.Done();
        if (role is Role.Jobseeker)
        {
            f.Add("role", ReasonCode.OneJobseeker);
        }

        return name is null || email is null || role is not { } r || r is Role.Jobseeker ? null : new(new(name, email, language), r);
    }

    public static string? Language(Fields f, ReasonCode? missing)
    {
        if (f.String("language", missing) is not { } language)
        {
            return null;
        }

        if (LanguageTags.Wishes.Contains(language))
        {
            return language;
        }

        f.Add("language", ReasonCode.UnknownWord, string.Join(", ", LanguageTags.Wishes));
        return null;
    }
}
