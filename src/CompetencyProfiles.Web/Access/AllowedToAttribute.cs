namespace CompetencyProfiles.Web.Access;

/// <summary>The page is for people with one of these roles. Everyone else gets 404, as if it did not exist.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AllowedToAttribute(params Role[] roles) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public IReadOnlyList<Role> AllowedRoles => roles;

    /// <summary>Only for the whole organisation: HR of units is not enough.</summary>
    public bool Overall { get; init; }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

internal sealed class AllowedToHandler(IHttpContextAccessor http) : AuthorizationHandler<AllowedToAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AllowedToAttribute requirement)
    {
        if (http.HttpContext?.FindViewer() is { } viewer && requirement.AllowedRoles.Any(requirement.Overall ? viewer.Roles.Contains : viewer.Is))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
