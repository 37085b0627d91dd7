using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CompetencyProfiles.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RoundIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_UnitPlacement_UnitId_From",
                table: "UnitPlacement",
                columns: new[] { "UnitId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitLead_UnitId_From",
                table: "UnitLead",
                columns: new[] { "UnitId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackConversation_RoundId",
                table: "FeedbackConversation",
                column: "RoundId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_UnitPlacement_UnitId_From",
                table: "UnitPlacement");

            migrationBuilder.DropIndex(
                name: "IX_UnitLead_UnitId_From",
                table: "UnitLead");

            migrationBuilder.DropIndex(
                name: "IX_FeedbackConversation_RoundId",
                table: "FeedbackConversation");
        }
    }
}
