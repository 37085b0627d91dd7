using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CompetencyProfiles.Web.Tests.AccountPages;

/// <summary>A passkey in software: makes itself known and signs as a device would, or wrongly where a test says so.</summary>
internal sealed class SoftPasskey
{
    public const string Origin = "https://profiles.example.org";

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(32);
    private string userHandle = "";

    public string Id => Base64Url.EncodeToString(id);
    public string SignsFor { get; set; } = Origin;
    public string Domain { get; set; } = "profiles.example.org";

    /// <summary>Asks for finger, face or PIN before it signs.</summary>
    public bool Verifies { get; set; } = true;
    public bool IsFramed { get; set; }
    public string? SignsAnotherChallenge { get; set; }
    public bool HasAnotherKey { get; set; }
    public uint Counter { get; set; } = 1;

    /// <summary>What the browser would send after <c>navigator.credentials.create</c>.</summary>
    public string Create(string options)
    {
        var asked = JsonNode.Parse(options)!;
        userHandle = asked["user"]!["id"]!.GetValue<string>();
        var point = key.ExportParameters(false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] attested = [.. new byte[16], 0, (byte)id.Length, .. id, .. cose];
        var data = Data(0x40, attested);
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x58, (byte)data.Length, .. data];
        return Sent(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(ClientData("webauthn.create", asked)),
            ["attestationObject"] = Base64Url.EncodeToString(attestation),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>What the browser would send after <c>navigator.credentials.get</c>.</summary>
    public string Sign(string options)
    {
        var (data, client) = (Data(0, []), ClientData("webauthn.get", JsonNode.Parse(options)!));
        using var another = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signature = (HasAnotherKey ? another : key).SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Sent(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client),
            ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["signature"] = Base64Url.EncodeToString(signature),
            ["userHandle"] = userHandle,
        });
    }

    private byte[] Data(byte flags, byte[] attested)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, Counter++);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Domain)), (byte)(flags | 0x01 | (Verifies ? 0x04 : 0)), .. counter, .. attested];
    }

    private byte[] ClientData(string type, JsonNode asked) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["type"] = type, ["challenge"] = SignsAnotherChallenge ?? asked["challenge"]!.GetValue<string>(), ["origin"] = SignsFor, ["crossOrigin"] = IsFramed,
    });

    private string Sent(JsonObject response) => new JsonObject
    {
        ["id"] = Id, ["rawId"] = Id, ["type"] = "public-key", ["authenticatorAttachment"] = "platform",
        ["clientExtensionResults"] = new JsonObject(), ["response"] = response,
    }.ToJsonString();

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];
}
