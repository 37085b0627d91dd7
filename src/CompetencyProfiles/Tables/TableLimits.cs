namespace CompetencyProfiles.Tables;

/// <summary>What a file may hold. Generous for 20,000 people, small enough that no file can harm.</summary>
public static class TableLimits
{
    /// <summary>Bytes of an uploaded file.</summary>
    public const int FileBytes = 10 * 1024 * 1024;

    /// <summary>Rows below the headings.</summary>
    public const int Rows = 25_000;
    public const int Columns = 100;

    /// <summary>Rows of a sheet with the empty ones, which some programs write by the thousand.</summary>
    public const int RowElements = 200_000;

    /// <summary>Cells with text in all rows together; bounds the memory that a file of tiny cells would take.</summary>
    public const int Cells = 500_000;

    /// <summary>Characters in one cell.</summary>
    public const int CellLength = 32_000;

    /// <summary>Parts of a workbook, which is a zip archive.</summary>
    public const int Parts = 100;

    /// <summary>Bytes of all parts of a workbook together, counted while they inflate.</summary>
    public const long InflatedBytes = 50 * 1024 * 1024;

    /// <summary>How many times larger a part may become when it inflates. Sheets of repeated text reach about 30.</summary>
    public const int InflationRatio = 100;
}
