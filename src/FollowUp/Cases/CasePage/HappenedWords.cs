using FollowUp.Mail;
using FollowUp.Web.Pages;

namespace FollowUp.Cases.CasePage;

/// <summary>What stands where a professional says that something happened, or will.</summary>
public sealed class HappenedWords(Language language) : Words(language)
{
    public string SaySo => Say("Si fra om noe som har skjedd eller skal skje", "Sei frå om noko som har skjedd eller skal skje", "Say that something has happened, or will");

    public string What => Say("Hva er det?", "Kva er det?", "What is it?");

    public string WhatIsMissing => Say("Velg hva som har skjedd eller skal skje.", "Vel kva som har skjedd eller skal skje.", "Choose what has happened, or will.");

    public string Choose => Say("Velg", "Vel", "Choose");

    public string On => Say("Hvilken dag?", "Kva dag?", "On which day?");

    public string OnHint => Say("Det kan være en dag som kommer.", "Det kan vere ein dag som kjem.", "It can be a day to come.");

    public string Note => Say("Vil du si mer?", "Vil du seie meir?", "Do you want to say more?");

    public string NoteHint(string jobseeker) => Say(
        $"{jobseeker} og de som har lovet noe for dette, kan lese det. Du kan la feltet stå tomt.",
        $"{jobseeker} og dei som har lova noko for dette, kan lese det. Du kan la feltet stå tomt.",
        $"{jobseeker} and those who promised something for this can read it. You can leave this empty.");

    public string Then => Say(
        "De som har lovet noe for dette, får vite at det gjelder nå.",
        "Dei som har lova noko for dette, får vite at det gjeld no.",
        "Those who promised something for this are told that it holds now.");

    public string SendIt => Say("Si fra", "Sei frå", "Say so");

    public string Said(string what) => Say($"Dette er det sagt fra om: {what}.", $"Dette er det sagt frå om: {what}.", $"This has been said: {what}.");

    public string NotRight => Say("Stemmer ikke dette?", "Stemmer ikkje dette?", "Is this not right?");

    public string NewDate(string what) => Say($"Ny dag, hvis en annen dag er riktig: {what}", $"Ny dag, om ein annan dag er rett: {what}", $"A new day, if another day is right: {what}");

    public string TakeItBack => Say("Notert ved en feil – ta det tilbake", "Notert ved ein feil – ta det tilbake", "Noted by mistake – take it back");

    public string ThenItWaits(string what) => Say(
        $"Det gjelder dette: {what}. Det som er lovet for det, venter da som før.",
        $"Det gjeld dette: {what}. Det som er lova for det, ventar då som før.",
        $"This is about: {what}. What was promised for it then waits as before.");

    public string Stopped(string what, string date) => Say(
        $"Dette er notert: {what}. Dato: {date}. Påminnelser om avtalene her er derfor stoppet.",
        $"Dette er notert: {what}. Dato: {date}. Påminningar om avtalane her er difor stoppa.",
        $"This is noted: {what}. The date: {date}. Reminders of what was agreed here are stopped because of it.");

    public string StoppedBefore(string what, string date) => Say(
        $"Dette er notert: {what}. Dato: {date}. Det gjelder avtalene fra før det, og ikke det som er avtalt siden.",
        $"Dette er notert: {what}. Dato: {date}. Det gjeld avtalane frå før det, og ikkje det som er avtalt sidan.",
        $"This is noted: {what}. The date: {date}. It holds for what was agreed before it, and not for what was agreed since.");

    public string Stops(string what, string date) => Say(
        $"Dette er notert: {what}. Dato: {date}. Påminnelser om avtalene her stopper den dagen.",
        $"Dette er notert: {what}. Dato: {date}. Påminningar om avtalane her stoppar den dagen.",
        $"This is noted: {what}. The date: {date}. Reminders of what was agreed here stop on that day.");

    public string Declines(string jobseeker) => Say(
        $"{jobseeker} vil ikke ha oppfølging lenger", $"{jobseeker} vil ikkje ha oppfølging lenger", $"{jobseeker} does not want follow-up any more");

    public string DeclinesHint(string jobseeker) => Say(
        $"For det {jobseeker} selv har sagt. Da stopper påminnelser og e-post om avtalene her. Det som gjelder uansett, gjelder fortsatt. {jobseeker} kan ta det tilbake når som helst.",
        $"For det {jobseeker} sjølv har sagt. Då stoppar påminningar og e-post om avtalane her. Det som gjeld uansett, gjeld framleis. {jobseeker} kan ta det tilbake når som helst.",
        $"For what {jobseeker} has said themself. Reminders and e-mail about what was agreed here then stop. What holds in any case still holds. {jobseeker} can take it back at any time.");

    public string NoteIt => Say("Noter det", "Noter det", "Note it");

    public string ThenItGoesOn => Say(
        "Det som er lovet, gjelder da som før.", "Det som er lova, gjeld då som før.", "What was promised then holds as before.");

    public string MoveIt => Say("Endre dagen", "Endre dagen", "Change the day");
}
