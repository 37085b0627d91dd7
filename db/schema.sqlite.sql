CREATE TABLE "AnsweredForm" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_AnsweredForm" PRIMARY KEY,
    "Location" TEXT NULL,
    "Version" INTEGER NULL
);


CREATE TABLE "CompetencyProfile" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CompetencyProfile" PRIMARY KEY,
    "Key" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "LeadingTurn" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_LeadingTurn" PRIMARY KEY,
    "Count" INTEGER NOT NULL
);


CREATE TABLE "Operation" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Operation" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Arguments" TEXT NOT NULL,
    "StartedBy" TEXT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "DueAt" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "Done" INTEGER NOT NULL,
    "Total" INTEGER NULL,
    "Result" TEXT NULL,
    "Reason" TEXT NULL,
    "CancelAskedAt" INTEGER NULL,
    "EndedAt" INTEGER NULL,
    "LeasedUntil" INTEGER NULL,
    "LeaseToken" TEXT NULL,
    "Attempts" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_Operation_Done" CHECK ("Done" >= 0)
);


CREATE TABLE "OrgStructure" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_OrgStructure" PRIMARY KEY,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "OrgUnit" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_OrgUnit" PRIMARY KEY,
    "Code" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Type" TEXT NOT NULL,
    "SortKey" TEXT NOT NULL,
    "OpenedOn" TEXT NOT NULL,
    "ClosedOn" TEXT NULL,
    "SuccessorId" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_OrgUnit_Period" CHECK ("ClosedOn" IS NULL OR "ClosedOn" >= "OpenedOn"),
    CONSTRAINT "CK_OrgUnit_SuccessorClosed" CHECK ("SuccessorId" IS NULL OR "ClosedOn" IS NOT NULL),
    CONSTRAINT "FK_OrgUnit_OrgUnit_SuccessorId" FOREIGN KEY ("SuccessorId") REFERENCES "OrgUnit" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "OutboxMessage" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_OutboxMessage" PRIMARY KEY,
    "Key" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Arguments" TEXT NOT NULL,
    "OwedAt" INTEGER NOT NULL,
    "DueAt" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "Attempts" INTEGER NOT NULL,
    "LeasedUntil" INTEGER NULL,
    "LeaseToken" TEXT NULL,
    "FirstFailedAt" INTEGER NULL,
    "DoubtedAt" INTEGER NULL,
    "EndedAt" INTEGER NULL,
    "Reason" TEXT NULL,
    "Answer" TEXT NULL
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


CREATE TABLE "RememberedHeading" (
    "Kind" TEXT NOT NULL,
    "Heading" TEXT NOT NULL,
    "Column" TEXT NULL,
    CONSTRAINT "PK_RememberedHeading" PRIMARY KEY ("Kind", "Heading")
);


CREATE TABLE "RoleFamily" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_RoleFamily" PRIMARY KEY,
    "NameDe" TEXT NOT NULL,
    "NameEn" TEXT NOT NULL
);


CREATE TABLE "SignInAttempts" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_SignInAttempts" PRIMARY KEY,
    "Tries" INTEGER NOT NULL,
    "LastAt" INTEGER NOT NULL,
    "HeldUntil" INTEGER NULL
);


CREATE TABLE "Site" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Site" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "SortKey" TEXT NOT NULL,
    "Region" TEXT NOT NULL,
    "Zone" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "StoredKey" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_StoredKey" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Xml" TEXT NOT NULL
);


CREATE TABLE "Training" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Training" PRIMARY KEY,
    "Key" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "UsedChallenge" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_UsedChallenge" PRIMARY KEY,
    "ExpiresAt" INTEGER NOT NULL
);


CREATE TABLE "ProfileVersion" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ProfileVersion" PRIMARY KEY,
    "ProfileId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Stage" TEXT NOT NULL,
    "BasedOnId" TEXT NULL,
    "Content" TEXT NOT NULL,
    "TitleDe" TEXT NOT NULL,
    "TitleEn" TEXT NOT NULL,
    "StartedAt" INTEGER NOT NULL,
    "InConsultationSince" TEXT NULL,
    "ActiveFrom" TEXT NULL,
    "ActiveTo" TEXT NULL,
    "SupersededById" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_ProfileVersion_Active" CHECK ("ActiveFrom" IS NULL OR "Stage" = 'Approved'),
    CONSTRAINT "CK_ProfileVersion_Number" CHECK ("Number" >= 1),
    CONSTRAINT "CK_ProfileVersion_Period" CHECK ("ActiveTo" IS NULL OR "ActiveTo" >= "ActiveFrom"),
    CONSTRAINT "FK_ProfileVersion_CompetencyProfile_ProfileId" FOREIGN KEY ("ProfileId") REFERENCES "CompetencyProfile" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ProfileVersion_ProfileVersion_BasedOnId" FOREIGN KEY ("BasedOnId") REFERENCES "ProfileVersion" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ProfileVersion_ProfileVersion_SupersededById" FOREIGN KEY ("SupersededById") REFERENCES "ProfileVersion" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "AwaitedLead" (
    "UnitId" TEXT NOT NULL,
    "PersonnelNumber" TEXT NOT NULL,
    CONSTRAINT "PK_AwaitedLead" PRIMARY KEY ("UnitId", "PersonnelNumber"),
    CONSTRAINT "FK_AwaitedLead_OrgUnit_UnitId" FOREIGN KEY ("UnitId") REFERENCES "OrgUnit" ("Id") ON DELETE CASCADE
);


