using FollowUp.Mail;
using FollowUp.Web.Pages;

namespace FollowUp.Host.Demo;

/// <summary>What the demo's pages say.</summary>
public sealed class DemoWords(Language language) : Words(language)
{
    public string ChooseWhoToBe => Say("Velg hvem du vil være", "Vel kven du vil vere", "Choose who to be");

    public string Be(string name) => Say($"Vær {name}", $"Ver {name}", $"Be {name}");

    public string Mailbox => Say("Postkassen", "Postkassa", "The mailbox");
}
