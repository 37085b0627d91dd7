namespace CompetencyProfiles.Web.Pages.Profiles.Exchange;

/// <summary>Names ExchangeTexts.resx (German) and ExchangeTexts.en.resx.</summary>
public sealed class ExchangeTexts;
