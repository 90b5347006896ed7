namespace OnRecord.Coverage.Storage;

/// <summary>
/// The tables of an index. Text is stored once, cut at its blocks; statements point into it. Ids of passages and statements are
/// consecutive within an article, and never used again. No foreign keys: each would want an index of its own to be checked by.
/// </summary>
internal static class Schema
{
    /// <summary>Marks a database as ours ("OnRe").</summary>
    public const int ApplicationId = 0x4F6E5265;

    /// <summary>Goes up with every change of the tables, of how names become speakers, or of how text becomes words.</summary>
    public const int Version = 4;

    /// <summary>Makes the tables in an empty database.</summary>
    public const string Create = """
        CREATE TABLE tally (
          articles INTEGER NOT NULL, passages INTEGER NOT NULL, statements INTEGER NOT NULL,
          next_article INTEGER NOT NULL, next_passage INTEGER NOT NULL, next_statement INTEGER NOT NULL, next_form INTEGER NOT NULL,
          governments TEXT NOT NULL, maker TEXT NOT NULL);
        INSERT INTO tally VALUES (0, 0, 0, 1, 1, 1, 1, '', '');

        CREATE TABLE outlet (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, articles INTEGER NOT NULL);

        CREATE TABLE article (
          key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, file TEXT NOT NULL UNIQUE, hash TEXT NOT NULL,
          title TEXT, outlet INTEGER, author TEXT, day INTEGER, url TEXT, address TEXT, content TEXT NOT NULL, seen INTEGER,
          first_passage INTEGER NOT NULL, passages INTEGER NOT NULL, first_statement INTEGER NOT NULL, statements INTEGER NOT NULL);
        CREATE INDEX article_day ON article (day DESC, id);
        CREATE INDEX article_url ON article (url) WHERE url IS NOT NULL;
        CREATE INDEX article_address ON article (address) WHERE address IS NOT NULL;
        CREATE INDEX article_content ON article (content);

        -- Every character of every article: content blocks are numbered from 1, what lies between them has number 0.
        CREATE TABLE passage (
          id INTEGER PRIMARY KEY, article INTEGER NOT NULL, number INTEGER NOT NULL, kind INTEGER NOT NULL,
          start INTEGER NOT NULL, text NOT NULL);

        -- A speaker as an article names it. Statements point to forms, so that speakers can be told apart anew without touching them.
        -- An unnamed source is its article's own (article <> 0): two officials in two articles are not one person.
        CREATE TABLE form (
          id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind INTEGER NOT NULL, article INTEGER NOT NULL, bucket TEXT,
          speaker INTEGER NOT NULL, statements INTEGER NOT NULL, UNIQUE (name, kind, article));
        CREATE INDEX form_bucket ON form (bucket) WHERE bucket IS NOT NULL;
        CREATE INDEX form_speaker ON form (speaker);
        CREATE TABLE role (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, statements INTEGER NOT NULL);
        CREATE TABLE form_role (
          form INTEGER NOT NULL, role INTEGER NOT NULL, statements INTEGER NOT NULL,
          PRIMARY KEY (form, role)) WITHOUT ROWID;

        CREATE TABLE statement (
          id INTEGER PRIMARY KEY, article INTEGER NOT NULL, passage INTEGER NOT NULL,
          form INTEGER, role INTEGER, kind INTEGER NOT NULL, confidence REAL NOT NULL, via TEXT,
          day INTEGER, fingerprint INTEGER NOT NULL, spans BLOB NOT NULL);
        CREATE INDEX statement_form ON statement (form, day) WHERE form IS NOT NULL;

        -- Who the forms stand for. Worked out from form and form_role; aliases and roles are lists, one a line.
        CREATE TABLE speaker (
          id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind INTEGER NOT NULL, statements INTEGER NOT NULL, country TEXT,
          government TEXT, aliases TEXT NOT NULL, roles TEXT NOT NULL);
        CREATE INDEX speaker_country ON speaker (country, statements DESC) WHERE country IS NOT NULL;
        CREATE INDEX speaker_statements ON speaker (statements DESC) WHERE kind < 3;
        CREATE INDEX speaker_government ON speaker (government) WHERE government IS NOT NULL;

        -- Words of names (for typing errors): each with the words that it becomes when letters are left out.
        CREATE TABLE name_word (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, speakers INTEGER NOT NULL);
        CREATE TABLE speaker_spelling (speaker INTEGER NOT NULL, word INTEGER NOT NULL, PRIMARY KEY (speaker, word)) WITHOUT ROWID;
        CREATE TABLE name_deletion (hash INTEGER NOT NULL, word INTEGER NOT NULL, PRIMARY KEY (hash, word)) WITHOUT ROWID;

        CREATE VIRTUAL TABLE speaker_words USING fts5 (
          name, role, content = '', contentless_delete = 1, detail = column, tokenize = 'ascii');

        -- What is found while somebody types: words of names of named speakers, words of titles.
        CREATE VIRTUAL TABLE speaker_starts USING fts5 (
          name, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3', tokenize = 'ascii');
        CREATE VIRTUAL TABLE article_words USING fts5 (
          words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3', tokenize = 'ascii');

        -- What is ranked: words, stemmed, and for each (and for each form) where it stands, newest last. The end of a list grows in
        -- posting_tail; full pages of it go to posting_chunk, and posting_directory says what is in which.
        CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
        CREATE TABLE posting_tail (list INTEGER PRIMARY KEY, data BLOB NOT NULL);
        CREATE TABLE posting_directory (list INTEGER PRIMARY KEY, data BLOB NOT NULL);
        CREATE TABLE posting_chunk (id INTEGER PRIMARY KEY, data BLOB NOT NULL);

        -- Earlier versions of articles, and what became of their statements. Times are milliseconds since 1970 in universal time; spans point
        -- into the version's text, and count from its start. now is the statement as it stands in the article: none once it was taken out.
        CREATE TABLE version (
          id INTEGER PRIMARY KEY, article TEXT NOT NULL, hash TEXT NOT NULL, title TEXT, seen INTEGER, until INTEGER NOT NULL, text NOT NULL);
        CREATE INDEX version_article ON version (article, until);
        CREATE TABLE change (
          id INTEGER PRIMARY KEY, article TEXT NOT NULL, version INTEGER NOT NULL, at INTEGER NOT NULL, what INTEGER NOT NULL, now INTEGER,
          name TEXT, of INTEGER, role TEXT, kind INTEGER, confidence REAL, via TEXT, paragraph INTEGER, fingerprint INTEGER, spans BLOB);
        CREATE INDEX change_article ON change (article, id);
        CREATE INDEX change_now ON change (now) WHERE now IS NOT NULL;
        CREATE TABLE taken_out (word TEXT NOT NULL, change INTEGER NOT NULL, PRIMARY KEY (word, change)) WITHOUT ROWID;
        CREATE INDEX taken_out_change ON taken_out (change);

        -- What is left of articles that were removed.
        CREATE TABLE removed (
          content TEXT PRIMARY KEY, address TEXT, url TEXT, file TEXT NOT NULL, title TEXT, at INTEGER NOT NULL, by TEXT) WITHOUT ROWID;
        CREATE INDEX removed_address ON removed (address) WHERE address IS NOT NULL;

        -- Articles with nearly the same text: what they are found by, and each pair both ways.
        CREATE TABLE sketch (band INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (band, article)) WITHOUT ROWID;
        CREATE TABLE copy (article INTEGER NOT NULL, other INTEGER NOT NULL, PRIMARY KEY (article, other)) WITHOUT ROWID;
        """;

