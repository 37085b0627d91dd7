CREATE TABLE "AnsweredForm" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_AnsweredForm" PRIMARY KEY
);


CREATE TABLE "Operation" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Operation" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Arguments" TEXT NOT NULL,
    "StartedBy" TEXT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "Done" INTEGER NOT NULL,
    "Total" INTEGER NULL,
    "Result" TEXT NULL,
    "EndedAt" INTEGER NULL,
    "LeasedUntil" INTEGER NULL,
    "LeaseToken" TEXT NULL,
    "Attempts" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "OrgUnit" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_OrgUnit" PRIMARY KEY,
    "Code" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Type" TEXT NOT NULL,
    "SortKey" TEXT NOT NULL,
    "ParentId" TEXT NULL,
    "OpenedOn" TEXT NOT NULL,
    "ClosedOn" TEXT NULL,
    "SuccessorId" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_OrgUnit_OrgUnit_ParentId" FOREIGN KEY ("ParentId") REFERENCES "OrgUnit" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_OrgUnit_OrgUnit_SuccessorId" FOREIGN KEY ("SuccessorId") REFERENCES "OrgUnit" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "OutboxMessage" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_OutboxMessage" PRIMARY KEY,
    "Key" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Arguments" TEXT NOT NULL,
    "DueAt" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "Attempts" INTEGER NOT NULL,
    "LeasedUntil" INTEGER NULL,
    "LeaseToken" TEXT NULL,
    "EndedAt" INTEGER NULL,
    "Reason" TEXT NULL
);


CREATE TABLE "Person" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Person" PRIMARY KEY,
    "PersonnelNumber" TEXT NOT NULL,
    "FirstName" TEXT NOT NULL,
    "LastName" TEXT NOT NULL,
    "Email" TEXT NULL,
    "Language" TEXT NOT NULL,
    "Group" TEXT NOT NULL,
    "SearchText" TEXT NOT NULL,
    "SortKey" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "RoleFamily" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_RoleFamily" PRIMARY KEY,
    "NameDe" TEXT NOT NULL,
    "NameEn" TEXT NOT NULL
);


