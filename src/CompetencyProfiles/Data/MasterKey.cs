namespace CompetencyProfiles.Data;

/// <summary>The installation's own key, kept outside the database. What it protects is unreadable in a dump.</summary>
public sealed class MasterKey(byte[] key) : ProtectionKey(key);
