using FollowUp.Mail;

namespace FollowUp.Capture;

/// <summary>What each hint says.</summary>
public static class HintWording
{
    public static string Say(Hint hint, Language language) => hint.Found is not { } found ? Say(hint.Kind, language) : language switch
    {
        Language.Nynorsk => $"Her står «{found}». Kva gjer du, heilt konkret?",
        Language.English => $"It says “{found}” here. What exactly will you do?",
        _ => $"Her står «{found}». Hva gjør du, helt konkret?",
    };

    public static string Say(HintKind kind, Language language) => language switch
    {
        Language.Nynorsk => kind switch
        {
            HintKind.NoContingency => "Ingen lovnad seier enno kva som skjer om jobben tek slutt. Vil de avtale det?",
            HintKind.HealthWord => "Denne teksten kan alle deltakarane lese. Ser du noko om helse i han, kan du velje jobbsøkjar og eigar.",
            HintKind.VagueWords => "Her står ord som «prøve», «snart» eller «ved behov». Kva gjer du, heilt konkret?",
            HintKind.ForNextTime => "Det er sagt frå at dette har skjedd. Lovnaden gjeld neste gong. Gjeld han no, kan du velje ein dato.",
            HintKind.NotFirstPerson => "Ein lovnad blir tydelegast i eg-form: «Eg ringjer deg …».",
            _ => "Jobbsøkjaren har ikkje samtykt til deling enno. Teksten er lagra for jobbsøkjaren og eigaren.",
        },
        Language.English => kind switch
        {
            HintKind.NoContingency => "No promise says yet what happens if the job ends. Would you like to agree on that?",
            HintKind.HealthWord => "All participants can read this text. If it says something about health, you can choose jobseeker and owner.",
            HintKind.VagueWords => "There are words here such as “try”, “soon” or “if needed”. What exactly will you do?",
            HintKind.ForNextTime => "It has been said that this has happened. The promise is for the next time. If it is for now, you can choose a date.",
            HintKind.NotFirstPerson => "A promise is clearest when it says “I”: “I call you …”.",
            _ => "The jobseeker has not consented to sharing yet. The text is stored for the jobseeker and the owner.",
        },
        _ => kind switch
        {
            HintKind.NoContingency => "Ingen løfter sier ennå hva som skjer hvis jobben tar slutt. Vil dere avtale det?",
            HintKind.HealthWord => "Denne teksten kan alle deltakerne lese. Ser du noe om helse i den, kan du velge jobbsøker og eier.",
            HintKind.VagueWords => "Her står ord som «prøve», «snart» eller «ved behov». Hva gjør du, helt konkret?",
            HintKind.ForNextTime => "Det er sagt fra at dette har skjedd. Løftet gjelder neste gang. Gjelder det nå, kan du velge en dato.",
            HintKind.NotFirstPerson => "Et løfte blir tydeligst i jeg-form: «Jeg ringer deg …».",
            _ => "Jobbsøkeren har ikke samtykket til deling ennå. Teksten er lagret for jobbsøkeren og eieren.",
        },
    };
}
