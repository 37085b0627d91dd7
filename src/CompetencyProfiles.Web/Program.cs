using CompetencyProfiles.Web.Commands;
using CompetencyProfiles.Web.Configuration;
using CompetencyProfiles.Web.Data;
using CompetencyProfiles.Web.Demo;
using CompetencyProfiles.Web.Health;
using CompetencyProfiles.Web.Import;
using CompetencyProfiles.Web.Jobs;
using CompetencyProfiles.Web.Logging;
using CompetencyProfiles.Web.Mail;
using CompetencyProfiles.Web.Pages;
using CompetencyProfiles.Web.Pages.Conversations;
using CompetencyProfiles.Web.Pages.People;
using CompetencyProfiles.Web.Pages.Profiles;
using CompetencyProfiles.Web.Pages.Trainings;
using CompetencyProfiles.Web.Pages.Units;
using CompetencyProfiles.Web.Security;

var builder = HouseConfiguration.CreateBuilder(args);
if (!HouseCommands.IsCommand(args) && builder.RefusesToStart())
    return 1;

builder.Services.AddSingleton(TimeProvider.System);
builder.AddHouseLogging();
builder.AddHouseDatabase();
builder.AddHouseAccess();
builder.AddHouseMail();
builder.AddHouseJobs();
builder.AddHouseProxy();
builder.AddHouseSecurity();
builder.AddHousePeople();
builder.AddHousePages();
builder.AddHouseUnits();
builder.AddHouseProfiles();
builder.AddHouseConversations();
builder.AddHouseTrainings();
builder.AddHouseImport();
builder.AddHouseDemo();
builder.AddHouseHealth();
builder.AddHouseCommands();

var app = builder.Build();

// Before any page: a new installation has no key yet, and "migrate" makes it.
if (HouseCommands.IsCommand(args))
    return await app.RunCommandAsync(args);

app.UseHouseProxy();
app.UseHouseSecurity();
app.UseHouseAccess();
app.MapHousePages();
app.MapHouseHealth();

if ((app.WhyNotServe() ?? await app.PrepareDatabaseAsync()) is { } problem)
    return await HouseConfiguration.RefuseAsync(problem);

await app.TakeUpAbandonedWorkAsync();
await app.RunAsync();
return 0;

public partial class Program;
