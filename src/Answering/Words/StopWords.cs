using System.Collections.Frozen;

namespace OnRecord.Answering.Words;

/// <summary>Words that stand in every text and tell nothing about what it is about.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = Set(
        """
        a an the this that these those there here it its itself he him his she her hers they them their theirs we us our ours you
        your yours i me my mine who whom whose which what when where why how and or but nor so yet if then than as at by for from
        in into of off on onto out over to up with within without about above across after against along among around before
        behind below between beyond during through toward towards under until upon via regarding concerning be am is are was were
        been being do does did doing done have has had having will would shall should can could may might must ought not no
        dont doesnt didnt isnt arent wasnt werent wont wouldnt cant couldnt shouldnt hasnt havent hadnt im ive id ill youre youve
        hes shes theyre theyve theyll weve were whats thats theres lets
        just only also too very really actually ever even still already again once now say said says saying sayin tell told tells
        some any all each every both few many much more most other another else such same own per re ok okay please pls thing things
        something anything nothing everything someone anyone everyone somebody anybody everybody one ones kind sort bit lot get got
        gets getting go going make made makes take takes took taking way
        """);

    /// <summary>Whether the word (folded) is one.</summary>
    public static bool Holds(string folded) => Words.Contains(folded);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
