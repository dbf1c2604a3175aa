using FollowUp.Mail;

namespace FollowUp.Cases;

/// <summary>What roles are called on pages. Mails never name one (rule 13).</summary>
public static class RoleWords
{
    public static string Of(Role role, Language language) => role switch
    {
        Role.Jobseeker => Say(language, "jobbsøker", "jobbsøkar", "jobseeker"),
        Role.EmploymentSpecialist => Say(language, "jobbspesialist", "jobbspesialist", "employment specialist"),
        Role.Therapist => Say(language, "behandler", "behandlar", "therapist"),
        Role.SocialWorker => Say(language, "veileder i NAV", "rettleiar i NAV", "social worker"),
        Role.Coordinator => Say(language, "koordinator", "koordinator", "coordinator"),
        _ => Say(language, "annen rolle", "anna rolle", "other role"),
    };

    private static string Say(Language language, string nb, string nn, string en) => language switch
    {
        Language.Nynorsk => nn,
        Language.English => en,
        _ => nb,
    };
}
