namespace OnRecord.Host.Bot.Replies;

/// <summary>Draws the part of a reply's key that no other reply has: letters and digits.</summary>
internal delegate string NewReplyKey();
