using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Web.Tests.Support;

/// <summary>A clock in Germany that only moves when it is told to.</summary>
internal sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = Given.Now;
    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    public override DateTimeOffset GetUtcNow() => Now;
    public override long GetTimestamp() => Now.UtcTicks;

    public void Advance(TimeSpan time) => Now += time;
}
