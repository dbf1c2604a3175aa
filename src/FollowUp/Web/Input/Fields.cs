using System.Globalization;
using System.Text.Json;
using FollowUp.Capture;
using FollowUp.Cases;
using FollowUp.Mail;

namespace FollowUp.Web.Input;

/// <summary>
/// Reads the members of one JSON object into types and collects everything that is wrong with them, each at its path, so that
/// whoever sent it sees all reasons at once. Strict: a member that nobody asked for is a flaw as well.
/// </summary>
internal sealed class Fields
{
    private readonly JsonElement _object;
    private readonly List<Flaw> _flaws;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public Fields(JsonElement element, string path, List<Flaw> flaws)
    {
        (_object, Path, _flaws) = (element, path, flaws);
        if (element.ValueKind is not JsonValueKind.Object)
        {
            Add("", ReasonCode.WrongType, "object");
        }
    }

    public string Path { get; }

    public bool HasFlaws => _flaws.Count > 0;

    public void Add(string member, ReasonCode code, params IReadOnlyList<object> arguments) =>
        _flaws.Add(new(member.Length == 0 || member[0] == '[' ? Path + member : $"{Path}.{member}", new(code, arguments)));

    public bool Has(string member) => Find(member) is not null;

    /// <summary>A text of people: trimmed, of limited length, without markup or identity numbers.</summary>
    public string? Text(string member, int most, ReasonCode? missing = null)
    {
        if (String(member, missing) is not { } given)
        {
            return null;
        }

        var text = given.Trim();
        if (TextRules.IsBlank(text))
        {
            Add(member, missing ?? ReasonCode.Required);
            return null;
        }

        if (text.Length > most)
        {
            Add(member, ReasonCode.TooLong, most);
            return null;
        }

        if (TextRules.Refuses(text) is { } refused)
        {
            Add(member, refused);
            return null;
        }

        return text;
    }

    /// <summary>A name of something: a text of one line.</summary>
    public string? Line(string member, int most, ReasonCode? missing = null)
    {
        if (Text(member, most, missing) is not { } text)
        {
            return null;
        }

        if (!TextRules.HasLineBreak(text))
        {
            return text;
        }

        Add(member, ReasonCode.OneLine);
        return null;
    }

    /// <summary>A person's name, which stands in the mails of others: a text that no mail reader makes a link of.</summary>
    public string? Name(string member, ReasonCode? missing = null)
    {
        if (Line(member, Limits.Name, missing) is not { } name)
        {
            return null;
        }

        if (!TextRules.HasAddress(name))
        {
            return name;
        }

        Add(member, ReasonCode.AddressInName);
        return null;
    }

    public PersonId? Person(string member, ReasonCode? missing = null) =>
        String(member, missing) is { } text ? PersonIn(text, member) : null;

    public IReadOnlyList<PersonId> Persons(string member, int most, ReasonCode? missing = null) =>
        [.. Items(member, most, missing).Select(item => item.Element.ValueKind is JsonValueKind.String
            ? PersonIn(item.Element.GetString()!, item.Member)
            : Wrong<PersonId>(item.Member, "text")).OfType<PersonId>()];

    public T? Word<T>(string member, ReasonCode? missing = null)
        where T : struct, Enum =>
        String(member, missing) is { } text ? WordIn<T>(text, member) : null;

    public IReadOnlyList<T> Words<T>(string member, int most, ReasonCode? missing = null)
        where T : struct, Enum =>
        [.. Items(member, most, missing).Select(item => item.Element.ValueKind is JsonValueKind.String
            ? WordIn<T>(item.Element.GetString()!, item.Member)
            : Wrong<T>(item.Member, "text")).OfType<T>()];

    public LifeEventKind? LifeEvent(string member, ReasonCode? missing = null) =>
        String(member, missing) is { } text ? LifeEventIn(text, member) : null;

    public IReadOnlyList<LifeEventKind> LifeEvents(string member, int most) =>
        [.. Items(member, most, null).Select(item => item.Element.ValueKind is JsonValueKind.String
            ? LifeEventIn(item.Element.GetString()!, item.Member)
            : Wrong<LifeEventKind>(item.Member, "text")).OfType<LifeEventKind>()];

    public EmailAddress? Email(string member, ReasonCode? missing = null)
    {
        if (String(member, missing) is not { } text)
        {
            return null;
        }

        if (EmailAddress.TryParse(text, out var address) && !TextRules.HasIdentityNumber(text))
        {
            return address;
        }

        Add(member, TextRules.HasIdentityNumber(text) ? ReasonCode.IdentityNumber
            : EmailAddress.HasOtherLettersBeforeAt(text) ? ReasonCode.EmailBeforeAt
            : ReasonCode.NotAnEmail);
        return null;
    }

    public DateOnly? Date(string member, ReasonCode? missing = null) =>
        Exact<DateOnly>(member, missing, ReasonCode.NotADate, text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null);

    public TimeOnly? Time(string member) =>
        Exact<TimeOnly>(member, null, ReasonCode.NotATime, text => TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null);

