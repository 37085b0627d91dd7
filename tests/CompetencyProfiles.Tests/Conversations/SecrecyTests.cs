using System.Security.Cryptography;
using System.Text;
using CompetencyProfiles.Conversations;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Conversations;

public sealed class SecrecyTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly CardWords Words = new() { Comment = "Kanarienvogel-Kommentar", Situation = "Kanarienvogel-Lage", Behaviour = "Kanarienvogel-Tat", Effect = "Kanarienvogel-Folge" };

    [Fact]
    public async Task The_file_of_the_database_and_its_log_show_no_word_of_a_conversation()
    {
        await using var world = await ConversationWorld.CreateAsync(DatabaseProvider.Sqlite);
        await WriteEverywhereAsync(world);

        var path = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(world.Database.ConnectionString).DataSource;
        var found = new[] { path, $"{path}-wal" }.Where(File.Exists).Select(ReadShared).ToList();

        Assert.Contains(found, bytes => bytes.AsSpan().IndexOf("customer"u8) >= 0); // The search does find what stands there.
        Assert.All(found, bytes => Assert.True(bytes.AsSpan().IndexOf("Kanarienvogel"u8) < 0));
    }

    // What pg_dump writes: every row of every table as text, in which bytes are hexadecimal.
    [Fact]
    public async Task A_dump_of_PostgreSQL_shows_none_either()
    {
        await using var world = await ConversationWorld.CreateAsync(DatabaseProvider.PostgreSql);
        await WriteEverywhereAsync(world);
        await using var db = world.Database.Open();
        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().ToList();

        var dump = new StringBuilder();
#pragma warning disable EF1002 // The names of our own tables.
        foreach (var table in tables)
            dump.Append(await db.Database.SqlQueryRaw<string>($"SELECT COALESCE(string_agg(t::text, ' '), '') AS \"Value\" FROM \"{table}\" t").SingleAsync(None));
#pragma warning restore EF1002

        Assert.Contains("customer", dump.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Kanarienvogel", dump.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexStringLower("Kanarienvogel"u8), dump.ToString(), StringComparison.Ordinal);
    }

    private static async Task WriteEverywhereAsync(ConversationWorld world)
    {
        var id = await world.OpenAsync();
        Assert.True((await world.SaveAsync(id, world.Jana, 0, 2, Words, 0))!.Succeeded);
        await using var db = world.Database.Open();
        Assert.True((await world.WriteAsync(id, world.Jana, RecordSection.Topics, 0, "Kanarienvogel-Thema", 0))!.Succeeded);
        Assert.True((await db.BeginConversationAsync(id, world.Mara.Id, Given.Now, None))!.Succeeded);
        foreach (var section in new[] { RecordSection.WentWell, RecordSection.ToManager, RecordSection.Criterion })
            Assert.True((await world.WriteAsync(id, world.Mara, section, 0, "Kanarienvogel-Worte", 0))!.Succeeded);
        Assert.True((await db.AddStepAsync(world.Master, id, world.Mara.Id, ConversationSide.Employee, Given.Today, "Kanarienvogel-Schritt", Given.Today, None))!.Succeeded);
        Assert.True((await world.HandOverAsync(id, world.Mara))!.Succeeded);
        Assert.True((await db.AddStatementAsync(world.Master, id, world.Jana.Id, "Kanarienvogel-Stellungnahme", Given.Today, Given.Now, None))!.Succeeded);
        Assert.True((await world.AnswerAsync(id, world.Jana, SignatureKind.Acknowledged, await world.HashAsync(id)))!.Succeeded);
        Assert.True((await db.AskForCorrectionAsync(world.Master, id, world.Mara.Id, "Kanarienvogel-Grund", Given.Today, Given.Now, None))!.Succeeded);
        Assert.True((await db.AddNoteAsync(world.Master, world.Mara.Id, world.Jana.Id, Given.Today, NoteSource.Own, "Kanarienvogel-Notiz", Given.Today, None))!.Succeeded);
    }

    [Theory, OnEveryDatabase]
    public async Task A_text_opens_with_the_key_of_its_person_at_its_place_and_nowhere_else(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await world.OpenAsync();
        Assert.True((await world.SaveAsync(id, world.Jana, 0, 2, Words, 0))!.Succeeded);
        Assert.True((await world.SaveAsync(id, world.Mara, 0, 2, new() { Comment = "From Mara" }, 0))!.Succeeded);
        await using var db = world.Database.Open();
        var hidden = await db.Set<PreparedCard>().Where(card => card.Side == ConversationSide.Manager).Select(card => card.Hidden).SingleAsync(None);

        Assert.DoesNotContain("Mara", Encoding.UTF8.GetString(hidden), StringComparison.Ordinal);
        Assert.Equal(Words, (await world.ReadAsync(id, world.Jana))!.Own.Cards[0].Words);
        await db.Set<PreparedCard>().Where(card => card.Side == ConversationSide.Employee).ExecuteUpdateAsync(set => set.SetProperty(card => card.Hidden, hidden), None);
        await Assert.ThrowsAnyAsync<CryptographicException>(() => world.ReadAsync(id, world.Jana));
    }

    [Theory, OnEveryDatabase]
    public async Task Once_the_key_is_destroyed_the_words_are_gone_and_the_rest_is_there(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await world.OpenAsync();
        Assert.True((await world.SaveAsync(id, world.Jana, 0, 2, Words, 0))!.Succeeded);
        await using var db = world.Database.Open();
        await db.Set<PersonKey>().ExecuteDeleteAsync(None);

        var view = await world.ReadAsync(id, world.Jana);

        Assert.Equal(("2,,,", 0), (view!.Own.Levels.ToString(), view.Own.Cards.Count));
    }

    private static byte[] ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
