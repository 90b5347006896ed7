using OnRecord.Coverage.Speakers;
using OnRecord.Coverage.Storage;
using OnRecord.Reading;

namespace OnRecord.Coverage.Writing;

/// <summary>
/// Keeps forms, roles and speakers in step with the statements of one transaction. <see cref="Settle()"/> says anew who is who, but only
/// among the forms that may have to do with what changed.
/// </summary>
internal sealed class SpeakerBook(Session session, Governments governments)
{
    private readonly SpeakerResolver _resolver = new(governments);
    private readonly SpeakerWordIndex _words = new(session, governments);
    private readonly HashSet<string> _buckets = [];
    private readonly HashSet<long> _single = [];

    /// <summary>A speaker's name as it is stored; null where there is none.</summary>
    public static string? NameOf(Speaker? speaker) => Line(speaker?.Name);

    /// <summary>A speaker's role as it is stored; null where there is none.</summary>
    public static string? RoleOf(Speaker? speaker) => Line(speaker?.Role);

    /// <summary>The form for a speaker of an article and the id of the role, made where there are none; each counts one statement more.</summary>
    public (long? Form, long? Role) Count(Speaker? speaker, long article)
    {
        var name = NameOf(speaker);
        if (speaker is null || name is null)
        {
            return (null, null);
        }

        var owner = SpeakerResolver.IsOfItsArticle(name, speaker.Kind) ? article : 0;
        var found = session.ReadFirst(
            "SELECT id, bucket FROM form WHERE name = $1 AND kind = $2 AND article = $3",
            static row => (Id: row.GetInt64(0), Bucket: row.TextOrNull(1)),
            name, (int)speaker.Kind, owner);
        if (found.Id == 0)
        {
            found = (session.ReadNumber("SELECT next_form FROM tally")!.Value, _resolver.Bucket(name, speaker.Kind));
            session.Execute("UPDATE tally SET next_form = next_form + 1");
            session.Execute(
                "INSERT INTO form (id, name, kind, article, bucket, speaker, statements) VALUES ($1, $2, $3, $4, $5, $1, 0)",
                found.Id, name, (int)speaker.Kind, owner, found.Bucket);
        }

        session.Execute("UPDATE form SET statements = statements + 1 WHERE id = $1", found.Id);
        Touch(found.Id, found.Bucket);
        return (found.Id, CountRole(found.Id, RoleOf(speaker)));
    }

    /// <summary>Takes back what was counted for the statements with ids from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public void Discount(long first, long last)
    {
        var gone = session.Read(
            """
            SELECT s.form, s.role, count(*), f.bucket FROM statement s JOIN form f ON f.id = s.form
            WHERE s.id BETWEEN $1 AND $2 GROUP BY s.form, s.role
            """,
            static row => (Form: row.GetInt64(0), Role: row.NumberOrNull(1), Count: row.GetInt64(2),
                Bucket: row.TextOrNull(3)),
            first, last);
        foreach (var (form, role, count, bucket) in gone)
        {
            session.Execute("UPDATE form SET statements = statements - $2 WHERE id = $1", form, count);
            if (role is not null)
            {
                session.Execute("UPDATE form_role SET statements = statements - $3 WHERE form = $1 AND role = $2", form, role, count);
                session.Execute("DELETE FROM form_role WHERE form = $1 AND role = $2 AND statements = 0", form, role);
                session.Execute("UPDATE role SET statements = statements - $2 WHERE id = $1", role, count);
                session.Execute("DELETE FROM role WHERE id = $1 AND statements = 0", role);
            }

            Touch(form, bucket);
        }
    }

    /// <summary>Says anew who the touched forms stand for. Before the transaction is committed.</summary>
    public void Settle()
    {
        foreach (var bucket in _buckets)
        {
            Settle(bucket, FormsOf(bucket));
        }

        foreach (var form in _single)
        {
            Settle(null, Forms("f.id = $1", form));
        }

        _buckets.Clear();
        _single.Clear();
    }

    /// <summary>Forgets what was touched: the transaction was rolled back.</summary>
    public void Forget()
    {
        _buckets.Clear();
        _single.Clear();
    }

    /// <summary>Puts every form into the bucket that its name has by now, and settles all: the data file of the countries changed.</summary>
    public void Rekey()
    {
        var forms = session.Read(
            "SELECT id, name, kind, bucket FROM form",
            static row => (Id: row.GetInt64(0), Name: row.GetString(1), Kind: (SpeakerKind)row.GetInt32(2), Bucket: row.TextOrNull(3)));
        foreach (var (id, name, kind, bucket) in forms)
        {
            var rekeyed = _resolver.Bucket(name, kind);
            Touch(id, bucket);
            if (rekeyed != bucket)
            {
                session.Execute("UPDATE form SET bucket = $2 WHERE id = $1", id, rekeyed);
                Touch(id, rekeyed);
            }
        }

        Settle();
    }

