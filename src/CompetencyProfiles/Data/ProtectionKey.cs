using System.Security.Cryptography;
using System.Text;

namespace CompetencyProfiles.Data;

/// <summary>A key of 256 bit under which something is unreadable in the database. A key of its own is derived for each purpose.</summary>
public abstract class ProtectionKey(byte[] key)
{
    public const int Length = 32;
    private const int Nonce = 12, Tag = 16;

    // The first half of the derivation is the same for all purposes.
    private readonly byte[] extracted = HKDF.Extract(
        HashAlgorithmName.SHA256, key.Length == Length ? key : throw new ArgumentException($"A key has {Length} bytes.", nameof(key)));

    /// <summary>Encrypts with AES-256-GCM: nonce, tag, text.</summary>
    public byte[] Protect(string purpose, ReadOnlySpan<byte> plain)
    {
        var result = new byte[Nonce + Tag + plain.Length];
        RandomNumberGenerator.Fill(result.AsSpan(0, Nonce));
        using var aes = For(purpose);
        aes.Encrypt(result.AsSpan(0, Nonce), plain, result.AsSpan(Nonce + Tag), result.AsSpan(Nonce, Tag));
        return result;
    }

    /// <summary>Throws <see cref="CryptographicException"/> when the key or the purpose is another one, or a bit was changed.</summary>
    public byte[] Unprotect(string purpose, ReadOnlySpan<byte> hidden)
    {
        if (hidden.Length < Nonce + Tag)
            throw new CryptographicException("Too short to be protected.");

        var plain = new byte[hidden.Length - Nonce - Tag];
        using var aes = For(purpose);
        aes.Decrypt(hidden[..Nonce], hidden[(Nonce + Tag)..], hidden.Slice(Nonce, Tag), plain);
        return plain;
    }

    private AesGcm For(string purpose) => new(HKDF.Expand(HashAlgorithmName.SHA256, extracted, Length, Encoding.UTF8.GetBytes(purpose)), Tag);
}