    /// <summary>An instant with its offset; one without would mean another instant to each reader.</summary>
    public DateTimeOffset? Instant(string member, ReasonCode? missing = null) =>
        Exact<DateTimeOffset>(member, missing, ReasonCode.NotAnInstant, text => Instants.TryParse(text, out var at) ? at : null);

    public bool? Flag(string member)
    {
        switch (Find(member))
        {
            case null:
                return null;
            case { ValueKind: JsonValueKind.True or JsonValueKind.False } flag:
                return flag.GetBoolean();
            default:
                return Wrong<bool>(member, "true or false");
        }
    }

    public int? Number(string member, int least, int most, ReasonCode? missing = null)
    {
        switch (Find(member))
        {
            case null:
                return Missing<int>(member, missing);
            case { ValueKind: JsonValueKind.Number } number:
                // 2.0 and 1e1 are whole numbers too, however they are written.
                if (number.TryGetDecimal(out var value) && decimal.IsInteger(value) && value >= least && value <= most)
                {
                    return (int)value;
                }

                Add(member, ReasonCode.NumberOutOfRange, least, most);
                return null;
            default:
                return Wrong<int>(member, "number");
        }
    }

    public Fields? Object(string member, ReasonCode? missing = null)
    {
        switch (Find(member))
        {
            case null:
                Missing<int>(member, missing);
                return null;
            case { ValueKind: JsonValueKind.Object } inner:
                return new(inner, $"{Path}.{member}", _flaws);
            default:
                Wrong<int>(member, "object");
                return null;
        }
    }

    public IReadOnlyList<Fields> Objects(string member, int most, ReasonCode? missing = null) =>
        [.. Items(member, most, missing).Select(item => new Fields(item.Element, $"{Path}.{item.Member}", _flaws))];

    /// <summary>The text of a member, as it is; null, with a flaw, where it is something else.</summary>
    public string? String(string member, ReasonCode? missing = null) => Find(member) switch
    {
        null => MissingText(member, missing),
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => WrongText(member),
    };

    public JsonValueKind KindOf(string member) => Find(member)?.ValueKind ?? JsonValueKind.Undefined;

    /// <summary>Says of each member that nobody asked for that it is not known.</summary>
    public void Done()
    {
        if (_object.ValueKind is JsonValueKind.Object)
        {
            foreach (var member in _object.EnumerateObject().Where(m => !_asked.Contains(m.Name)))
            {
                // A member's name may hold anything, an identity number too: only one that looks like a name is said back.
                var plain = member.Name.Length is > 0 and <= 40 && member.Name.All(char.IsAsciiLetter);
                Add(plain ? member.Name : "*", ReasonCode.UnknownMember);
            }
        }
    }

    private JsonElement? Find(string member)
    {
        _asked.Add(member);
        return _object.ValueKind is JsonValueKind.Object && _object.TryGetProperty(member, out var found) && found.ValueKind is not JsonValueKind.Null
            ? found
            : null;
    }

    private IReadOnlyList<(string Member, JsonElement Element)> Items(string member, int most, ReasonCode? missing)
    {
        switch (Find(member))
        {
            case null:
                Missing<int>(member, missing);
                return [];
            case { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() > most:
                Add(member, ReasonCode.TooMany, most);
                return [];
            case { ValueKind: JsonValueKind.Array } list:
                return [.. list.EnumerateArray().Select((item, i) => ($"{member}[{i}]", item))];
            default:
                Wrong<int>(member, "list");
                return [];
        }
    }

    private T? Exact<T>(string member, ReasonCode? missing, ReasonCode wrong, Func<string, T?> read)
        where T : struct
    {
        if (String(member, missing) is not { } text)
        {
            return null;
        }

        var value = read(text);
        if (value is null)
        {
            Add(member, wrong);
        }

        return value;
    }

    private PersonId? PersonIn(string text, string member) =>
        Ids.TryParse<PersonId>(text, out var id) ? id : Flawed<PersonId>(member, ReasonCode.NotAnId);

    private T? WordIn<T>(string text, string member)
        where T : struct, Enum =>
        Kebab.TryParse<T>(text, out var value) ? value : Flawed<T>(member, ReasonCode.UnknownWord, Kebab.All<T>());

    private LifeEventKind? LifeEventIn(string text, string member) =>
        LifeEventKind.TryParse(text, out var kind) ? kind : Flawed<LifeEventKind>(member, ReasonCode.NotALifeEvent);

    private T? Missing<T>(string member, ReasonCode? missing)
        where T : struct => missing is { } code ? Flawed<T>(member, code) : null;

    private string? MissingText(string member, ReasonCode? missing)
    {
        Missing<int>(member, missing);
        return null;
    }

    private string? WrongText(string member)
    {
        Wrong<int>(member, "text");
        return null;
    }

    private T? Wrong<T>(string member, string expected)
        where T : struct => Flawed<T>(member, ReasonCode.WrongType, expected);

    private T? Flawed<T>(string member, ReasonCode code, params IReadOnlyList<object> arguments)
        where T : struct
    {
        Add(member, code, arguments);
        return null;
    }
}
