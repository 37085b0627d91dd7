using CompetencyProfiles.Web.SignIn;

namespace CompetencyProfiles.Web.Tests.AccountPages;

public sealed class CommonPasswordTests
{
    [Theory]
    [InlineData("passwort1234")]
    [InlineData("P4ssw0rt!2026")]
    [InlineData("Sommer2026!!!")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("123456789012")]
    [InlineData("qwertzuiop123")]
    [InlineData("Jana.Brandt-1987")]
    [InlineData("Muster-Werke 2026")]
    [InlineData("ababababababab")]
    [InlineData("Willkommen2026")]
    public void What_is_guessed_first_is_no_password(string password) => Assert.True(CommonPasswords.IsCommon(password, "Jana", "Brandt", "Muster-Werke GmbH"));

    [Theory]
    [InlineData("korrekt pferd batterie")]
    [InlineData("839201746152")]
    [InlineData("Über den Wolken, 1974")]
    [InlineData("v7#kQ9!mZ2$p")]
    [InlineData("四百二十三匹の馬が走る夜")]
    public void Anything_else_is_one(string password) => Assert.False(CommonPasswords.IsCommon(password, "Jana", "Brandt", null));
}
