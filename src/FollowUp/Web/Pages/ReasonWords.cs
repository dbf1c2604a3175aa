using FollowUp.Cases;
using FollowUp.Mail;

namespace FollowUp.Web.Pages;

/// <summary>Reasons that the API says with the names of its members, said for people.</summary>
public sealed class ReasonWords(Language language) : Words(language)
{
    public string APerson => Say("Hvem vil du spørre? Velg en person.", "Kven vil du spørje? Vel ein person.", "Who would you like to ask? Choose a person.");

    public string ADate => Say("Velg en dato i kalenderen.", "Vel ein dato i kalenderen.", "Choose a date in the calendar.");

    public string FewWords => Say("Skriv noen ord her, om du vil sende dette.", "Skriv nokre ord her, om du vil sende dette.", "Write a few words here if you want to send this.");

    public string AChoice => Say("Velg ett av svarene.", "Vel eitt av svara.", "Choose one of the answers.");

    public string AskFirst => Say("Spør først, og kryss av når svaret er ja.", "Spør først, og kryss av når svaret er ja.", "Ask first, and tick the box when the answer is yes.");

    internal string? Of(ReasonCode forbidden) => forbidden is ReasonCode.ConsentIsJobseekers ? AskFirst : null;

    /// <summary>The sentence; null where the API's says it as well.</summary>
    internal string? Of(Flaw flaw) => flaw.Reason.Code switch
    {
        ReasonCode.AskWho => APerson,
        ReasonCode.NotADate => ADate,
        ReasonCode.Required when flaw.Path is "$.how" or "$.roles" => AChoice,
        ReasonCode.AskWhen when flaw.Path is "$.on" => ADate,
        ReasonCode.Required => FewWords,
        _ => null,
    };
}