    private static string? Line(string? text) =>
        StoredText.Clean(text)?.ReplaceLineEndings(" ").Trim() is { Length: > 0 } line ? line : null;

    private long? CountRole(long form, string? text)
    {
        if (text is null)
        {
            return null;
        }

        var id = session.ReadNumber("SELECT id FROM role WHERE text = $1", text)
            ?? session.Insert("INSERT INTO role (text, statements) VALUES ($1, 0)", text);
        session.Execute("UPDATE role SET statements = statements + 1 WHERE id = $1", id);
        session.Execute(
            """
            INSERT INTO form_role (form, role, statements) VALUES ($1, $2, 1)
            ON CONFLICT (form, role) DO UPDATE SET statements = statements + 1
            """,
            form, id);
        return id;
    }

    private void Touch(long form, string? bucket)
    {
        if (bucket is null)
        {
            _single.Add(form);
        }
        else
        {
            _buckets.Add(bucket);
        }
    }

    private List<(SpeakerForm Form, long Speaker)> FormsOf(string bucket) => Forms("f.bucket = $1", bucket);

    private List<(SpeakerForm Form, long Speaker)> Forms(string condition, object value)
    {
        var forms = session.Read(
            $"SELECT f.id, f.name, f.kind, f.statements, f.speaker FROM form f WHERE {condition}",
            static row => (new SpeakerForm(row.GetInt64(0), row.GetString(1), (SpeakerKind)row.GetInt32(2), row.GetInt32(3)), row.GetInt64(4)),
            value);
        var byId = forms.ToDictionary(form => form.Item1.Id, form => form.Item1);
        var roles = session.Read(
            $"""
            SELECT r.form, t.text, r.statements FROM form f CROSS JOIN form_role r ON r.form = f.id CROSS JOIN role t ON t.id = r.role
            WHERE {condition}
            """,
            static row => (Form: row.GetInt64(0), Text: row.GetString(1), Statements: row.GetInt32(2)),
            value);
        foreach (var (form, text, statements) in roles)
        {
            byId[form].Roles.Add((text, statements));
        }

        return forms;
    }

    private void Settle(string? bucket, List<(SpeakerForm Form, long Speaker)> forms)
    {
        var before = forms.Select(form => form.Speaker).ToHashSet();
        foreach (var (form, _) in forms.Where(form => form.Form.Statements == 0))
        {
            session.Execute("DELETE FROM form WHERE id = $1", form.Id);
        }

        var speakerOf = forms.ToDictionary(form => form.Form.Id, form => form.Speaker);
        var left = forms.Where(form => form.Form.Statements > 0).Select(form => form.Form).ToList();
        var government = SpeakerResolver.GovernmentOf(bucket);
        foreach (var group in bucket is null ? left.Select(form => new List<SpeakerForm> { form }) : _resolver.Divide(bucket, left))
        {
            if (group.Count == 0)
            {
                continue;
            }

            var speaker = group.Min(form => form.Id);
            foreach (var form in group.Where(form => speakerOf[form.Id] != speaker))
            {
                session.Execute("UPDATE form SET speaker = $2 WHERE id = $1", form.Id, speaker);
            }

            before.Remove(speaker);
            Save(speaker, government, SpeakerPortrait.Of(group, government, governments));
        }

        // Those that no form stands for any more, unless a form of another bucket took the id with it (after the data file changed).
        foreach (var gone in before.Where(id => session.ReadNumber("SELECT 1 FROM form WHERE speaker = $1", id) is null))
        {
            _words.Remove(gone);
            session.Execute("DELETE FROM speaker WHERE id = $1", gone);
        }
    }

    private void Save(long id, string? government, SpeakerPortrait portrait)
    {
        var (aliases, roles) = (string.Join('\n', portrait.Aliases), string.Join('\n', portrait.Roles));
        var saved = session.ReadFirst(
            "SELECT kind, country, aliases, roles FROM speaker WHERE id = $1",
            static row => (Kind: row.GetInt32(0), Country: row.TextOrNull(1), Aliases: row.GetString(2), Roles: row.GetString(3)),
            id);
        session.Execute(
            """
            INSERT INTO speaker (id, name, kind, statements, country, government, aliases, roles) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (id) DO UPDATE SET name = $2, kind = $3, statements = $4, country = $5, government = $6, aliases = $7, roles = $8
            """,
            id, portrait.Name, (int)portrait.Kind, portrait.Statements, portrait.Country, government, aliases, roles);
        if (saved != ((int)portrait.Kind, portrait.Country, aliases, roles))
        {
            _words.Remove(id);
            _words.Add(id, portrait);
        }
    }
}
