using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.Playwright;

namespace CompetencyProfiles.Web.Tests.AccountPages;

public sealed class PasskeyBrowserTests(Browser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task One_adds_a_passkey_signs_in_with_it_alone_and_removes_it()
    {
        await using var app = await App.StartAsync();
        var jana = Given.Person("Jana", "Brandt");
        await app.SaveAsync(jana);
        var page = await OpenAsync(app, jana);
        await DeviceAsync(page);

        await page.GotoAsync("/account");
        await page.GetByRole(AriaRole.Link, new() { Name = "Passkeys" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Laptop im Büro");
        await page.GetByRole(AriaRole.Button, new() { Name = "Passkey hinzufügen" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ich habe die Codes" }).ClickAsync();
        await page.Context.ClearCookiesAsync();

        await page.GotoAsync("/account/sign-in/passkey?returnUrl=/account/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mit Passkey anmelden" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "Laptop im Büro" })).ToBeVisibleAsync();

        await page.GetByText("Entfernen").First.ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Entfernen" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Der Passkey ist entfernt.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Zurück" }).ClickAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Abmelden" }).ClickAsync();

        // The device still has it and answers at once where the field for the name offers it.
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Mit diesem Passkey geht es gerade nicht");
    }

    [Fact]
    public async Task The_field_for_the_name_offers_the_passkey_too()
    {
        await using var app = await App.StartAsync();
        var jana = Given.Person("Jana", "Brandt");
        await app.SaveAsync(jana);
        var page = await OpenAsync(app, jana);
        await DeviceAsync(page);
        await page.GotoAsync("/account/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Passkey hinzufügen" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ich habe die Codes" }).WaitForAsync();
        await page.Context.ClearCookiesAsync();

        // The virtual device answers at once, as somebody who picks the passkey from the list.
        await page.GotoAsync("/account/sign-in");
        await page.WaitForURLAsync("**/today");
    }

    [Fact]
    public async Task Who_does_not_confirm_on_the_device_stays_and_may_try_again()
    {
        await using var app = await App.StartAsync();
        var jana = Given.Person("Jana", "Brandt");
        await app.SaveAsync(jana);
        var page = await OpenAsync(app, jana);
        await DeviceAsync(page, verifies: false);

        await page.GotoAsync("/account/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Passkey hinzufügen" }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-passkey-state]")).ToContainTextAsync("Es wurde kein Passkey verwendet");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Passkey hinzufügen" })).ToBeEnabledAsync();
    }

    /// <summary>A device that keeps passkeys, in Chromium itself.</summary>
    private static async Task DeviceAsync(IPage page, bool verifies = true)
    {
        var chromium = await page.Context.NewCDPSessionAsync(page);
        await chromium.SendAsync("WebAuthn.enable");
        await chromium.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = verifies, ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
