namespace CompetencyProfiles.Calendar;

/// <summary>A public holiday by its rule, named in both languages.</summary>
public sealed record PublicHoliday(DayRule Rule, string NameDe, string NameEn)
{
    public string NameIn(string language) => language == "en" ? NameEn : NameDe;
}