CREATE TABLE "Site" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Site" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Region" TEXT NOT NULL,
    "Zone" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Account" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Account" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Theme" TEXT NOT NULL,
    "DisabledAt" INTEGER NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" INTEGER NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL,
    CONSTRAINT "FK_Account_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "Delegation" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Delegation" PRIMARY KEY,
    "ManagerId" TEXT NOT NULL,
    "DeputyId" TEXT NOT NULL,
    "Scope" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_Delegation_NotSelf" CHECK ("ManagerId" <> "DeputyId"),
    CONSTRAINT "CK_Delegation_Period" CHECK ("To" >= "From"),
    CONSTRAINT "FK_Delegation_Person_DeputyId" FOREIGN KEY ("DeputyId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Delegation_Person_ManagerId" FOREIGN KEY ("ManagerId") REFERENCES "Person" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "Employment" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Employment" PRIMARY KEY,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    "PersonId" TEXT NOT NULL,
    CONSTRAINT "CK_Employment_Period" CHECK ("To" IS NULL OR "To" >= "From"),
    CONSTRAINT "FK_Employment_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ManagementAssignment" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ManagementAssignment" PRIMARY KEY,
    "ManagerId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    "PersonId" TEXT NOT NULL,
    CONSTRAINT "CK_ManagementAssignment_NotSelf" CHECK ("ManagerId" <> "PersonId"),
    CONSTRAINT "CK_ManagementAssignment_Period" CHECK ("To" IS NULL OR "To" >= "From"),
    CONSTRAINT "FK_ManagementAssignment_Person_ManagerId" FOREIGN KEY ("ManagerId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ManagementAssignment_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "OrgMembership" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_OrgMembership" PRIMARY KEY,
    "UnitId" TEXT NOT NULL,
    "Share" INTEGER NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    "PersonId" TEXT NOT NULL,
    CONSTRAINT "CK_OrgMembership_Period" CHECK ("To" IS NULL OR "To" >= "From"),
    CONSTRAINT "CK_OrgMembership_Share" CHECK ("Share" BETWEEN 1 AND 100),
    CONSTRAINT "FK_OrgMembership_OrgUnit_UnitId" FOREIGN KEY ("UnitId") REFERENCES "OrgUnit" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_OrgMembership_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "RoleGrant" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_RoleGrant" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "UnitId" TEXT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    "ProposedById" TEXT NULL,
    "ConfirmedById" TEXT NULL,
    "ConfirmedAt" INTEGER NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_RoleGrant_Period" CHECK ("To" IS NULL OR "To" >= "From"),
    CONSTRAINT "FK_RoleGrant_OrgUnit_UnitId" FOREIGN KEY ("UnitId") REFERENCES "OrgUnit" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_RoleGrant_Person_ConfirmedById" FOREIGN KEY ("ConfirmedById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_RoleGrant_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_RoleGrant_Person_ProposedById" FOREIGN KEY ("ProposedById") REFERENCES "Person" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "Suspension" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Suspension" PRIMARY KEY,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    "PersonId" TEXT NOT NULL,
    CONSTRAINT "CK_Suspension_Period" CHECK ("To" IS NULL OR "To" >= "From"),
    CONSTRAINT "FK_Suspension_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "UnitLead" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_UnitLead" PRIMARY KEY,
    "UnitId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    CONSTRAINT "CK_UnitLead_Period" CHECK ("To" IS NULL OR "To" >= "From"),
    CONSTRAINT "FK_UnitLead_OrgUnit_UnitId" FOREIGN KEY ("UnitId") REFERENCES "OrgUnit" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_UnitLead_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "WorkPattern" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_WorkPattern" PRIMARY KEY,
    "Days" INTEGER NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    "PersonId" TEXT NOT NULL,
    CONSTRAINT "CK_WorkPattern_Period" CHECK ("To" IS NULL OR "To" >= "From"),
    CONSTRAINT "FK_WorkPattern_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "RoleFamilyAssignment" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_RoleFamilyAssignment" PRIMARY KEY,
    "RoleFamily" TEXT NOT NULL,
    "Share" INTEGER NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    "PersonId" TEXT NOT NULL,
    CONSTRAINT "CK_RoleFamilyAssignment_Period" CHECK ("To" IS NULL OR "To" >= "From"),
    CONSTRAINT "CK_RoleFamilyAssignment_Share" CHECK ("Share" BETWEEN 1 AND 100),
    CONSTRAINT "FK_RoleFamilyAssignment_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_RoleFamilyAssignment_RoleFamily_RoleFamily" FOREIGN KEY ("RoleFamily") REFERENCES "RoleFamily" ("Key") ON DELETE RESTRICT
);


CREATE TABLE "SiteAssignment" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SiteAssignment" PRIMARY KEY,
    "SiteId" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    "PersonId" TEXT NOT NULL,
    CONSTRAINT "CK_SiteAssignment_Period" CHECK ("To" IS NULL OR "To" >= "From"),
    CONSTRAINT "FK_SiteAssignment_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_SiteAssignment_Site_SiteId" FOREIGN KEY ("SiteId") REFERENCES "Site" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "AccountClaim" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AccountClaim" PRIMARY KEY AUTOINCREMENT,
    "UserId" TEXT NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AccountClaim_Account_UserId" FOREIGN KEY ("UserId") REFERENCES "Account" ("Id") ON DELETE CASCADE
);


CREATE TABLE "AccountLogin" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" TEXT NOT NULL,
    CONSTRAINT "PK_AccountLogin" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AccountLogin_Account_UserId" FOREIGN KEY ("UserId") REFERENCES "Account" ("Id") ON DELETE CASCADE
);


CREATE TABLE "AccountPasskey" (
    "CredentialId" BLOB NOT NULL CONSTRAINT "PK_AccountPasskey" PRIMARY KEY,
    "UserId" TEXT NOT NULL,
    "Data" TEXT NOT NULL,
    CONSTRAINT "FK_AccountPasskey_Account_UserId" FOREIGN KEY ("UserId") REFERENCES "Account" ("Id") ON DELETE CASCADE
);


CREATE TABLE "AccountToken" (
    "UserId" TEXT NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_AccountToken" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AccountToken_Account_UserId" FOREIGN KEY ("UserId") REFERENCES "Account" ("Id") ON DELETE CASCADE
);


