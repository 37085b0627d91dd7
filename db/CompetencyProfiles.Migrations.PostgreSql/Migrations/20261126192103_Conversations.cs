using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CompetencyProfiles.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Conversations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "FeedbackConversation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    ManagerId = table.Column<Guid>(type: "uuid", nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    PeriodFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    PeriodTo = table.Column<DateOnly>(type: "date", nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Targets = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    SelfLevels = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ManagerLevels = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    SelfSubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SelfDeclinedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ManagerSubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReleasedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CancelledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AgreedLevels = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    NextOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NeedsNoStep = table.Column<bool>(type: "boolean", nullable: false),
                    Records = table.Column<int>(type: "integer", nullable: false),
                    Answer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HandedOverAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedbackConversation", x => x.Id);
                    table.CheckConstraint("CK_FeedbackConversation_Period", "\"PeriodTo\" >= \"PeriodFrom\"");
                    table.ForeignKey(
                        name: "FK_FeedbackConversation_Person_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FeedbackConversation_Person_ManagerId",
                        column: x => x.ManagerId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FeedbackConversation_ProfileVersion_VersionId",
                        column: x => x.VersionId,
                        principalTable: "ProfileVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonKey",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Hidden = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonKey", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_PersonKey_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AgreedStep",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Owner = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Hidden = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreedStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgreedStep_FeedbackConversation_ConversationId",
                        column: x => x.ConversationId,
                        principalTable: "FeedbackConversation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConversationRecord",
                columns: table => new
                {
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Hidden = table.Column<byte[]>(type: "bytea", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    HandedOverAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConversationRecord", x => new { x.ConversationId, x.Number });
                    table.ForeignKey(
                        name: "FK_ConversationRecord_FeedbackConversation_ConversationId",
                        column: x => x.ConversationId,
                        principalTable: "FeedbackConversation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EmployeeStatement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Hidden = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmployeeStatement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EmployeeStatement_FeedbackConversation_ConversationId",
                        column: x => x.ConversationId,
                        principalTable: "FeedbackConversation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PreparedCard",
                columns: table => new
                {
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Side = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Criterion = table.Column<int>(type: "integer", nullable: false),
                    Hidden = table.Column<byte[]>(type: "bytea", nullable: false),
                    HasExample = table.Column<bool>(type: "boolean", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PreparedCard", x => new { x.ConversationId, x.Side, x.Criterion });
                    table.ForeignKey(
                        name: "FK_PreparedCard_FeedbackConversation_ConversationId",
                        column: x => x.ConversationId,
                        principalTable: "FeedbackConversation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RecordPart",
                columns: table => new
                {
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Section = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Criterion = table.Column<int>(type: "integer", nullable: false),
                    Hidden = table.Column<byte[]>(type: "bytea", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordPart", x => new { x.ConversationId, x.Section, x.Criterion });
                    table.ForeignKey(
                        name: "FK_RecordPart_FeedbackConversation_ConversationId",
                        column: x => x.ConversationId,
                        principalTable: "FeedbackConversation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AgreedStep_ConversationId",
                table: "AgreedStep",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_EmployeeStatement_ConversationId",
                table: "EmployeeStatement",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackConversation_EmployeeId_OpenedAt",
                table: "FeedbackConversation",
                columns: new[] { "EmployeeId", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackConversation_ManagerId_State",
                table: "FeedbackConversation",
                columns: new[] { "ManagerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackConversation_VersionId",
                table: "FeedbackConversation",
                column: "VersionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AgreedStep");

            migrationBuilder.DropTable(
                name: "ConversationRecord");

            migrationBuilder.DropTable(
                name: "EmployeeStatement");

            migrationBuilder.DropTable(
                name: "PersonKey");

            migrationBuilder.DropTable(
                name: "PreparedCard");

            migrationBuilder.DropTable(
                name: "RecordPart");

            migrationBuilder.DropTable(
                name: "FeedbackConversation");
        }
    }
}
