namespace CompetencyProfiles.Web.Health;

/// <summary>Degraded: it serves, but somebody should look. Unhealthy: no request should come here.</summary>
internal enum HealthState { Healthy, Degraded, Unhealthy }

/// <summary>What is looked at. The page finds its words under <c>Area.{Area}</c>.</summary>
internal enum HealthArea { Database, Migrations, Disk, Queue, Clock }

/// <summary>What a look at one area showed. Its sentence stands in the page's texts under <c>Finding.{Area}.{State}</c>, with <paramref name="Figure"/> as {0}.</summary>
/// <param name="Figure">Milliseconds, MiB, missing migrations, minutes or seconds, by area.</param>
internal sealed record Finding(HealthArea Area, HealthState State, long Figure);
