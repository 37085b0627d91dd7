namespace CompetencyProfiles.Web.Pages.Operations;

/// <summary>Names OperationsTexts.resx (German) and OperationsTexts.en.resx. The name of each kind of long work stands under <c>Kind.{kind}</c>.</summary>
public sealed class OperationsTexts;
