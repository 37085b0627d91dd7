using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CompetencyProfiles.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class FactorHelpAndCorrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CorrectionRequest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Aspect = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Wish = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AnsweredById = table.Column<Guid>(type: "uuid", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Accepted = table.Column<bool>(type: "boolean", nullable: true),
                    Answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    SeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrectionRequest", x => x.Id);
                    table.CheckConstraint("CK_CorrectionRequest_NotOneself", "\"Accepted\" IS NULL OR \"AnsweredById\" <> \"PersonId\"");
                    table.ForeignKey(
                        name: "FK_CorrectionRequest_Person_AnsweredById",
                        column: x => x.AnsweredById,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CorrectionRequest_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FactorHelp",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedById = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedAs = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ConfirmedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    StoppedById = table.Column<Guid>(type: "uuid", nullable: true),
                    StoppedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FactorHelp", x => x.Id);
                    table.CheckConstraint("CK_FactorHelp_FourEyes", "\"ConfirmedById\" IS NULL OR \"ConfirmedById\" <> \"StartedById\"");
                    table.CheckConstraint("CK_FactorHelp_NotOneself", "\"StartedById\" <> \"PersonId\" AND (\"ConfirmedById\" IS NULL OR \"ConfirmedById\" <> \"PersonId\")");
                    table.ForeignKey(
                        name: "FK_FactorHelp_Person_ConfirmedById",
                        column: x => x.ConfirmedById,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FactorHelp_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FactorHelp_Person_StartedById",
                        column: x => x.StartedById,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FactorHelp_Person_StoppedById",
                        column: x => x.StoppedById,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UsedChallenge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UsedChallenge", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionRequest_AnsweredAt",
                table: "CorrectionRequest",
                column: "AnsweredAt");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionRequest_AnsweredById",
                table: "CorrectionRequest",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionRequest_PersonId_AskedAt",
                table: "CorrectionRequest",
                columns: new[] { "PersonId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FactorHelp_ConfirmedById",
                table: "FactorHelp",
                column: "ConfirmedById");

            migrationBuilder.CreateIndex(
                name: "IX_FactorHelp_PersonId",
                table: "FactorHelp",
                column: "PersonId",
                unique: true,
                filter: "\"StoppedAt\" IS NULL AND \"UsedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_FactorHelp_StartedById",
                table: "FactorHelp",
                column: "StartedById");

            migrationBuilder.CreateIndex(
                name: "IX_FactorHelp_StoppedById",
                table: "FactorHelp",
                column: "StoppedById");

            migrationBuilder.CreateIndex(
                name: "IX_UsedChallenge_ExpiresAt",
                table: "UsedChallenge",
                column: "ExpiresAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CorrectionRequest");

            migrationBuilder.DropTable(
                name: "FactorHelp");

            migrationBuilder.DropTable(
                name: "UsedChallenge");
        }
    }
}
