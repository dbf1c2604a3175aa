using System.Text;

namespace FollowUp.Mail;

/// <summary>Lays a mail out as plain text: wrapped, lists indented, each link on a line of its own so that it is never broken.</summary>
internal static class PlainText
{
    private const int Width = 72;

    public static string Of(MailDocument document)
    {
        var text = new StringBuilder();
        Wrap(text, document.Greeting);
        foreach (var block in document.Blocks)
        {
            text.Append('\n');
            Append(text, block);
        }

        text.Append("\n-- \n");
        foreach (var line in document.Footer)
        {
            Wrap(text, line);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, MailBlock block)
    {
        switch (block)
        {
            case MailBlock.Paragraph paragraph:
                Wrap(text, paragraph.Text);
                break;
            case MailBlock.Heading heading:
                text.Append('\n').Append(heading.Text).Append('\n').Append('-', heading.Text.Length).Append('\n');
                break;
            case MailBlock.Action action:
                text.Append(action.Label).Append(":\n").Append(action.Link.AbsoluteUri).Append('\n');
                break;
            case MailBlock.Entries entries:
                foreach (var entry in entries.Items)
                {
                    Wrap(text, Sentences.Of($"{entry.Name}.", entry.Facts), "- ", "  ");
                    text.Append(entry.Link is { } link ? $"  {link.AbsoluteUri}\n" : "");
                }

                break;
            case MailBlock.Promises promises:
                foreach (var promise in promises.Items)
                {
                    Wrap(text, $"{promise.Who}: {promise.Words}", "- ", "  ");
                    Wrap(text, promise.When, "  ", "  ");
                }

                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "a block without a layout");
        }
    }

    private static void Wrap(StringBuilder text, string words, string first = "", string next = "")
    {
        var column = 0;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (column == 0)
            {
                text.Append(first);
                column = first.Length;
            }
            else if (column + 1 + word.Length > Width)
            {
                text.Append('\n').Append(next);
                column = next.Length;
            }
            else
            {
                text.Append(' ');
                column++;
            }

            text.Append(word);
            column += word.Length;
        }

        if (column > 0)
        {
            text.Append('\n');
        }
    }
}
