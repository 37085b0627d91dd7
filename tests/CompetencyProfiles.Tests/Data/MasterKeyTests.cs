using System.Security.Cryptography;
using CompetencyProfiles.Data;

namespace CompetencyProfiles.Tests.Data;

public sealed class MasterKeyTests
{
    private readonly MasterKey key = new(RandomNumberGenerator.GetBytes(MasterKey.Length));

    [Fact]
    public void What_it_protects_it_also_opens() => Assert.Equal("secret"u8.ToArray(), key.Unprotect("a", key.Protect("a", "secret"u8)));

    [Fact]
    public void The_same_text_never_looks_the_same_twice() => Assert.NotEqual(key.Protect("a", "secret"u8), key.Protect("a", "secret"u8));

    [Fact]
    public void Another_purpose_another_key_or_a_changed_bit_opens_nothing()
    {
        var hidden = key.Protect("a", "secret"u8);
        var changed = (byte[])[.. hidden[..^1], (byte)(hidden[^1] ^ 1)];

        Assert.ThrowsAny<CryptographicException>(() => key.Unprotect("b", hidden));
        Assert.ThrowsAny<CryptographicException>(() => key.Unprotect("a", changed));
        Assert.ThrowsAny<CryptographicException>(() => key.Unprotect("a", hidden.AsSpan(0, 20)));
        Assert.ThrowsAny<CryptographicException>(() => new MasterKey(RandomNumberGenerator.GetBytes(MasterKey.Length)).Unprotect("a", hidden));
    }
}
