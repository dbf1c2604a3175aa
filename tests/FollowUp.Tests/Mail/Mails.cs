using FollowUp.Adapters.Mime;
using FollowUp.Mail;
using MimeKit;

namespace FollowUp.Tests.Mail;

/// <summary>Mails for tests.</summary>
internal static class Mails
{
    public const string Calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n";

    public static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public static readonly MailIdentity Identity = new(
        EmailAddress.Of("followup@Service.example"), "FollowUp", EmailAddress.Of("answers@service.example"));

    public static OutgoingMail To(string address, int id = 1, string? calendar = null) => new(
        Id(id),
        EmailAddress.Of(address),
        "nb",
        "En kopi er klar til deg på nå",
        "Hei. Kopien din er klar: https://service.example/k/1?a=1&b=2.\nVennlig hilsen æøå ÆØÅ",
        "<p>Hei. <a href=\"https://service.example/k/1?a=1&amp;b=2\">Kopien din</a> er klar.</p><p>Vennlig hilsen æøå ÆØÅ</p>",
        calendar);

    public static MailId Id(int number) => MailId.Of($"{number:x32}");

    public static MimeMessage Parse(string raw)
    {
        using var stream = new MemoryStream(System.Text.Encoding.Latin1.GetBytes(raw));
        return MimeMessage.Load(stream);
    }
}