CREATE TABLE "UnitPlacement" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_UnitPlacement" PRIMARY KEY,
    "UnitId" TEXT NOT NULL,
    "ParentId" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    CONSTRAINT "CK_UnitPlacement_NotItself" CHECK ("UnitId" <> "ParentId"),
    CONSTRAINT "CK_UnitPlacement_Period" CHECK ("To" IS NULL OR "To" >= "From"),
    CONSTRAINT "FK_UnitPlacement_OrgUnit_ParentId" FOREIGN KEY ("ParentId") REFERENCES "OrgUnit" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_UnitPlacement_OrgUnit_UnitId" FOREIGN KEY ("UnitId") REFERENCES "OrgUnit" ("Id") ON DELETE CASCADE
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


CREATE TABLE "BlockedTime" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_BlockedTime" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "IsFromCalendar" INTEGER NOT NULL,
    CONSTRAINT "CK_BlockedTime_Period" CHECK ("To" > "From"),
    CONSTRAINT "FK_BlockedTime_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "CorrectionRequest" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CorrectionRequest" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Aspect" TEXT NOT NULL,
    "Wish" TEXT NOT NULL,
    "AskedAt" INTEGER NOT NULL,
    "AnsweredById" TEXT NULL,
    "AnsweredAt" INTEGER NULL,
    "Accepted" INTEGER NULL,
    "Answer" TEXT NULL,
    "SeenAt" INTEGER NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_CorrectionRequest_NotOneself" CHECK ("Accepted" IS NULL OR "AnsweredById" <> "PersonId"),
    CONSTRAINT "FK_CorrectionRequest_Person_AnsweredById" FOREIGN KEY ("AnsweredById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CorrectionRequest_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT
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


CREATE TABLE "FactorHelp" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_FactorHelp" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "StartedById" TEXT NOT NULL,
    "StartedAs" TEXT NOT NULL,
    "StartedAt" INTEGER NOT NULL,
    "ConfirmedById" TEXT NULL,
    "ConfirmedAt" INTEGER NULL,
    "StoppedById" TEXT NULL,
    "StoppedAt" INTEGER NULL,
    "UsedAt" INTEGER NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_FactorHelp_FourEyes" CHECK ("ConfirmedById" IS NULL OR "ConfirmedById" <> "StartedById"),
    CONSTRAINT "CK_FactorHelp_NotOneself" CHECK ("StartedById" <> "PersonId" AND ("ConfirmedById" IS NULL OR "ConfirmedById" <> "PersonId")),
    CONSTRAINT "FK_FactorHelp_Person_ConfirmedById" FOREIGN KEY ("ConfirmedById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FactorHelp_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FactorHelp_Person_StartedById" FOREIGN KEY ("StartedById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FactorHelp_Person_StoppedById" FOREIGN KEY ("StoppedById") REFERENCES "Person" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "ImportFile" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ImportFile" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Content" BLOB NOT NULL,
    "UploadedById" TEXT NOT NULL,
    "UploadedAt" INTEGER NOT NULL,
    "Mapping" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_ImportFile_Person_UploadedById" FOREIGN KEY ("UploadedById") REFERENCES "Person" ("Id") ON DELETE RESTRICT
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


CREATE TABLE "PersonChange" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PersonChange" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Aspect" TEXT NOT NULL,
    "Old" TEXT NOT NULL,
    "New" TEXT NOT NULL,
    "From" TEXT NULL,
    "ById" TEXT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "FK_PersonChange_Person_ById" FOREIGN KEY ("ById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_PersonChange_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "PersonKey" (
    "PersonId" TEXT NOT NULL CONSTRAINT "PK_PersonKey" PRIMARY KEY,
    "Hidden" BLOB NOT NULL,
    CONSTRAINT "FK_PersonKey_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "PracticeCase" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PracticeCase" PRIMARY KEY,
    "ProfileId" TEXT NOT NULL,
    "Place" INTEGER NOT NULL,
    "Words" TEXT NOT NULL,
    "WrittenById" TEXT NULL,
    "WrittenAt" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_PracticeCase_CompetencyProfile_ProfileId" FOREIGN KEY ("ProfileId") REFERENCES "CompetencyProfile" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_PracticeCase_Person_WrittenById" FOREIGN KEY ("WrittenById") REFERENCES "Person" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "PrivateNote" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PrivateNote" PRIMARY KEY,
    "AuthorId" TEXT NOT NULL,
    "AboutId" TEXT NOT NULL,
    "On" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "Hidden" BLOB NOT NULL,
    CONSTRAINT "FK_PrivateNote_Person_AboutId" FOREIGN KEY ("AboutId") REFERENCES "Person" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_PrivateNote_Person_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "RoleGrant" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_RoleGrant" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "UnitId" TEXT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    "ProposedById" TEXT NULL,
    "ProposedAt" INTEGER NULL,
    "ProposedAs" TEXT NULL,
    "ConfirmedById" TEXT NULL,
    "ConfirmedAt" INTEGER NULL,
    "GrantedAlone" INTEGER NOT NULL,
    "DeclinedById" TEXT NULL,
    "DeclinedAt" INTEGER NULL,
    "EndedById" TEXT NULL,
    "EndedAt" INTEGER NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_RoleGrant_FourEyes" CHECK ("ConfirmedById" IS NULL OR "ProposedById" IS NULL OR "ConfirmedById" <> "ProposedById" OR "GrantedAlone"),
    CONSTRAINT "CK_RoleGrant_NotOneself" CHECK ("ConfirmedById" IS NULL OR "ConfirmedById" <> "PersonId"),
    CONSTRAINT "CK_RoleGrant_Period" CHECK ("To" IS NULL OR "To" >= "From"),
    CONSTRAINT "FK_RoleGrant_OrgUnit_UnitId" FOREIGN KEY ("UnitId") REFERENCES "OrgUnit" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_RoleGrant_Person_ConfirmedById" FOREIGN KEY ("ConfirmedById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_RoleGrant_Person_DeclinedById" FOREIGN KEY ("DeclinedById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_RoleGrant_Person_EndedById" FOREIGN KEY ("EndedById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
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


CREATE TABLE "UnitChange" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_UnitChange" PRIMARY KEY,
    "UnitId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "ById" TEXT NULL,
    "Before" TEXT NOT NULL,
    "After" TEXT NOT NULL,
    "FromUnitId" TEXT NULL,
    "ToUnitId" TEXT NULL,
    "PersonId" TEXT NULL,
    CONSTRAINT "FK_UnitChange_OrgUnit_FromUnitId" FOREIGN KEY ("FromUnitId") REFERENCES "OrgUnit" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_UnitChange_OrgUnit_ToUnitId" FOREIGN KEY ("ToUnitId") REFERENCES "OrgUnit" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_UnitChange_OrgUnit_UnitId" FOREIGN KEY ("UnitId") REFERENCES "OrgUnit" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_UnitChange_Person_ById" FOREIGN KEY ("ById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_UnitChange_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT
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


CREATE TABLE "ClosingDay" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ClosingDay" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Rule" TEXT NOT NULL,
    "SiteId" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_ClosingDay_Site_SiteId" FOREIGN KEY ("SiteId") REFERENCES "Site" ("Id") ON DELETE CASCADE
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


CREATE TABLE "TrainingChange" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_TrainingChange" PRIMARY KEY,
    "TrainingId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "ById" TEXT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "FK_TrainingChange_Person_ById" FOREIGN KEY ("ById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_TrainingChange_Training_TrainingId" FOREIGN KEY ("TrainingId") REFERENCES "Training" ("Id") ON DELETE CASCADE
);


CREATE TABLE "CalibrationExercise" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CalibrationExercise" PRIMARY KEY,
    "VersionId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Answers" TEXT NOT NULL,
    "CompletedOn" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_CalibrationExercise_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CalibrationExercise_ProfileVersion_VersionId" FOREIGN KEY ("VersionId") REFERENCES "ProfileVersion" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "CalibrationWaiver" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CalibrationWaiver" PRIMARY KEY,
    "VersionId" TEXT NOT NULL,
    "PersonId" TEXT NULL,
    "Reason" TEXT NOT NULL,
    "ById" TEXT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "FK_CalibrationWaiver_Person_ById" FOREIGN KEY ("ById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CalibrationWaiver_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CalibrationWaiver_ProfileVersion_VersionId" FOREIGN KEY ("VersionId") REFERENCES "ProfileVersion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "FeedbackRound" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_FeedbackRound" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "PeriodFrom" TEXT NOT NULL,
    "PeriodTo" TEXT NOT NULL,
    "VersionId" TEXT NOT NULL,
    "PrepareBy" TEXT NOT NULL,
    "HoldFrom" TEXT NOT NULL,
    "HoldBy" TEXT NOT NULL,
    "SignBy" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "SelectedUnits" TEXT NOT NULL,
    "SelectedRoles" TEXT NOT NULL,
    "WithApprentices" INTEGER NOT NULL,
    "OpenedAt" INTEGER NULL,
    "ClosedAt" INTEGER NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_FeedbackRound_Days" CHECK ("HoldFrom" <= "HoldBy" AND "PrepareBy" <= "HoldBy" AND "HoldBy" <= "SignBy"),
    CONSTRAINT "FK_FeedbackRound_ProfileVersion_VersionId" FOREIGN KEY ("VersionId") REFERENCES "ProfileVersion" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "ProfileApproval" (
    "VersionId" TEXT NOT NULL CONSTRAINT "PK_ProfileApproval" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "On" TEXT NOT NULL,
    "ApprovedBy" TEXT NOT NULL,
    "Note" TEXT NOT NULL,
    "ContentHash" TEXT NOT NULL,
    "RecordedById" TEXT NULL,
    "RecordedAt" INTEGER NOT NULL,
    CONSTRAINT "FK_ProfileApproval_Person_RecordedById" FOREIGN KEY ("RecordedById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ProfileApproval_ProfileVersion_VersionId" FOREIGN KEY ("VersionId") REFERENCES "ProfileVersion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ProfileEdit" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ProfileEdit" PRIMARY KEY,
    "VersionId" TEXT NOT NULL,
    "Place" INTEGER NOT NULL,
    "Part" TEXT NOT NULL,
    "ById" TEXT NULL,
    "At" INTEGER NOT NULL,
    "Revision" INTEGER NOT NULL,
    "IsUndone" INTEGER NOT NULL,
    "Other" BLOB NULL,
    CONSTRAINT "FK_ProfileEdit_Person_ById" FOREIGN KEY ("ById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ProfileEdit_ProfileVersion_VersionId" FOREIGN KEY ("VersionId") REFERENCES "ProfileVersion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ProfileScope" (
    "VersionId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    CONSTRAINT "PK_ProfileScope" PRIMARY KEY ("VersionId", "UnitId"),
    CONSTRAINT "FK_ProfileScope_OrgUnit_UnitId" FOREIGN KEY ("UnitId") REFERENCES "OrgUnit" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ProfileScope_ProfileVersion_VersionId" FOREIGN KEY ("VersionId") REFERENCES "ProfileVersion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ProfileWorkshop" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ProfileWorkshop" PRIMARY KEY,
    "VersionId" TEXT NOT NULL,
    "OpenedById" TEXT NULL,
    "OpenedAt" INTEGER NOT NULL,
    "ClosedAt" INTEGER NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_ProfileWorkshop_Person_OpenedById" FOREIGN KEY ("OpenedById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ProfileWorkshop_ProfileVersion_VersionId" FOREIGN KEY ("VersionId") REFERENCES "ProfileVersion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "AccountClaim" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AccountClaim" PRIMARY KEY AUTOINCREMENT,
    "UserId" TEXT NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AccountClaim_Account_UserId" FOREIGN KEY ("UserId") REFERENCES "Account" ("Id") ON DELETE CASCADE
);


CREATE TABLE "AccountLink" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AccountLink" PRIMARY KEY,
    "TokenHash" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "ExpiresAt" INTEGER NOT NULL,
    "UsedAt" INTEGER NULL,
    CONSTRAINT "FK_AccountLink_Account_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Account" ("Id") ON DELETE CASCADE
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


CREATE TABLE "UserSession" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_UserSession" PRIMARY KEY,
    "KeyHash" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    "Device" TEXT NOT NULL,
    "SecondFactor" INTEGER NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "LastSeenAt" INTEGER NOT NULL,
    "ConfirmedAt" INTEGER NOT NULL,
    "EndsAt" INTEGER NOT NULL,
    CONSTRAINT "FK_UserSession_Account_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Account" ("Id") ON DELETE CASCADE
);


CREATE TABLE "FeedbackConversation" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_FeedbackConversation" PRIMARY KEY,
    "EmployeeId" TEXT NOT NULL,
    "ManagerId" TEXT NOT NULL,
    "VersionId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "PeriodFrom" TEXT NOT NULL,
    "PeriodTo" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "OpenedAt" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "RoundId" TEXT NULL,
    "HasSupport" INTEGER NOT NULL,
    "Targets" TEXT NOT NULL,
    "SelfLevels" TEXT NOT NULL,
    "ManagerLevels" TEXT NOT NULL,
    "SelfSubmittedAt" INTEGER NULL,
    "SelfDeclinedAt" INTEGER NULL,
    "ManagerSubmittedAt" INTEGER NULL,
    "ReleasedAt" INTEGER NULL,
    "CancelledAt" INTEGER NULL,
    "CancelledBecause" TEXT NULL,
    "AgreedLevels" TEXT NOT NULL,
    "NextOn" TEXT NULL,
    "NeedsNoStep" INTEGER NOT NULL,
    "Records" INTEGER NOT NULL,
    "Answer" TEXT NULL,
    "AnsweredAt" INTEGER NULL,
    "HandedOverAt" INTEGER NULL,
    "PaperPlace" TEXT NULL,
    "MediatorId" TEXT NULL,
    "MediationAskedAt" INTEGER NULL,
    "MediationEndedAt" INTEGER NULL,
    "CorrectionAskedBy" TEXT NULL,
    "IsCorrection" INTEGER NOT NULL,
    "FinishBy" TEXT NULL,
    "OfferedTo" TEXT NULL,
    "IsForNewManager" INTEGER NOT NULL,
    "IsErased" INTEGER NOT NULL,
    "TargetsAskedBy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_FeedbackConversation_Period" CHECK ("PeriodTo" >= "PeriodFrom"),
    CONSTRAINT "FK_FeedbackConversation_FeedbackRound_RoundId" FOREIGN KEY ("RoundId") REFERENCES "FeedbackRound" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FeedbackConversation_Person_EmployeeId" FOREIGN KEY ("EmployeeId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FeedbackConversation_Person_ManagerId" FOREIGN KEY ("ManagerId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FeedbackConversation_Person_MediatorId" FOREIGN KEY ("MediatorId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FeedbackConversation_Person_OfferedTo" FOREIGN KEY ("OfferedTo") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FeedbackConversation_ProfileVersion_VersionId" FOREIGN KEY ("VersionId") REFERENCES "ProfileVersion" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "ApprovalFile" (
    "VersionId" TEXT NOT NULL CONSTRAINT "PK_ApprovalFile" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "ContentType" TEXT NOT NULL,
    "Bytes" BLOB NOT NULL,
    CONSTRAINT "FK_ApprovalFile_ProfileApproval_VersionId" FOREIGN KEY ("VersionId") REFERENCES "ProfileApproval" ("VersionId") ON DELETE CASCADE
);


CREATE TABLE "WorkshopComment" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_WorkshopComment" PRIMARY KEY,
    "WorkshopId" TEXT NOT NULL,
    "AuthorId" TEXT NOT NULL,
    "Item" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "FK_WorkshopComment_Person_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_WorkshopComment_ProfileWorkshop_WorkshopId" FOREIGN KEY ("WorkshopId") REFERENCES "ProfileWorkshop" ("Id") ON DELETE CASCADE
);


CREATE TABLE "WorkshopIncident" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_WorkshopIncident" PRIMARY KEY,
    "WorkshopId" TEXT NOT NULL,
    "AuthorId" TEXT NOT NULL,
    "Situation" TEXT NOT NULL,
    "Behaviour" TEXT NOT NULL,
    "Effect" TEXT NOT NULL,
    "Field" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "FK_WorkshopIncident_Person_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_WorkshopIncident_ProfileWorkshop_WorkshopId" FOREIGN KEY ("WorkshopId") REFERENCES "ProfileWorkshop" ("Id") ON DELETE CASCADE
);


CREATE TABLE "WorkshopMember" (
    "WorkshopId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "InvitedAt" INTEGER NOT NULL,
    CONSTRAINT "PK_WorkshopMember" PRIMARY KEY ("WorkshopId", "PersonId"),
    CONSTRAINT "FK_WorkshopMember_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_WorkshopMember_ProfileWorkshop_WorkshopId" FOREIGN KEY ("WorkshopId") REFERENCES "ProfileWorkshop" ("Id") ON DELETE CASCADE
);


CREATE TABLE "WorkshopProposal" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_WorkshopProposal" PRIMARY KEY,
    "WorkshopId" TEXT NOT NULL,
    "AuthorId" TEXT NOT NULL,
    "Words" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "TakenOverAt" INTEGER NULL,
    "TakenOverAs" TEXT NULL,
    CONSTRAINT "FK_WorkshopProposal_Person_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_WorkshopProposal_ProfileWorkshop_WorkshopId" FOREIGN KEY ("WorkshopId") REFERENCES "ProfileWorkshop" ("Id") ON DELETE CASCADE
);


CREATE TABLE "WorkshopVote" (
    "WorkshopId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Item" TEXT NOT NULL,
    "Useful" INTEGER NOT NULL,
    "Observable" INTEGER NOT NULL,
    CONSTRAINT "PK_WorkshopVote" PRIMARY KEY ("WorkshopId", "PersonId", "Item"),
    CONSTRAINT "CK_WorkshopVote_Range" CHECK ("Useful" BETWEEN 1 AND 5 AND "Observable" BETWEEN 1 AND 5),
    CONSTRAINT "FK_WorkshopVote_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_WorkshopVote_ProfileWorkshop_WorkshopId" FOREIGN KEY ("WorkshopId") REFERENCES "ProfileWorkshop" ("Id") ON DELETE CASCADE
);


CREATE TABLE "AgreedNeed" (
    "ConversationId" TEXT NOT NULL,
    "Criterion" INTEGER NOT NULL,
    "Priority" TEXT NULL,
    CONSTRAINT "PK_AgreedNeed" PRIMARY KEY ("ConversationId", "Criterion"),
    CONSTRAINT "FK_AgreedNeed_FeedbackConversation_ConversationId" FOREIGN KEY ("ConversationId") REFERENCES "FeedbackConversation" ("Id") ON DELETE CASCADE
);


CREATE TABLE "AgreedStep" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AgreedStep" PRIMARY KEY,
    "ConversationId" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "DueOn" TEXT NOT NULL,
    "DoneOn" TEXT NULL,
    "Hidden" BLOB NOT NULL,
    CONSTRAINT "FK_AgreedStep_FeedbackConversation_ConversationId" FOREIGN KEY ("ConversationId") REFERENCES "FeedbackConversation" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Appointment" (
    "ConversationId" TEXT NOT NULL CONSTRAINT "PK_Appointment" PRIMARY KEY,
    "Start" TEXT NOT NULL,
    "Minutes" INTEGER NOT NULL,
    "Zone" TEXT NOT NULL,
    "From" INTEGER NOT NULL,
    "To" INTEGER NOT NULL,
    "Place" TEXT NOT NULL,
    "IsOnline" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "Counter" TEXT NULL,
    "Sequence" INTEGER NOT NULL,
    CONSTRAINT "CK_Appointment_Minutes" CHECK ("Minutes" BETWEEN 15 AND 240),
    CONSTRAINT "FK_Appointment_FeedbackConversation_ConversationId" FOREIGN KEY ("ConversationId") REFERENCES "FeedbackConversation" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Contribution" (
    "ConversationId" TEXT NOT NULL,
    "AuthorId" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Hidden" BLOB NOT NULL,
    CONSTRAINT "PK_Contribution" PRIMARY KEY ("ConversationId", "AuthorId"),
    CONSTRAINT "FK_Contribution_FeedbackConversation_ConversationId" FOREIGN KEY ("ConversationId") REFERENCES "FeedbackConversation" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Contribution_Person_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ConversationRecord" (
    "ConversationId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Hidden" BLOB NOT NULL,
    "Hash" TEXT NOT NULL,
    "HandedOverAt" INTEGER NOT NULL,
    "Answer" TEXT NULL,
    "AnsweredAt" INTEGER NULL,
    CONSTRAINT "PK_ConversationRecord" PRIMARY KEY ("ConversationId", "Number"),
    CONSTRAINT "FK_ConversationRecord_FeedbackConversation_ConversationId" FOREIGN KEY ("ConversationId") REFERENCES "FeedbackConversation" ("Id") ON DELETE CASCADE
);


CREATE TABLE "EmployeeStatement" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_EmployeeStatement" PRIMARY KEY,
    "ConversationId" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "Hidden" BLOB NOT NULL,
    CONSTRAINT "FK_EmployeeStatement_FeedbackConversation_ConversationId" FOREIGN KEY ("ConversationId") REFERENCES "FeedbackConversation" ("Id") ON DELETE CASCADE
);


CREATE TABLE "PreparedCard" (
    "ConversationId" TEXT NOT NULL,
    "Side" TEXT NOT NULL,
    "Criterion" INTEGER NOT NULL,
    "Hidden" BLOB NOT NULL,
    "HasExample" INTEGER NOT NULL,
    "Revision" INTEGER NOT NULL,
    "WrittenAt" INTEGER NOT NULL,
    CONSTRAINT "PK_PreparedCard" PRIMARY KEY ("ConversationId", "Side", "Criterion"),
    CONSTRAINT "FK_PreparedCard_FeedbackConversation_ConversationId" FOREIGN KEY ("ConversationId") REFERENCES "FeedbackConversation" ("Id") ON DELETE CASCADE
);


CREATE TABLE "RecordPart" (
    "ConversationId" TEXT NOT NULL,
    "Section" TEXT NOT NULL,
    "Criterion" INTEGER NOT NULL,
    "Hidden" BLOB NOT NULL,
    "Revision" INTEGER NOT NULL,
    CONSTRAINT "PK_RecordPart" PRIMARY KEY ("ConversationId", "Section", "Criterion"),
    CONSTRAINT "FK_RecordPart_FeedbackConversation_ConversationId" FOREIGN KEY ("ConversationId") REFERENCES "FeedbackConversation" ("Id") ON DELETE CASCADE
);


CREATE TABLE "IncidentSort" (
    "IncidentId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Field" TEXT NOT NULL,
    CONSTRAINT "PK_IncidentSort" PRIMARY KEY ("IncidentId", "PersonId"),
    CONSTRAINT "FK_IncidentSort_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_IncidentSort_WorkshopIncident_IncidentId" FOREIGN KEY ("IncidentId") REFERENCES "WorkshopIncident" ("Id") ON DELETE CASCADE
);


INSERT INTO "LeadingTurn" ("Id", "Count")
VALUES (1, 0);
SELECT changes();



INSERT INTO "OrgStructure" ("Id", "Version")
VALUES ('019AAB00-0000-7000-8000-000000000001', 0);
SELECT changes();



INSERT INTO "RoleFamily" ("Key", "NameDe", "NameEn")
VALUES ('back-office', 'Interne Dienste', 'Back office');
SELECT changes();

INSERT INTO "RoleFamily" ("Key", "NameDe", "NameEn")
VALUES ('field-engineer', 'Vor-Ort- und Systemtechnik', 'Field / system engineer');
SELECT changes();

INSERT INTO "RoleFamily" ("Key", "NameDe", "NameEn")
VALUES ('service-desk', 'Service Desk', 'Service desk agent');
SELECT changes();

INSERT INTO "RoleFamily" ("Key", "NameDe", "NameEn")
VALUES ('team-lead', 'Teamleitung', 'Team lead');
SELECT changes();



CREATE UNIQUE INDEX "IX_Account_NormalizedEmail" ON "Account" ("NormalizedEmail");


CREATE UNIQUE INDEX "IX_Account_NormalizedUserName" ON "Account" ("NormalizedUserName");


CREATE UNIQUE INDEX "IX_Account_PersonId" ON "Account" ("PersonId");


CREATE INDEX "IX_AccountClaim_UserId" ON "AccountClaim" ("UserId");


CREATE INDEX "IX_AccountLink_AccountId" ON "AccountLink" ("AccountId");


CREATE UNIQUE INDEX "IX_AccountLink_TokenHash" ON "AccountLink" ("TokenHash");


CREATE INDEX "IX_AccountLogin_UserId" ON "AccountLogin" ("UserId");


CREATE INDEX "IX_AccountPasskey_UserId" ON "AccountPasskey" ("UserId");


CREATE INDEX "IX_AgreedStep_ConversationId" ON "AgreedStep" ("ConversationId");


CREATE INDEX "IX_AgreedStep_DoneOn_DueOn" ON "AgreedStep" ("DoneOn", "DueOn");


CREATE INDEX "IX_Appointment_From" ON "Appointment" ("From");


CREATE INDEX "IX_BlockedTime_PersonId_To" ON "BlockedTime" ("PersonId", "To");


CREATE UNIQUE INDEX "IX_CalibrationExercise_PersonId_VersionId" ON "CalibrationExercise" ("PersonId", "VersionId");


CREATE INDEX "IX_CalibrationExercise_VersionId" ON "CalibrationExercise" ("VersionId");


CREATE INDEX "IX_CalibrationWaiver_ById" ON "CalibrationWaiver" ("ById");


CREATE UNIQUE INDEX "IX_CalibrationWaiver_ForAll" ON "CalibrationWaiver" ("VersionId") WHERE "PersonId" IS NULL;


CREATE INDEX "IX_CalibrationWaiver_PersonId" ON "CalibrationWaiver" ("PersonId");


CREATE UNIQUE INDEX "IX_CalibrationWaiver_VersionId_PersonId" ON "CalibrationWaiver" ("VersionId", "PersonId");


CREATE UNIQUE INDEX "IX_ClosingDay_Everywhere" ON "ClosingDay" ("Rule") WHERE "SiteId" IS NULL;


CREATE UNIQUE INDEX "IX_ClosingDay_SiteId_Rule" ON "ClosingDay" ("SiteId", "Rule");


CREATE UNIQUE INDEX "IX_CompetencyProfile_Key" ON "CompetencyProfile" ("Key");


CREATE INDEX "IX_Contribution_AuthorId_State" ON "Contribution" ("AuthorId", "State");


CREATE INDEX "IX_CorrectionRequest_AnsweredAt" ON "CorrectionRequest" ("AnsweredAt");


CREATE INDEX "IX_CorrectionRequest_AnsweredById" ON "CorrectionRequest" ("AnsweredById");


CREATE INDEX "IX_CorrectionRequest_PersonId_AskedAt" ON "CorrectionRequest" ("PersonId", "AskedAt");


CREATE INDEX "IX_Delegation_DeputyId_From" ON "Delegation" ("DeputyId", "From");


CREATE INDEX "IX_Delegation_ManagerId" ON "Delegation" ("ManagerId");


CREATE INDEX "IX_EmployeeStatement_ConversationId" ON "EmployeeStatement" ("ConversationId");


CREATE INDEX "IX_Employment_PersonId_From" ON "Employment" ("PersonId", "From");


CREATE INDEX "IX_FactorHelp_ConfirmedById" ON "FactorHelp" ("ConfirmedById");


CREATE UNIQUE INDEX "IX_FactorHelp_PersonId" ON "FactorHelp" ("PersonId") WHERE "StoppedAt" IS NULL AND "UsedAt" IS NULL;


CREATE INDEX "IX_FactorHelp_StartedById" ON "FactorHelp" ("StartedById");


CREATE INDEX "IX_FactorHelp_StoppedById" ON "FactorHelp" ("StoppedById");


CREATE INDEX "IX_FeedbackConversation_EmployeeId_OpenedAt" ON "FeedbackConversation" ("EmployeeId", "OpenedAt");


CREATE INDEX "IX_FeedbackConversation_ManagerId_State" ON "FeedbackConversation" ("ManagerId", "State");


CREATE INDEX "IX_FeedbackConversation_MediatorId" ON "FeedbackConversation" ("MediatorId");


CREATE INDEX "IX_FeedbackConversation_OfferedTo" ON "FeedbackConversation" ("OfferedTo");


CREATE INDEX "IX_FeedbackConversation_RoundId" ON "FeedbackConversation" ("RoundId");


CREATE UNIQUE INDEX "IX_FeedbackConversation_RoundId_EmployeeId" ON "FeedbackConversation" ("RoundId", "EmployeeId") WHERE "RoundId" IS NOT NULL AND "State" <> 'Cancelled';


CREATE INDEX "IX_FeedbackConversation_VersionId" ON "FeedbackConversation" ("VersionId");


CREATE INDEX "IX_FeedbackRound_VersionId" ON "FeedbackRound" ("VersionId");


CREATE INDEX "IX_ImportFile_UploadedAt" ON "ImportFile" ("UploadedAt");


CREATE INDEX "IX_ImportFile_UploadedById" ON "ImportFile" ("UploadedById");


CREATE INDEX "IX_IncidentSort_PersonId" ON "IncidentSort" ("PersonId");


CREATE INDEX "IX_ManagementAssignment_ManagerId" ON "ManagementAssignment" ("ManagerId");


CREATE UNIQUE INDEX "IX_ManagementAssignment_PersonId" ON "ManagementAssignment" ("PersonId") WHERE "To" IS NULL AND "Kind" = 'Disciplinary';


CREATE INDEX "IX_ManagementAssignment_PersonId_From" ON "ManagementAssignment" ("PersonId", "From");


CREATE INDEX "IX_Operation_CreatedAt" ON "Operation" ("CreatedAt");


CREATE INDEX "IX_Operation_State_DueAt" ON "Operation" ("State", "DueAt");


CREATE INDEX "IX_OrgMembership_PersonId_From" ON "OrgMembership" ("PersonId", "From");


CREATE INDEX "IX_OrgMembership_UnitId" ON "OrgMembership" ("UnitId");


CREATE UNIQUE INDEX "IX_OrgUnit_Code" ON "OrgUnit" ("Code");


CREATE INDEX "IX_OrgUnit_SuccessorId" ON "OrgUnit" ("SuccessorId");


CREATE UNIQUE INDEX "IX_OutboxMessage_Key" ON "OutboxMessage" ("Key");


CREATE INDEX "IX_OutboxMessage_State_DueAt" ON "OutboxMessage" ("State", "DueAt");


CREATE INDEX "IX_OutboxMessage_State_EndedAt" ON "OutboxMessage" ("State", "EndedAt");


CREATE UNIQUE INDEX "IX_Person_Email" ON "Person" ("Email");


CREATE UNIQUE INDEX "IX_Person_PersonnelNumber" ON "Person" ("PersonnelNumber");


CREATE INDEX "IX_Person_SortKey_Id" ON "Person" ("SortKey", "Id");


CREATE INDEX "IX_PersonChange_ById" ON "PersonChange" ("ById");


CREATE INDEX "IX_PersonChange_PersonId_At" ON "PersonChange" ("PersonId", "At");


CREATE UNIQUE INDEX "IX_PracticeCase_ProfileId_Place" ON "PracticeCase" ("ProfileId", "Place");


CREATE INDEX "IX_PracticeCase_WrittenById" ON "PracticeCase" ("WrittenById");


CREATE INDEX "IX_PrivateNote_AboutId" ON "PrivateNote" ("AboutId");


CREATE INDEX "IX_PrivateNote_AuthorId_AboutId_On" ON "PrivateNote" ("AuthorId", "AboutId", "On");


CREATE INDEX "IX_ProfileApproval_RecordedById" ON "ProfileApproval" ("RecordedById");


CREATE INDEX "IX_ProfileEdit_ById" ON "ProfileEdit" ("ById");


CREATE INDEX "IX_ProfileEdit_VersionId_Part" ON "ProfileEdit" ("VersionId", "Part");


CREATE UNIQUE INDEX "IX_ProfileEdit_VersionId_Place" ON "ProfileEdit" ("VersionId", "Place");


CREATE INDEX "IX_ProfileScope_UnitId" ON "ProfileScope" ("UnitId");


CREATE INDEX "IX_ProfileVersion_BasedOnId" ON "ProfileVersion" ("BasedOnId");


CREATE UNIQUE INDEX "IX_ProfileVersion_OneDraft" ON "ProfileVersion" ("ProfileId") WHERE "Stage" <> 'Approved';


CREATE UNIQUE INDEX "IX_ProfileVersion_ProfileId_Number" ON "ProfileVersion" ("ProfileId", "Number");


CREATE INDEX "IX_ProfileVersion_SupersededById" ON "ProfileVersion" ("SupersededById");


CREATE INDEX "IX_ProfileWorkshop_OpenedById" ON "ProfileWorkshop" ("OpenedById");


CREATE UNIQUE INDEX "IX_ProfileWorkshop_VersionId" ON "ProfileWorkshop" ("VersionId");


CREATE INDEX "IX_RoleFamilyAssignment_PersonId_From" ON "RoleFamilyAssignment" ("PersonId", "From");


CREATE INDEX "IX_RoleFamilyAssignment_RoleFamily" ON "RoleFamilyAssignment" ("RoleFamily");


CREATE INDEX "IX_RoleGrant_ConfirmedById" ON "RoleGrant" ("ConfirmedById");


CREATE INDEX "IX_RoleGrant_DeclinedById" ON "RoleGrant" ("DeclinedById");


CREATE INDEX "IX_RoleGrant_EndedById" ON "RoleGrant" ("EndedById");


CREATE INDEX "IX_RoleGrant_PersonId_From" ON "RoleGrant" ("PersonId", "From");


CREATE INDEX "IX_RoleGrant_ProposedById" ON "RoleGrant" ("ProposedById");


CREATE INDEX "IX_RoleGrant_Role_PersonId" ON "RoleGrant" ("Role", "PersonId");


CREATE INDEX "IX_RoleGrant_UnitId" ON "RoleGrant" ("UnitId");


CREATE INDEX "IX_SignInAttempts_LastAt" ON "SignInAttempts" ("LastAt");


CREATE UNIQUE INDEX "IX_Site_Name" ON "Site" ("Name");


CREATE INDEX "IX_SiteAssignment_PersonId_From" ON "SiteAssignment" ("PersonId", "From");


CREATE INDEX "IX_SiteAssignment_SiteId" ON "SiteAssignment" ("SiteId");


CREATE INDEX "IX_Suspension_PersonId_From" ON "Suspension" ("PersonId", "From");


CREATE UNIQUE INDEX "IX_Training_Key" ON "Training" ("Key");


CREATE INDEX "IX_TrainingChange_ById" ON "TrainingChange" ("ById");


CREATE INDEX "IX_TrainingChange_TrainingId_At" ON "TrainingChange" ("TrainingId", "At");


CREATE INDEX "IX_UnitChange_ById" ON "UnitChange" ("ById");


CREATE INDEX "IX_UnitChange_FromUnitId" ON "UnitChange" ("FromUnitId");


CREATE INDEX "IX_UnitChange_PersonId" ON "UnitChange" ("PersonId");


CREATE INDEX "IX_UnitChange_ToUnitId" ON "UnitChange" ("ToUnitId");


CREATE INDEX "IX_UnitChange_UnitId_At" ON "UnitChange" ("UnitId", "At");


CREATE INDEX "IX_UnitLead_PersonId_From" ON "UnitLead" ("PersonId", "From");


CREATE INDEX "IX_UnitLead_UnitId_From" ON "UnitLead" ("UnitId", "From");


CREATE UNIQUE INDEX "IX_UnitLead_UnitId_PersonId" ON "UnitLead" ("UnitId", "PersonId") WHERE "To" IS NULL;


CREATE INDEX "IX_UnitPlacement_ParentId_From" ON "UnitPlacement" ("ParentId", "From");


CREATE UNIQUE INDEX "IX_UnitPlacement_UnitId" ON "UnitPlacement" ("UnitId") WHERE "To" IS NULL;


CREATE INDEX "IX_UnitPlacement_UnitId_From" ON "UnitPlacement" ("UnitId", "From");


CREATE INDEX "IX_UsedChallenge_ExpiresAt" ON "UsedChallenge" ("ExpiresAt");


CREATE INDEX "IX_UserSession_AccountId" ON "UserSession" ("AccountId");


CREATE INDEX "IX_UserSession_EndsAt" ON "UserSession" ("EndsAt");


CREATE UNIQUE INDEX "IX_UserSession_KeyHash" ON "UserSession" ("KeyHash");


CREATE INDEX "IX_WorkPattern_PersonId_From" ON "WorkPattern" ("PersonId", "From");


CREATE INDEX "IX_WorkshopComment_AuthorId" ON "WorkshopComment" ("AuthorId");


CREATE INDEX "IX_WorkshopComment_WorkshopId_Item" ON "WorkshopComment" ("WorkshopId", "Item");


CREATE INDEX "IX_WorkshopIncident_AuthorId" ON "WorkshopIncident" ("AuthorId");


CREATE INDEX "IX_WorkshopIncident_WorkshopId" ON "WorkshopIncident" ("WorkshopId");


CREATE INDEX "IX_WorkshopMember_PersonId" ON "WorkshopMember" ("PersonId");


CREATE INDEX "IX_WorkshopProposal_AuthorId" ON "WorkshopProposal" ("AuthorId");


CREATE INDEX "IX_WorkshopProposal_WorkshopId" ON "WorkshopProposal" ("WorkshopId");


CREATE INDEX "IX_WorkshopVote_PersonId" ON "WorkshopVote" ("PersonId");
