using System.Collections.Frozen;

namespace OnRecord.Reading.Speakers;

/// <summary>What given names and titles tell of a person's pronoun.</summary>
internal static class GivenNames
{
    private static readonly FrozenSet<string> Female = FrozenSet.ToFrozenSet((
        "mary maria marie anna anne ann hannah jane janet jen jennifer jill joan judith julia julie yulia yuliya karen karin kate katherine catherine kathleen kim laura lisa liz " +
        "elizabeth elisabeth linda lindsay lucy margaret marianne martha megan melissa michelle monica nancy natalie natalia nina olga oksana oxana pamela patricia rachel rebecca " +
        "roberta rose ruth sandra sarah sara sharon sophie susan suzanne tatiana tatyana teresa theresa ursula valentina valerie vera victoria viktoria virginia wendy annalena angela " +
        "ivanka melania kellyanne hillary huma donna debbie carly heidi kelly megyn samantha condoleezza madeleine christine federica catharine irina iryna elena olena ekaterina kateryna " +
        "lyudmila ludmila svetlana galina halyna larisa larysa nadia nadiya sofia sophia daria darya yelena zoya inna alla alina kaja sanna magdalena mette jacinda nikki kamala emily emma " +
        "alice amy andrea barbara betty brenda carol caroline charlotte cheryl claire clare deborah denise diana diane dorothy eleanor ellen erin eva evelyn fiona florence frances gail " +
        "gloria grace heather helen ingrid irene jacqueline jessica joanna joyce kristina lara leila lena lillian loretta louise marina marine marta maureen mercedes mia miriam molly naomi " +
        "nicole nora paula penny phyllis priti rita robin rosa roxana sally sheila shirley simone sonia stephanie tina tracy vanessa vivian yvonne yvette liza beth missy dana").Split(' '));

    private static readonly FrozenSet<string> Male = FrozenSet.ToFrozenSet((
        "james john robert michael william david richard charles joseph joe thomas christopher daniel paul mark donald george kenneth steven stephen edward brian ronald anthony antony tony " +
        "kevin jason matthew gary timothy jose larry jeffrey jeff frank scott eric andrew andriy andrei andrey andreas raymond gregory greg joshua jerry dennis walter patrick peter harold " +
        "douglas henry carl arthur ryan roger juan jack albert jonathan justin terry gerald keith samuel willie ralph lawrence nicholas roy benjamin ben bruce brandon adam harry fred " +
        "billy bill steve louis jeremy aaron randy howard eugene carlos russell bobby victor viktor martin ernest phillip todd jesse craig alan shawn clarence sean philip chris johnny " +
        "earl jimmy antonio danny bryan mike stanley leonard nathan dale manuel rodney curtis norman allen marvin vincent glenn jeffery travis jacob lee melvin alfred kyle francis bradley " +
        "jesus herbert frederick ray joel edwin don eddie ricky troy randall barry alexander alexandre alex oleksandr oleksandr aleksandr bernard mario leroy francisco marcus micheal theodore ted " +
        "clifford miguel oscar jay jim tom calvin ron bernie barack boris vladimir volodymyr sergei sergey serhiy serhii dmitry dmitri dmytro dmitriy nikolai mykola mikhail mykhailo mykhaylo oleg oleh " +
        "ivan igor ihor yuri yury yuriy pavel pavlo petro pyotr anatoly anatoliy arsen arseny arseniy vitaly vitali vitaliy valery valeriy viacheslav vyacheslav konstantin kostyantyn leonid maxim maksym " +
        "evgeny yevgeny yevhen gennady hennadiy grigory hryhoriy ruslan rustam ramzan roman rostyslav stepan taras vasily vasyl viktor vadim vadym bohdan bogdan denis denys ilya nikita kirill kyrylo " +
        "emmanuel olaf jens jean jacques francois françois nicolas gerhard guido frank-walter herman jose josé anders carl mateusz andrzej donald radek radoslaw lech miroslav robert milos vaclav viktor " +
        "recep tayyip xi wang ban antonio kofi barak benjamin binyamin hassan hamid ashraf bashar mohammad mohammed muhammad ali ahmed omar mahmoud abdullah nursultan alexei aleksei alexey oleksiy " +
        "lindsey chuck mitch marco rand ted jeb rudy newt corey rience reince paul mitt ned dominic nigel liam jeremy jonathan jake tim oles johann gennadiy arif miloš zbigniew jerzy bronislaw").Split(' '));

    private static readonly FrozenSet<string> MaleInA = FrozenSet.ToFrozenSet(["nikita", "ilya", "luca", "joshua", "mykola", "nikola", "sasha", "barack", "kuzma", "foma", "misha", "kostya", "mustafa", "issa", "moussa"]);

    /// <summary>Whether a lower-case word is known as a given name.</summary>
    public static bool IsListed(string given) => Male.Contains(given) || Female.Contains(given) || MaleInA.Contains(given);

    /// <summary>The pronoun that a lower-case given name goes with.</summary>
    public static Gender Of(string given) =>
        Male.Contains(given) || MaleInA.Contains(given) ? Gender.Male
        : Female.Contains(given) || (given.Length > 3 && given[^1] == 'a') ? Gender.Female
        : Gender.Unknown;

    /// <summary>The pronoun that a lower-case title or role word goes with.</summary>
    public static Gender OfTitle(string word) => word switch
    {
        "mr" or "mr." or "sir" or "lord" or "herr" or "monsieur" or "king" or "prince" or "pope" or "father" or "spokesman" or "chairman" or "congressman"
            or "businessman" or "actor" or "statesman" or "man" or "bishop" or "archbishop" or "patriarch" => Gender.Male,
        "mrs" or "mrs." or "ms" or "ms." or "miss" or "dame" or "lady" or "frau" or "madame" or "queen" or "princess" or "spokeswoman" or "chairwoman"
            or "congresswoman" or "businesswoman" or "actress" or "woman" => Gender.Female,
        _ => Gender.Unknown,
    };
}
