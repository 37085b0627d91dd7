using CompetencyProfiles.Web.Commands;
using CompetencyProfiles.Web.Demo;
using CompetencyProfiles.Web.Jobs;
using CompetencyProfiles.Web.Mail;
using CompetencyProfiles.Web.Pages;
using CompetencyProfiles.Web.Security;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddSingleton(TimeProvider.System);
builder.AddHouseDatabase();
builder.AddHouseAccess();
builder.AddHouseMail();
builder.AddHouseJobs();
builder.AddHouseSecurity();
builder.AddHousePages();
builder.AddHouseDemo();
builder.AddHouseCommands();

var app = builder.Build();

app.UseHouseSecurity();
app.UseHouseAccess();
app.MapHousePages();

if (HouseCommands.IsCommand(args))
    return await app.RunCommandAsync(args);

await app.PrepareDatabaseAsync();
await app.RunAsync();
return 0;

public partial class Program;
