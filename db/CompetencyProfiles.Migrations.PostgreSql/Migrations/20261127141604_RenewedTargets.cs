using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CompetencyProfiles.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class RenewedTargets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "TargetsAskedBy",
                table: "FeedbackConversation",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "TargetsAskedBy",
                table: "FeedbackConversation");
        }
    }
}
