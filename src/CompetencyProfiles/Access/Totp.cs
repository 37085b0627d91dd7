using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace CompetencyProfiles.Access;

/// <summary>Codes of six digits that change every half minute (RFC 6238), as authenticator apps show them.</summary>
public static class Totp
{
    public const int KeyLength = 20, StepSeconds = 30;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    public static string CodeAt(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // Authenticator apps know no other hash; for codes it is sound.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is, now or one before or after, for clocks that differ; only one later than the last that was used. Else null.</summary>
    public static long? FindStep(ReadOnlySpan<byte> key, string code, DateTimeOffset now, long usedStep)
    {
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
            if (step > usedStep && string.Equals(CodeAt(key, step), code, StringComparison.Ordinal))
                return step;
        return null;
    }

    /// <summary>The key as one types it into an app.</summary>
    public static string Spell(ReadOnlySpan<byte> key)
    {
        var text = new char[key.Length * 8 / 5];
        for (var i = 0; i < text.Length; i++)
        {
            var bit = i * 5;
            var pair = key[bit / 8] << 8 | (bit / 8 + 1 < key.Length ? key[bit / 8 + 1] : 0);
            text[i] = Base32[pair >> (11 - bit % 8) & 31];
        }

        return new(text);
    }
}
