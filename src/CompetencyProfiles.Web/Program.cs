using CompetencyProfiles.Web.Commands;
using CompetencyProfiles.Web.Configuration;
using CompetencyProfiles.Web.Data;
using CompetencyProfiles.Web.Demo;
using CompetencyProfiles.Web.Health;
