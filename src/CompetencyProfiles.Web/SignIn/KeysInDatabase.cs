using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace CompetencyProfiles.Web.SignIn;

/// <summary>Keeps the keys that sign forms and cookies in the database, so that every node has the same ones.</summary>
internal sealed class KeysInDatabase(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var keys = scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<StoredKey>().AsNoTracking().Select(key => key.Xml).ToList();
        return [.. keys.Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        db.Add(new StoredKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
        db.SaveChanges();
    }
}

/// <summary>Encrypts those keys with the master key: who has only the database can sign nothing.</summary>
internal sealed class MasterKeyEncryptor(MasterKey master) : IXmlEncryptor
{
    public const string Purpose = "DataProtection";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var hidden = Convert.ToBase64String(master.Protect(Purpose, plain));
        CryptographicOperations.ZeroMemory(plain);
        return new(new XElement("protectedByMasterKey", hidden), typeof(MasterKeyDecryptor));
    }
}

/// <summary>Its name and its constructor are part of the stored keys: it must not be moved or renamed.</summary>
internal sealed class MasterKeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var hidden = Convert.FromBase64String(encryptedElement.Value);
        return XElement.Parse(Encoding.UTF8.GetString(services.GetRequiredService<MasterKey>().Unprotect(MasterKeyEncryptor.Purpose, hidden)));
    }
}
