using FollowUp.Mail;

namespace FollowUp.Web.Pages;

/// <summary>What stands around every page, and on the pages of signing in.</summary>
public sealed class FrameWords(Language language) : Words(language)
{
    public string SkipToContent => Say("Til innholdet", "Til innhaldet", "Skip to the content");

    public string ChooseLanguage => Say("Språk", "Språk", "Language");

    public string SignedInAs(string name) => Say($"Logget inn som {name}", $"Logga inn som {name}", $"Signed in as {name}");

    public string SignOut => Say("Logg ut", "Logg ut", "Sign out");

    public string SignIn => Say("Logg inn", "Logg inn", "Sign in");

    public string MyPromises => Say("Mine løfter", "Mine lovnader", "My promises");

    public string Overview => Say("Oversikt", "Oversyn", "Overview");

    public string SignInFirst => Say("Logg inn for å se denne siden.", "Logg inn for å sjå denne sida.", "Sign in to see this page.");

    public string NoWayIn => Say(
        "Her er det ikke satt opp noen måte å logge inn på ennå. Spør den som drifter tjenesten.",
        "Her er det ikkje sett opp nokon måte å logge inn på enno. Spør den som driftar tenesta.",
        "No way to sign in has been set up here yet. Ask the person who runs the service.");

    public string LookAgain => Say("Se på dette én gang til", "Sjå på dette éin gong til", "Please look at this again");

    public string NothingSentYet => Say("Ingenting er sendt ennå.", "Ingenting er sendt enno.", "Nothing has been sent yet.");

    public string Offline => Say("Du er uten nett", "Du er utan nett", "You are offline");

    public string OfflineAdvice => Say(
        "Det du har skrevet, er tatt vare på i denne nettleseren. Send det når nettet er tilbake.",
        "Det du har skrive, er teke vare på i denne nettlesaren. Send det når nettet er tilbake.",
        "What you have written is kept in this browser. Send it when the network is back.");
}
