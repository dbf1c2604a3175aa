using System.Text.Json.Serialization;

namespace FollowUp.Cases;

/// <summary>Who did something: a person, another system, or the service itself.</summary>
[JsonConverter(typeof(IdConverter<Actor>))]
public readonly record struct Actor(string Value) : IId<Actor>
{
    /// <summary>An integration, such as the record system that opens cases.</summary>
    public static readonly Actor System = new("system");

    /// <summary>The service itself: the sweep.</summary>
    public static readonly Actor Service = new("service");

    /// <summary>The person who acted; null where it was no person.</summary>
    public PersonId? Person => Value is "system" or "service" ? null : new PersonId(Value);

    public static Actor Of(string value) => new(value);

    public static Actor Of(PersonId person) => new(person.Value);

    public override string ToString() => Value;
}