CREATE UNIQUE INDEX "IX_Account_NormalizedEmail" ON "Account" ("NormalizedEmail");


CREATE UNIQUE INDEX "IX_Account_NormalizedUserName" ON "Account" ("NormalizedUserName");


CREATE UNIQUE INDEX "IX_Account_PersonId" ON "Account" ("PersonId");


CREATE INDEX "IX_AccountClaim_UserId" ON "AccountClaim" ("UserId");


CREATE INDEX "IX_AccountLogin_UserId" ON "AccountLogin" ("UserId");


CREATE INDEX "IX_AccountPasskey_UserId" ON "AccountPasskey" ("UserId");


CREATE INDEX "IX_Delegation_DeputyId_From" ON "Delegation" ("DeputyId", "From");


CREATE INDEX "IX_Delegation_ManagerId" ON "Delegation" ("ManagerId");


CREATE INDEX "IX_Employment_PersonId_From" ON "Employment" ("PersonId", "From");


CREATE INDEX "IX_ManagementAssignment_ManagerId" ON "ManagementAssignment" ("ManagerId");


CREATE UNIQUE INDEX "IX_ManagementAssignment_PersonId" ON "ManagementAssignment" ("PersonId") WHERE "To" IS NULL AND "Kind" = 'Disciplinary';


CREATE INDEX "IX_ManagementAssignment_PersonId_From" ON "ManagementAssignment" ("PersonId", "From");


CREATE INDEX "IX_Operation_State_LeasedUntil" ON "Operation" ("State", "LeasedUntil");


CREATE INDEX "IX_OrgMembership_PersonId_From" ON "OrgMembership" ("PersonId", "From");


CREATE INDEX "IX_OrgMembership_UnitId" ON "OrgMembership" ("UnitId");


CREATE UNIQUE INDEX "IX_OrgUnit_Code" ON "OrgUnit" ("Code");


CREATE INDEX "IX_OrgUnit_ParentId" ON "OrgUnit" ("ParentId");


CREATE INDEX "IX_OrgUnit_SuccessorId" ON "OrgUnit" ("SuccessorId");


CREATE UNIQUE INDEX "IX_OutboxMessage_Key" ON "OutboxMessage" ("Key");


CREATE INDEX "IX_OutboxMessage_State_DueAt" ON "OutboxMessage" ("State", "DueAt");


CREATE UNIQUE INDEX "IX_Person_Email" ON "Person" ("Email");


CREATE UNIQUE INDEX "IX_Person_PersonnelNumber" ON "Person" ("PersonnelNumber");


CREATE INDEX "IX_Person_SortKey_Id" ON "Person" ("SortKey", "Id");


CREATE INDEX "IX_RoleFamilyAssignment_PersonId_From" ON "RoleFamilyAssignment" ("PersonId", "From");


CREATE INDEX "IX_RoleFamilyAssignment_RoleFamily" ON "RoleFamilyAssignment" ("RoleFamily");


CREATE INDEX "IX_RoleGrant_ConfirmedById" ON "RoleGrant" ("ConfirmedById");


CREATE INDEX "IX_RoleGrant_PersonId_From" ON "RoleGrant" ("PersonId", "From");


CREATE INDEX "IX_RoleGrant_ProposedById" ON "RoleGrant" ("ProposedById");


CREATE INDEX "IX_RoleGrant_UnitId" ON "RoleGrant" ("UnitId");


CREATE UNIQUE INDEX "IX_Site_Name" ON "Site" ("Name");


CREATE INDEX "IX_SiteAssignment_PersonId_From" ON "SiteAssignment" ("PersonId", "From");


CREATE INDEX "IX_SiteAssignment_SiteId" ON "SiteAssignment" ("SiteId");


CREATE INDEX "IX_Suspension_PersonId_From" ON "Suspension" ("PersonId", "From");


CREATE INDEX "IX_UnitLead_PersonId_From" ON "UnitLead" ("PersonId", "From");


CREATE INDEX "IX_UnitLead_UnitId" ON "UnitLead" ("UnitId");


CREATE INDEX "IX_WorkPattern_PersonId_From" ON "WorkPattern" ("PersonId", "From");