    /// <summary>Fails on a database whose tables are not there or cannot be read.</summary>
    public const string Probe = """
        SELECT * FROM tally; SELECT * FROM outlet LIMIT 1; SELECT * FROM article LIMIT 1; SELECT * FROM passage LIMIT 1;
        SELECT * FROM form LIMIT 1; SELECT * FROM role LIMIT 1; SELECT * FROM form_role LIMIT 1; SELECT * FROM statement LIMIT 1;
        SELECT * FROM speaker LIMIT 1; SELECT * FROM name_word LIMIT 1; SELECT * FROM name_deletion LIMIT 1;
        SELECT * FROM speaker_spelling LIMIT 1; SELECT rowid FROM speaker_words LIMIT 1; SELECT * FROM word LIMIT 1;
        SELECT * FROM posting_tail LIMIT 1; SELECT * FROM posting_directory LIMIT 1; SELECT * FROM posting_chunk LIMIT 1;
        SELECT rowid FROM speaker_starts LIMIT 1; SELECT rowid FROM article_words LIMIT 1; SELECT * FROM version LIMIT 1;
        SELECT * FROM change LIMIT 1; SELECT * FROM taken_out LIMIT 1; SELECT * FROM removed LIMIT 1; SELECT * FROM sketch LIMIT 1;
        SELECT * FROM copy LIMIT 1;
        """;
}
