using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CompetencyProfiles.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RoundsAppointmentsAndNotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CancelledBecause",
                table: "FeedbackConversation",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CorrectionAskedBy",
                table: "FeedbackConversation",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FinishBy",
                table: "FeedbackConversation",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HasSupport",
                table: "FeedbackConversation",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsCorrection",
                table: "FeedbackConversation",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsForNewManager",
                table: "FeedbackConversation",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "MediationAskedAt",
                table: "FeedbackConversation",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MediationEndedAt",
                table: "FeedbackConversation",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MediatorId",
                table: "FeedbackConversation",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OfferedTo",
                table: "FeedbackConversation",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PaperPlace",
                table: "FeedbackConversation",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RoundId",
                table: "FeedbackConversation",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Answer",
                table: "ConversationRecord",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "AnsweredAt",
                table: "ConversationRecord",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DoneOn",
                table: "AgreedStep",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AgreedNeed",
                columns: table => new
                {
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Criterion = table.Column<int>(type: "INTEGER", nullable: false),
                    Priority = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreedNeed", x => new { x.ConversationId, x.Criterion });
                    table.ForeignKey(
                        name: "FK_AgreedNeed_FeedbackConversation_ConversationId",
                        column: x => x.ConversationId,
                        principalTable: "FeedbackConversation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Appointment",
                columns: table => new
                {
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Start = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    To = table.Column<long>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsOnline = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Counter = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appointment", x => x.ConversationId);
                    table.CheckConstraint("CK_Appointment_Minutes", "\"Minutes\" BETWEEN 15 AND 240");
                    table.ForeignKey(
                        name: "FK_Appointment_FeedbackConversation_ConversationId",
                        column: x => x.ConversationId,
                        principalTable: "FeedbackConversation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BlockedTime",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    IsFromCalendar = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BlockedTime", x => x.Id);
                    table.CheckConstraint("CK_BlockedTime_Period", "\"To\" > \"From\"");
                    table.ForeignKey(
                        name: "FK_BlockedTime_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FeedbackRound",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PeriodFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PeriodTo = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PrepareBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    HoldFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    HoldBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SignBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SelectedUnits = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    SelectedRoles = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    WithApprentices = table.Column<bool>(type: "INTEGER", nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedbackRound", x => x.Id);
                    table.CheckConstraint("CK_FeedbackRound_Days", "\"HoldFrom\" <= \"HoldBy\" AND \"PrepareBy\" <= \"HoldBy\" AND \"HoldBy\" <= \"SignBy\"");
                    table.ForeignKey(
                        name: "FK_FeedbackRound_ProfileVersion_VersionId",
                        column: x => x.VersionId,
                        principalTable: "ProfileVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PrivateNote",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AboutId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Hidden = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrivateNote", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PrivateNote_Person_AboutId",
                        column: x => x.AboutId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PrivateNote_Person_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackConversation_MediatorId",
                table: "FeedbackConversation",
                column: "MediatorId");

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackConversation_OfferedTo",
                table: "FeedbackConversation",
                column: "OfferedTo");

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackConversation_RoundId_EmployeeId",
                table: "FeedbackConversation",
                columns: new[] { "RoundId", "EmployeeId" },
                unique: true,
                filter: "\"RoundId\" IS NOT NULL AND \"State\" <> 'Cancelled'");

            migrationBuilder.CreateIndex(
                name: "IX_AgreedStep_DoneOn_DueOn",
                table: "AgreedStep",
                columns: new[] { "DoneOn", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Appointment_From",
                table: "Appointment",
                column: "From");

            migrationBuilder.CreateIndex(
                name: "IX_BlockedTime_PersonId_To",
                table: "BlockedTime",
                columns: new[] { "PersonId", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackRound_VersionId",
                table: "FeedbackRound",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_PrivateNote_AboutId",
                table: "PrivateNote",
                column: "AboutId");

            migrationBuilder.CreateIndex(
                name: "IX_PrivateNote_AuthorId_AboutId_On",
                table: "PrivateNote",
                columns: new[] { "AuthorId", "AboutId", "On" });

            migrationBuilder.AddForeignKey(
                name: "FK_FeedbackConversation_FeedbackRound_RoundId",
                table: "FeedbackConversation",
                column: "RoundId",
                principalTable: "FeedbackRound",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_FeedbackConversation_Person_MediatorId",
                table: "FeedbackConversation",
                column: "MediatorId",
                principalTable: "Person",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_FeedbackConversation_Person_OfferedTo",
                table: "FeedbackConversation",
                column: "OfferedTo",
                principalTable: "Person",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_FeedbackConversation_FeedbackRound_RoundId",
                table: "FeedbackConversation");

            migrationBuilder.DropForeignKey(
                name: "FK_FeedbackConversation_Person_MediatorId",
                table: "FeedbackConversation");

            migrationBuilder.DropForeignKey(
                name: "FK_FeedbackConversation_Person_OfferedTo",
                table: "FeedbackConversation");

            migrationBuilder.DropTable(
                name: "AgreedNeed");

            migrationBuilder.DropTable(
                name: "Appointment");

            migrationBuilder.DropTable(
                name: "BlockedTime");

            migrationBuilder.DropTable(
                name: "FeedbackRound");

            migrationBuilder.DropTable(
                name: "PrivateNote");

            migrationBuilder.DropIndex(
                name: "IX_FeedbackConversation_MediatorId",
                table: "FeedbackConversation");

            migrationBuilder.DropIndex(
                name: "IX_FeedbackConversation_OfferedTo",
                table: "FeedbackConversation");

            migrationBuilder.DropIndex(
                name: "IX_FeedbackConversation_RoundId_EmployeeId",
                table: "FeedbackConversation");

            migrationBuilder.DropIndex(
                name: "IX_AgreedStep_DoneOn_DueOn",
                table: "AgreedStep");

            migrationBuilder.DropColumn(
                name: "CancelledBecause",
                table: "FeedbackConversation");

            migrationBuilder.DropColumn(
                name: "CorrectionAskedBy",
                table: "FeedbackConversation");

            migrationBuilder.DropColumn(
                name: "FinishBy",
                table: "FeedbackConversation");

            migrationBuilder.DropColumn(
                name: "HasSupport",
                table: "FeedbackConversation");

            migrationBuilder.DropColumn(
                name: "IsCorrection",
                table: "FeedbackConversation");

            migrationBuilder.DropColumn(
                name: "IsForNewManager",
                table: "FeedbackConversation");

            migrationBuilder.DropColumn(
                name: "MediationAskedAt",
                table: "FeedbackConversation");

            migrationBuilder.DropColumn(
                name: "MediationEndedAt",
                table: "FeedbackConversation");

            migrationBuilder.DropColumn(
                name: "MediatorId",
                table: "FeedbackConversation");

            migrationBuilder.DropColumn(
                name: "OfferedTo",
                table: "FeedbackConversation");

            migrationBuilder.DropColumn(
                name: "PaperPlace",
                table: "FeedbackConversation");

            migrationBuilder.DropColumn(
                name: "RoundId",
                table: "FeedbackConversation");

            migrationBuilder.DropColumn(
                name: "Answer",
                table: "ConversationRecord");

            migrationBuilder.DropColumn(
                name: "AnsweredAt",
                table: "ConversationRecord");

            migrationBuilder.DropColumn(
                name: "DoneOn",
                table: "AgreedStep");
        }
    }
}
