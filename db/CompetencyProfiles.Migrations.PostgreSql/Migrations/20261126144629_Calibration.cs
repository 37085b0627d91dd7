using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CompetencyProfiles.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Calibration : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CalibrationExercise",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Answers = table.Column<string>(type: "text", nullable: false),
                    CompletedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalibrationExercise", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalibrationExercise_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CalibrationExercise_ProfileVersion_VersionId",
                        column: x => x.VersionId,
                        principalTable: "ProfileVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CalibrationWaiver",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalibrationWaiver", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalibrationWaiver_Person_ById",
                        column: x => x.ById,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CalibrationWaiver_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CalibrationWaiver_ProfileVersion_VersionId",
                        column: x => x.VersionId,
                        principalTable: "ProfileVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PracticeCase",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProfileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    WrittenById = table.Column<Guid>(type: "uuid", nullable: true),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PracticeCase", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PracticeCase_CompetencyProfile_ProfileId",
                        column: x => x.ProfileId,
                        principalTable: "CompetencyProfile",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PracticeCase_Person_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CalibrationExercise_PersonId_VersionId",
                table: "CalibrationExercise",
                columns: new[] { "PersonId", "VersionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalibrationExercise_VersionId",
                table: "CalibrationExercise",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_CalibrationWaiver_ById",
                table: "CalibrationWaiver",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_CalibrationWaiver_ForAll",
                table: "CalibrationWaiver",
                column: "VersionId",
                unique: true,
                filter: "\"PersonId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CalibrationWaiver_PersonId",
                table: "CalibrationWaiver",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_CalibrationWaiver_VersionId_PersonId",
                table: "CalibrationWaiver",
                columns: new[] { "VersionId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PracticeCase_ProfileId_Place",
                table: "PracticeCase",
                columns: new[] { "ProfileId", "Place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PracticeCase_WrittenById",
                table: "PracticeCase",
                column: "WrittenById");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CalibrationExercise");

            migrationBuilder.DropTable(
                name: "CalibrationWaiver");

            migrationBuilder.DropTable(
                name: "PracticeCase");
        }
    }
}
