using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CompetencyProfiles.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Profiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CompetencyProfile",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CompetencyProfile", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProfileVersion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProfileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    BasedOnId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Content = table.Column<string>(type: "TEXT", maxLength: 4000000, nullable: false),
                    TitleDe = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TitleEn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    InConsultationSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ActiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ActiveTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SupersededById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProfileVersion", x => x.Id);
                    table.CheckConstraint("CK_ProfileVersion_Active", "\"ActiveFrom\" IS NULL OR \"Stage\" = 'Approved'");
                    table.CheckConstraint("CK_ProfileVersion_Number", "\"Number\" >= 1");
                    table.CheckConstraint("CK_ProfileVersion_Period", "\"ActiveTo\" IS NULL OR \"ActiveTo\" >= \"ActiveFrom\"");
                    table.ForeignKey(
                        name: "FK_ProfileVersion_CompetencyProfile_ProfileId",
                        column: x => x.ProfileId,
                        principalTable: "CompetencyProfile",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProfileVersion_ProfileVersion_BasedOnId",
                        column: x => x.BasedOnId,
                        principalTable: "ProfileVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProfileVersion_ProfileVersion_SupersededById",
                        column: x => x.SupersededById,
                        principalTable: "ProfileVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProfileApproval",
                columns: table => new
                {
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ApprovedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProfileApproval", x => x.VersionId);
                    table.ForeignKey(
                        name: "FK_ProfileApproval_Person_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProfileApproval_ProfileVersion_VersionId",
                        column: x => x.VersionId,
                        principalTable: "ProfileVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProfileEdit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    IsUndone = table.Column<bool>(type: "INTEGER", nullable: false),
                    Other = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProfileEdit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProfileEdit_Person_ById",
                        column: x => x.ById,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProfileEdit_ProfileVersion_VersionId",
                        column: x => x.VersionId,
                        principalTable: "ProfileVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProfileScope",
                columns: table => new
                {
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProfileScope", x => new { x.VersionId, x.UnitId });
                    table.ForeignKey(
                        name: "FK_ProfileScope_OrgUnit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "OrgUnit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProfileScope_ProfileVersion_VersionId",
                        column: x => x.VersionId,
                        principalTable: "ProfileVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ApprovalFile",
                columns: table => new
                {
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApprovalFile", x => x.VersionId);
                    table.ForeignKey(
                        name: "FK_ApprovalFile_ProfileApproval_VersionId",
                        column: x => x.VersionId,
                        principalTable: "ProfileApproval",
                        principalColumn: "VersionId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CompetencyProfile_Key",
                table: "CompetencyProfile",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProfileApproval_RecordedById",
                table: "ProfileApproval",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_ProfileEdit_ById",
                table: "ProfileEdit",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ProfileEdit_VersionId_Part",
                table: "ProfileEdit",
                columns: new[] { "VersionId", "Part" });

            migrationBuilder.CreateIndex(
                name: "IX_ProfileEdit_VersionId_Place",
                table: "ProfileEdit",
                columns: new[] { "VersionId", "Place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProfileScope_UnitId",
                table: "ProfileScope",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_ProfileVersion_BasedOnId",
                table: "ProfileVersion",
                column: "BasedOnId");

            migrationBuilder.CreateIndex(
                name: "IX_ProfileVersion_OneDraft",
                table: "ProfileVersion",
                column: "ProfileId",
                unique: true,
                filter: "\"Stage\" <> 'Approved'");

            migrationBuilder.CreateIndex(
                name: "IX_ProfileVersion_ProfileId_Number",
                table: "ProfileVersion",
                columns: new[] { "ProfileId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProfileVersion_SupersededById",
                table: "ProfileVersion",
                column: "SupersededById");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ApprovalFile");

            migrationBuilder.DropTable(
                name: "ProfileEdit");

            migrationBuilder.DropTable(
                name: "ProfileScope");

            migrationBuilder.DropTable(
                name: "ProfileApproval");

            migrationBuilder.DropTable(
                name: "ProfileVersion");

            migrationBuilder.DropTable(
                name: "CompetencyProfile");
        }
    }
}
