using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>How the author of a note knows of it; anonymous remarks of third people are not possible.</summary>
public enum NoteSource
{
    /// <summary>Seen oneself.</summary>
    Own,

    /// <summary>Feedback of somebody else, who agrees that it is used.</summary>
    ThirdParty,
}

/// <summary>A note over the year about somebody's work, or the own. Only its author ever sees it; it is hidden under the author's key.</summary>
public sealed class PrivateNote(Id<Person> authorId, Id<Person> aboutId, DateOnly on, NoteSource source)
{
    public const int TextLength = 2000, Most = 500;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Id<Person> AuthorId { get; private init; } = authorId;
    public Id<Person> AboutId { get; private init; } = aboutId;
    public DateOnly On { get; private init; } = on;
    public NoteSource Source { get; private init; } = source;
    public byte[] Hidden { get; private set; } = [];

    internal PrivateNote Say(string text, PersonSeal seal)
    {
        Hidden = seal.Hide(Place, text);
        return this;
    }

    internal string Show(PersonSeal seal) => seal.Show(Place, Hidden);

    private string Place => $"note/{AuthorId}/{Id}";
}

public sealed record NoteView(Guid Id, DateOnly On, NoteSource Source, string Text);

/// <summary>Notes of an author about one person, newest first. Whoever asks for somebody else's finds none.</summary>
public static class PrivateNotes
{
    public static async Task<IReadOnlyList<NoteView>> NotesAsync(this AppDbContext db, MasterKey master, Id<Person> author, Id<Person> about, CancellationToken cancel)
    {
        if (await db.FindSealAsync(master, author, cancel) is not { } seal)
            return [];
        var notes = await db.Set<PrivateNote>().AsNoTracking().Where(n => n.AuthorId == author && n.AboutId == about).OrderByDescending(n => n.On).ThenByDescending(n => n.Id).ToListAsync(cancel);
        return [.. notes.Select(note => new NoteView(note.Id, note.On, note.Source, note.Show(seal)))];
    }

    /// <summary>Null if there is no such author.</summary>
    public static Task<Result<Guid>?> AddNoteAsync(
        this AppDbContext db, MasterKey master, Id<Person> author, Id<Person> about, DateOnly on, NoteSource source, string text, DateOnly today, CancellationToken cancel) =>
        db.ChangeAsync(author, async (Person _) =>
        {
            var tidied = WriteRecord.Tidy(text);
            if (tidied.Length == 0)
                return (Result<Guid>)ConversationRefusals.NoteEmpty;
            if (tidied.Length > PrivateNote.TextLength)
                return ConversationRefusals.TooLong.With(PrivateNote.TextLength);
            if (on > today)
                return ConversationRefusals.NoteInFuture;
            if (await db.Set<PrivateNote>().CountAsync(n => n.AuthorId == author && n.AboutId == about, cancel) >= PrivateNote.Most)
                return ConversationRefusals.TooManyNotes.With(PrivateNote.Most);
            await db.EnsureSealAsync(master, author, cancel);
            await db.SaveChangesAsync(cancel);
            var seal = (await db.FindSealAsync(master, author, cancel))!;
            return db.Add(new PrivateNote(author, about, on, source).Say(tidied, seal)).Entity.Id;
        }, cancel);

    /// <summary>Removes a note for good; false when the author has none like it.</summary>
    public static async Task<bool> RemoveNoteAsync(this AppDbContext db, Id<Person> author, Guid note, CancellationToken cancel) =>
        await db.Set<PrivateNote>().AnyAsync(n => n.Id == note && n.AuthorId == author, cancel)
        && await db.ChangeAsync(author, async (Person _) =>
        {
            await db.Set<PrivateNote>().Where(n => n.Id == note && n.AuthorId == author).ExecuteDeleteAsync(cancel);
            return (Result<Done>)Done.It;
        }, cancel) is not null;
}

internal sealed class PrivateNoteConfiguration : IEntityTypeConfiguration<PrivateNote>
{
    public void Configure(EntityTypeBuilder<PrivateNote> note)
    {
        note.Property(n => n.Id).ValueGeneratedNever();
        note.Property(n => n.Source).HasConversion<string>().HasMaxLength(20);
        note.HasIndex(n => new { n.AuthorId, n.AboutId, n.On });
        note.HasOne<Person>().WithMany().HasForeignKey(n => n.AuthorId).OnDelete(DeleteBehavior.Cascade);
        note.HasOne<Person>().WithMany().HasForeignKey(n => n.AboutId).OnDelete(DeleteBehavior.Cascade);
    }
}
