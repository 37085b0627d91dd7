namespace CompetencyProfiles.Web.Pages.Benchmark;

/// <summary>The empty page that all others are measured against. It exists in the environment Benchmark only.</summary>
public sealed class YardstickModel : PageModel;
