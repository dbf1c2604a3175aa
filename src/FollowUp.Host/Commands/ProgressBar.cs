namespace FollowUp.Host.Commands;

/// <summary>Shows on standard error how far a command is; a line that is written over on a terminal, one line at the end elsewhere.</summary>
internal sealed class ProgressBar(int total)
{
    private const int Width = 40;

    private int _done;
    private int _shown = -1;

    public void Step()
    {
        _done++;
        var filled = _done * Width / Math.Max(total, 1);
        if (filled != _shown && !Console.IsErrorRedirected)
        {
            _shown = filled;
            Console.Error.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {_done}/{total}");
        }
    }

    public void Done() => Console.Error.WriteLine(Console.IsErrorRedirected ? $"{_done}/{total}" : "");
}
