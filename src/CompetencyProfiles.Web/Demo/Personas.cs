namespace CompetencyProfiles.Web.Demo;

/// <summary>Somebody of the demo company who stands for one way of using the product. <paramref name="Key"/> names the text of the card on the sign-in page.</summary>
internal sealed record Persona(string Key, string PersonnelNumber, Role? Role = null);

internal static class Personas
{
    /// <summary>In the order of the cards. What an employee, a manager and an area manager may follows from whom they lead.</summary>
    public static readonly IReadOnlyList<Persona> All =
    [
        new("employee", "2022"),
        new("manager", "2009"),
        new("area-manager", "2004"),
        new("hr", "2082", Role.Hr),
        new("training-organiser", "2083", Role.TrainingOrganiser),
        new("transformation-manager", "2085", Role.TransformationManager),
        new("representation", "2068", Role.Representation),
        new("administrator", "2050", Role.Administrator),
    ];
}
