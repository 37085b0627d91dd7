using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CompetencyProfiles.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Workshop : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ProfileWorkshop",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpenedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProfileWorkshop", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProfileWorkshop_Person_OpenedById",
                        column: x => x.OpenedById,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProfileWorkshop_ProfileVersion_VersionId",
                        column: x => x.VersionId,
                        principalTable: "ProfileVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkshopComment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkshopId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Item = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkshopComment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkshopComment_Person_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkshopComment_ProfileWorkshop_WorkshopId",
                        column: x => x.WorkshopId,
                        principalTable: "ProfileWorkshop",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkshopIncident",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkshopId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Situation = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Behaviour = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Effect = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkshopIncident", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkshopIncident_Person_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkshopIncident_ProfileWorkshop_WorkshopId",
                        column: x => x.WorkshopId,
                        principalTable: "ProfileWorkshop",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkshopMember",
                columns: table => new
                {
                    WorkshopId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InvitedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkshopMember", x => new { x.WorkshopId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_WorkshopMember_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkshopMember_ProfileWorkshop_WorkshopId",
                        column: x => x.WorkshopId,
                        principalTable: "ProfileWorkshop",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkshopProposal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkshopId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    TakenOverAt = table.Column<long>(type: "INTEGER", nullable: true),
                    TakenOverAs = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkshopProposal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkshopProposal_Person_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkshopProposal_ProfileWorkshop_WorkshopId",
                        column: x => x.WorkshopId,
                        principalTable: "ProfileWorkshop",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkshopVote",
                columns: table => new
                {
                    WorkshopId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Item = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Useful = table.Column<int>(type: "INTEGER", nullable: false),
                    Observable = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkshopVote", x => new { x.WorkshopId, x.PersonId, x.Item });
                    table.CheckConstraint("CK_WorkshopVote_Range", "\"Useful\" BETWEEN 1 AND 5 AND \"Observable\" BETWEEN 1 AND 5");
                    table.ForeignKey(
                        name: "FK_WorkshopVote_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkshopVote_ProfileWorkshop_WorkshopId",
                        column: x => x.WorkshopId,
                        principalTable: "ProfileWorkshop",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "IncidentSort",
                columns: table => new
                {
                    IncidentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IncidentSort", x => new { x.IncidentId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_IncidentSort_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IncidentSort_WorkshopIncident_IncidentId",
                        column: x => x.IncidentId,
                        principalTable: "WorkshopIncident",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_IncidentSort_PersonId",
                table: "IncidentSort",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ProfileWorkshop_OpenedById",
                table: "ProfileWorkshop",
                column: "OpenedById");

            migrationBuilder.CreateIndex(
                name: "IX_ProfileWorkshop_VersionId",
                table: "ProfileWorkshop",
                column: "VersionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WorkshopComment_AuthorId",
                table: "WorkshopComment",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkshopComment_WorkshopId_Item",
                table: "WorkshopComment",
                columns: new[] { "WorkshopId", "Item" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkshopIncident_AuthorId",
                table: "WorkshopIncident",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkshopIncident_WorkshopId",
                table: "WorkshopIncident",
                column: "WorkshopId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkshopMember_PersonId",
                table: "WorkshopMember",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkshopProposal_AuthorId",
                table: "WorkshopProposal",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkshopProposal_WorkshopId",
                table: "WorkshopProposal",
                column: "WorkshopId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkshopVote_PersonId",
                table: "WorkshopVote",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "IncidentSort");

            migrationBuilder.DropTable(
                name: "WorkshopComment");

            migrationBuilder.DropTable(
                name: "WorkshopMember");

            migrationBuilder.DropTable(
                name: "WorkshopProposal");

            migrationBuilder.DropTable(
                name: "WorkshopVote");

            migrationBuilder.DropTable(
                name: "WorkshopIncident");

            migrationBuilder.DropTable(
                name: "ProfileWorkshop");
        }
    }
}
