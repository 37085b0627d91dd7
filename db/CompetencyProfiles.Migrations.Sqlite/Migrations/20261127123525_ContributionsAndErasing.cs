using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CompetencyProfiles.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ContributionsAndErasing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsErased",
                table: "FeedbackConversation",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Contribution",
                columns: table => new
                {
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Hidden = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contribution", x => new { x.ConversationId, x.AuthorId });
                    table.ForeignKey(
                        name: "FK_Contribution_FeedbackConversation_ConversationId",
                        column: x => x.ConversationId,
                        principalTable: "FeedbackConversation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Contribution_Person_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Contribution_AuthorId_State",
                table: "Contribution",
                columns: new[] { "AuthorId", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Contribution");

            migrationBuilder.DropColumn(
                name: "IsErased",
                table: "FeedbackConversation");
        }
    }
}
