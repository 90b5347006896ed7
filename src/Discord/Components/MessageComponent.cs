using System.Text.Json.Serialization;

namespace OnRecord.Discord.Components;

/// <summary>Something in a row of a message, or in a label of a modal. On the wire <c>type</c> tells which.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Button), 2)]
[JsonDerivedType(typeof(SelectMenu), 3)]
[JsonDerivedType(typeof(TextInput), 4)]
public abstract record MessageComponent
{
    private protected MessageComponent()
    {
    }
}
