namespace OnRecord.Discord.Tests.Gateway.Support;

/// <summary>A frame of each kind, as Discord sends them, with invented contents.</summary>
internal static class ValidFrames
{
    private const string Member = """
        {"user":{"id":"301","username":"mara","global_name":"Mara ✎","avatar":null,"discriminator":"0","public_flags":0},
         "roles":["401","402"],"permissions":"2248473465835073","joined_at":"2021-05-01T10:00:00.000000+00:00","nick":null,"deaf":false}
        """;

    private const string Message = """
        {"id":"9001","channel_id":"601","guild_id":"501","content":"<@77> who said \"no\"? \u00e9 🙂","timestamp":"2022-01-21T10:00:00.000000+00:00",
         "author":{"id":"301","username":"mara","global_name":"Mara"},"member":{"roles":["401"],"deaf":false},
         "mentions":[{"id":"77","username":"onrecord","bot":true}],"mention_roles":[],"attachments":[
           {"id":"9101","filename":"a.txt","size":12,"url":"https://cdn.example/a.txt","content_type":"text/plain"}],
         "embeds":[{"type":"rich","title":"T","description":"D","fields":[{"name":"n","value":"v","inline":true}],"footer":{"text":"f"}}],
         "message_reference":{"type":0,"message_id":"8999","channel_id":"601","guild_id":"501"},
         "referenced_message":{"id":"8999","channel_id":"601","content":"before","author":{"id":"77","username":"onrecord","bot":true},
           "embeds":[],"attachments":[],"mentions":[],"flags":0,"type":0},
         "components":[],"pinned":false,"tts":false,"type":19,"flags":0,"nonce":"1"}
        """;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        """{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":41250,"_trace":["[\"gateway-1\",{\"micros\":0.0}]"]}}""",
        """{"t":null,"s":null,"op":11,"d":null}""",
        """{"t":null,"s":null,"op":1,"d":null}""",
        """{"t":null,"s":null,"op":7,"d":null}""",
        """{"t":null,"s":null,"op":9,"d":true}""",
        """{"t":null,"s":null,"op":9,"d":false}""",
        """
        {"t":"READY","s":1,"op":0,"d":{"v":10,"user_settings":{},"user":{"id":"77","username":"onrecord","bot":true,"mfa_enabled":true},
         "session_type":"normal","session_id":"3f1f0a","resume_gateway_url":"wss://resume.example","relationships":[],"private_channels":[],
         "presences":[],"guilds":[{"unavailable":true,"id":"501"},{"unavailable":true,"id":"502"}],"shard":[0,1],
         "application":{"id":"88","flags":565248},"geo_ordered_rtc_regions":["milan","rotterdam"],"_trace":["x"]}}
        """,
        """{"t":"RESUMED","s":17,"op":0,"d":{"_trace":["x"]}}""",
        Event("MESSAGE_CREATE", 2, Message),
        Event("INTERACTION_CREATE", 3, Interaction(2, """{"id":"701","name":"ask","type":1,"options":[{"name":"question","type":3,"value":"who said it?"},{"name":"private","type":5,"value":true}]}""")),
        Event("INTERACTION_CREATE", 4, Interaction(2, """{"id":"702","name":"coverage","type":1,"options":[{"name":"add","type":1,"options":[{"name":"file","type":11,"value":"9101"}]}],"resolved":{"attachments":{"9101":{"id":"9101","filename":"a.txt","size":12,"url":"https://cdn.example/a.txt"}}}}""")),
        Event("INTERACTION_CREATE", 5, Interaction(2, $$$"""{"id":"703","name":"Who said this?","type":3,"target_id":"9001","resolved":{"messages":{"9001":{{{Message}}} } } }""")),
        Event("INTERACTION_CREATE", 6, Interaction(3, """{"custom_id":"more:1","component_type":2}""", $",\"message\":{Message}")),
        Event("INTERACTION_CREATE", 7, Interaction(3, """{"custom_id":"pick","component_type":3,"values":["a","b"]}""", $",\"message\":{Message}")),
        Event("INTERACTION_CREATE", 8, Interaction(4, """{"id":"704","name":"quotes","type":1,"options":[{"name":"speaker","type":3,"value":"Ma","focused":true}]}""")),
        Event("INTERACTION_CREATE", 9, Interaction(5, """{"custom_id":"form:1","components":[{"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"why","value":"because"}}]}""")),
        Event("GUILD_CREATE", 10, """
            {"id":"501","name":"The news desk","unavailable":false,"member_count":12,"owner_id":"301","large":false,
             "roles":[{"id":"401","name":"moderator","permissions":"32","position":1,"colors":{"primary_color":0}}],
             "channels":[{"id":"601","type":0,"name":"general","position":0,"permission_overwrites":[{"id":"401","type":0,"allow":"0","deny":"1024"}]}],
             "members":[],"threads":[],"emojis":[],"stickers":[],"features":["COMMUNITY"],"premium_tier":0,"safety_alerts_channel_id":null}
            """),
        Event("GUILD_DELETE", 11, """{"id":"502","unavailable":true}"""),
        Event("GUILD_DELETE", 12, """{"id":"502"}"""),
        Event("CHANNEL_UPDATE", 13, """{"id":"601","type":0,"name":"general","rate_limit_per_user":0,"topic":null}"""),
        Event("SOMETHING_NEW", 14, """{"a":[1,2.5,-3e10,true,false,null,{"b":{"c":[[]]}}]}"""),
    ];

    /// <summary>An event.</summary>
    public static string Event(string name, int sequence, string data) => $$"""{"t":"{{name}}","s":{{sequence}},"op":0,"d":{{data}}}""";

    private static string Interaction(int type, string data, string more = "") => $$$"""
        {"id":"8{{{type}}}01","application_id":"88","type":{{{type}}},"data":{{{data}}},"guild_id":"501","guild":{"id":"501","locale":"en-US","features":[]},
         "channel":{"id":"601","type":11,"parent_id":"600","name":"talk"},"channel_id":"601","member":{{{Member}}},"token":"aW50ZXJhY3Rpb24",
         "version":1,"app_permissions":"563397","locale":"de","guild_locale":"en-US","context":0,"authorizing_integration_owners":{"0":"501"},
         "entitlements":[],"attachment_size_limit":10485760{{{more}}}}
        """;
}
