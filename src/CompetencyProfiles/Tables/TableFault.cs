namespace CompetencyProfiles.Tables;

/// <summary>Why a file cannot be read as a table. What is wrong with single rows is not said here: that is for whoever knows what they mean.</summary>
public static class TableFault
{
    public static readonly Refusal Empty = new("Table.Empty");

    /// <summary>{0}: the limit in MiB.</summary>
    public static readonly Refusal TooLarge = new Refusal("Table.TooLarge").With(TableLimits.FileBytes / 1024 / 1024);
    public static readonly Refusal TooManyRows = new Refusal("Table.TooManyRows").With(TableLimits.Rows);

    /// <summary>{0}: the limit, {1}: the line.</summary>
    public static readonly Refusal TooManyColumns = new("Table.TooManyColumns");
    public static readonly Refusal TooManyCells = new Refusal("Table.TooManyCells").With(TableLimits.Cells);

    /// <summary>{0}: the limit, {1}: the line.</summary>
    public static readonly Refusal CellTooLong = new("Table.CellTooLong");

    /// <summary>{0}: the line in which the quotation mark stands.</summary>
    public static readonly Refusal QuoteNotClosed = new("Table.QuoteNotClosed");

    /// <summary>Neither text nor a workbook: a picture, a PDF, a program.</summary>
    public static readonly Refusal NotATable = new("Table.NotATable");

    /// <summary>The old binary format of Excel, or a workbook with a password, which looks the same from outside.</summary>
    public static readonly Refusal OldOrProtectedWorkbook = new("Table.OldOrProtectedWorkbook");
    public static readonly Refusal DamagedWorkbook = new("Table.DamagedWorkbook");
    public static readonly Refusal InflatesTooMuch = new("Table.InflatesTooMuch");
}
