CREATE TABLE "AnsweredForm" (
    "Key" uuid NOT NULL,
    "Location" character varying(2000),
    "Version" integer,
    CONSTRAINT "PK_AnsweredForm" PRIMARY KEY ("Key")
);


CREATE TABLE "CompetencyProfile" (
    "Id" uuid NOT NULL,
    "Key" character varying(80) NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_CompetencyProfile" PRIMARY KEY ("Id")
);


CREATE TABLE "LeadingTurn" (
    "Id" integer NOT NULL,
    "Count" integer NOT NULL,
    CONSTRAINT "PK_LeadingTurn" PRIMARY KEY ("Id")
);


CREATE TABLE "Operation" (
    "Id" uuid NOT NULL,
    "Kind" character varying(60) NOT NULL,
    "Arguments" character varying(4000) NOT NULL,
    "StartedBy" uuid,
    "CreatedAt" timestamp with time zone NOT NULL,
    "DueAt" timestamp with time zone NOT NULL,
    "State" character varying(20) NOT NULL,
    "Done" integer NOT NULL,
    "Total" integer,
    "Result" character varying(4000),
    "Reason" character varying(200),
    "CancelAskedAt" timestamp with time zone,
    "EndedAt" timestamp with time zone,
    "LeasedUntil" timestamp with time zone,
    "LeaseToken" uuid,
    "Attempts" integer NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Operation" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_Operation_Done" CHECK ("Done" >= 0)
);


CREATE TABLE "OrgStructure" (
    "Id" uuid NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_OrgStructure" PRIMARY KEY ("Id")
);


CREATE TABLE "OrgUnit" (
    "Id" uuid NOT NULL,
    "Code" character varying(40) NOT NULL,
    "Name" character varying(200) NOT NULL,
    "Type" character varying(60) NOT NULL,
    "SortKey" character varying(400) NOT NULL,
    "OpenedOn" date NOT NULL,
    "ClosedOn" date,
    "SuccessorId" uuid,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_OrgUnit" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_OrgUnit_Period" CHECK ("ClosedOn" IS NULL OR "ClosedOn" >= "OpenedOn"),
    CONSTRAINT "CK_OrgUnit_SuccessorClosed" CHECK ("SuccessorId" IS NULL OR "ClosedOn" IS NOT NULL),
    CONSTRAINT "FK_OrgUnit_OrgUnit_SuccessorId" FOREIGN KEY ("SuccessorId") REFERENCES "OrgUnit" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "OutboxMessage" (
    "Id" uuid NOT NULL,
    "Key" character varying(200) NOT NULL,
    "Kind" character varying(60) NOT NULL,
    "PersonId" uuid NOT NULL,
    "Arguments" character varying(2000) NOT NULL,
    "OwedAt" timestamp with time zone NOT NULL,
    "DueAt" timestamp with time zone NOT NULL,
    "State" character varying(20) NOT NULL,
    "Attempts" integer NOT NULL,
    "LeasedUntil" timestamp with time zone,
    "LeaseToken" uuid,
    "FirstFailedAt" timestamp with time zone,
    "DoubtedAt" timestamp with time zone,
    "EndedAt" timestamp with time zone,
    "Reason" character varying(30),
    "Answer" character varying(20),
    CONSTRAINT "PK_OutboxMessage" PRIMARY KEY ("Id")
);


CREATE TABLE "Person" (
    "Id" uuid NOT NULL,
    "PersonnelNumber" character varying(40) NOT NULL,
    "FirstName" character varying(100) NOT NULL,
    "LastName" character varying(100) NOT NULL,
    "Email" character varying(254),
    "Language" character varying(2) NOT NULL,
    "Group" character varying(20) NOT NULL,
    "SearchText" character varying(2000) NOT NULL,
    "SortKey" character varying(500) NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Person" PRIMARY KEY ("Id")
);


CREATE TABLE "RememberedHeading" (
    "Kind" character varying(20) NOT NULL,
    "Heading" character varying(100) NOT NULL,
    "Column" character varying(20),
    CONSTRAINT "PK_RememberedHeading" PRIMARY KEY ("Kind", "Heading")
);


CREATE TABLE "RoleFamily" (
    "Key" character varying(60) NOT NULL,
    "NameDe" character varying(120) NOT NULL,
    "NameEn" character varying(120) NOT NULL,
    CONSTRAINT "PK_RoleFamily" PRIMARY KEY ("Key")
);


CREATE TABLE "SignInAttempts" (
    "Key" character varying(64) NOT NULL,
    "Tries" integer NOT NULL,
    "LastAt" timestamp with time zone NOT NULL,
    "HeldUntil" timestamp with time zone,
    CONSTRAINT "PK_SignInAttempts" PRIMARY KEY ("Key")
);


CREATE TABLE "Site" (
    "Id" uuid NOT NULL,
    "Name" character varying(100) NOT NULL,
    "SortKey" character varying(200) NOT NULL,
    "Region" character varying(10) NOT NULL,
    "Zone" character varying(60) NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Site" PRIMARY KEY ("Id")
);


CREATE TABLE "StoredKey" (
    "Id" uuid NOT NULL,
    "Name" character varying(200) NOT NULL,
    "Xml" character varying(8000) NOT NULL,
    CONSTRAINT "PK_StoredKey" PRIMARY KEY ("Id")
);


CREATE TABLE "Training" (
    "Id" uuid NOT NULL,
    "Key" character varying(80) NOT NULL,
    "Content" character varying(100000) NOT NULL,
    "State" character varying(20) NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Training" PRIMARY KEY ("Id")
);


CREATE TABLE "UsedChallenge" (
    "Id" uuid NOT NULL,
    "ExpiresAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_UsedChallenge" PRIMARY KEY ("Id")
);


CREATE TABLE "ProfileVersion" (
    "Id" uuid NOT NULL,
    "ProfileId" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Stage" character varying(20) NOT NULL,
    "BasedOnId" uuid,
    "Content" character varying(4000000) NOT NULL,
    "TitleDe" character varying(200) NOT NULL,
    "TitleEn" character varying(200) NOT NULL,
    "StartedAt" timestamp with time zone NOT NULL,
    "InConsultationSince" date,
    "ActiveFrom" date,
    "ActiveTo" date,
    "SupersededById" uuid,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_ProfileVersion" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_ProfileVersion_Active" CHECK ("ActiveFrom" IS NULL OR "Stage" = 'Approved'),
    CONSTRAINT "CK_ProfileVersion_Number" CHECK ("Number" >= 1),
    CONSTRAINT "CK_ProfileVersion_Period" CHECK ("ActiveTo" IS NULL OR "ActiveTo" >= "ActiveFrom"),
    CONSTRAINT "FK_ProfileVersion_CompetencyProfile_ProfileId" FOREIGN KEY ("ProfileId") REFERENCES "CompetencyProfile" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ProfileVersion_ProfileVersion_BasedOnId" FOREIGN KEY ("BasedOnId") REFERENCES "ProfileVersion" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ProfileVersion_ProfileVersion_SupersededById" FOREIGN KEY ("SupersededById") REFERENCES "ProfileVersion" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "AwaitedLead" (
    "UnitId" uuid NOT NULL,
    "PersonnelNumber" character varying(40) NOT NULL,
    CONSTRAINT "PK_AwaitedLead" PRIMARY KEY ("UnitId", "PersonnelNumber"),
    CONSTRAINT "FK_AwaitedLead_OrgUnit_UnitId" FOREIGN KEY ("UnitId") REFERENCES "OrgUnit" ("Id") ON DELETE CASCADE
);


CREATE TABLE "UnitPlacement" (
    "Id" uuid NOT NULL,
    "UnitId" uuid NOT NULL,
    "ParentId" uuid NOT NULL,
    "From" date NOT NULL,
    "To" date,
    CONSTRAINT "PK_UnitPlacement" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_UnitPlacement_NotItself" CHECK ("UnitId" <> "ParentId"),
    CONSTRAINT "CK_UnitPlacement_Period" CHECK ("To" IS NULL OR "To" >= "From"),
    CONSTRAINT "FK_UnitPlacement_OrgUnit_ParentId" FOREIGN KEY ("ParentId") REFERENCES "OrgUnit" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_UnitPlacement_OrgUnit_UnitId" FOREIGN KEY ("UnitId") REFERENCES "OrgUnit" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Account" (
    "Id" uuid NOT NULL,
    "PersonId" uuid NOT NULL,
    "Theme" character varying(10) NOT NULL,
    "DisabledAt" timestamp with time zone,
    "UserName" character varying(256),
    "NormalizedUserName" character varying(256),
    "Email" character varying(256),
    "NormalizedEmail" character varying(256),
    "EmailConfirmed" boolean NOT NULL,
    "PasswordHash" character varying(500),
    "SecurityStamp" character varying(100),
    "ConcurrencyStamp" character varying(100),
    "TwoFactorEnabled" boolean NOT NULL,
    "LockoutEnd" timestamp with time zone,
    "LockoutEnabled" boolean NOT NULL,
    "AccessFailedCount" integer NOT NULL,
    CONSTRAINT "PK_Account" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Account_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "BlockedTime" (
    "Id" uuid NOT NULL,
    "PersonId" uuid NOT NULL,
    "From" character varying(16) NOT NULL,
    "To" character varying(16) NOT NULL,
    "IsFromCalendar" boolean NOT NULL,
    CONSTRAINT "PK_BlockedTime" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_BlockedTime_Period" CHECK ("To" > "From"),
    CONSTRAINT "FK_BlockedTime_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "CorrectionRequest" (
    "Id" uuid NOT NULL,
    "PersonId" uuid NOT NULL,
    "Aspect" character varying(20) NOT NULL,
    "Wish" character varying(1000) NOT NULL,
    "AskedAt" timestamp with time zone NOT NULL,
    "AnsweredById" uuid,
    "AnsweredAt" timestamp with time zone,
    "Accepted" boolean,
    "Answer" character varying(1000),
    "SeenAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_CorrectionRequest" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_CorrectionRequest_NotOneself" CHECK ("Accepted" IS NULL OR "AnsweredById" <> "PersonId"),
    CONSTRAINT "FK_CorrectionRequest_Person_AnsweredById" FOREIGN KEY ("AnsweredById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CorrectionRequest_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "Delegation" (
    "Id" uuid NOT NULL,
    "ManagerId" uuid NOT NULL,
    "DeputyId" uuid NOT NULL,
    "Scope" character varying(20) NOT NULL,
    "From" date NOT NULL,
    "To" date NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Delegation" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_Delegation_NotSelf" CHECK ("ManagerId" <> "DeputyId"),
    CONSTRAINT "CK_Delegation_Period" CHECK ("To" >= "From"),
    CONSTRAINT "FK_Delegation_Person_DeputyId" FOREIGN KEY ("DeputyId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Delegation_Person_ManagerId" FOREIGN KEY ("ManagerId") REFERENCES "Person" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "Employment" (
    "Id" uuid NOT NULL,
    "From" date NOT NULL,
    "To" date,
    "PersonId" uuid NOT NULL,
    CONSTRAINT "PK_Employment" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_Employment_Period" CHECK ("To" IS NULL OR "To" >= "From"),
    CONSTRAINT "FK_Employment_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "FactorHelp" (
    "Id" uuid NOT NULL,
    "PersonId" uuid NOT NULL,
    "StartedById" uuid NOT NULL,
    "StartedAs" character varying(30) NOT NULL,
    "StartedAt" timestamp with time zone NOT NULL,
    "ConfirmedById" uuid,
    "ConfirmedAt" timestamp with time zone,
    "StoppedById" uuid,
    "StoppedAt" timestamp with time zone,
    "UsedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_FactorHelp" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_FactorHelp_FourEyes" CHECK ("ConfirmedById" IS NULL OR "ConfirmedById" <> "StartedById"),
    CONSTRAINT "CK_FactorHelp_NotOneself" CHECK ("StartedById" <> "PersonId" AND ("ConfirmedById" IS NULL OR "ConfirmedById" <> "PersonId")),
    CONSTRAINT "FK_FactorHelp_Person_ConfirmedById" FOREIGN KEY ("ConfirmedById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FactorHelp_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FactorHelp_Person_StartedById" FOREIGN KEY ("StartedById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FactorHelp_Person_StoppedById" FOREIGN KEY ("StoppedById") REFERENCES "Person" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "ImportFile" (
    "Id" uuid NOT NULL,
    "Kind" character varying(20) NOT NULL,
    "Name" character varying(200) NOT NULL,
    "Content" bytea NOT NULL,
    "UploadedById" uuid NOT NULL,
    "UploadedAt" timestamp with time zone NOT NULL,
    "Mapping" character varying(1000) NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_ImportFile" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_ImportFile_Person_UploadedById" FOREIGN KEY ("UploadedById") REFERENCES "Person" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "ManagementAssignment" (
    "Id" uuid NOT NULL,
    "ManagerId" uuid NOT NULL,
    "Kind" character varying(20) NOT NULL,
    "From" date NOT NULL,
    "To" date,
    "PersonId" uuid NOT NULL,
    CONSTRAINT "PK_ManagementAssignment" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_ManagementAssignment_NotSelf" CHECK ("ManagerId" <> "PersonId"),
    CONSTRAINT "CK_ManagementAssignment_Period" CHECK ("To" IS NULL OR "To" >= "From"),
    CONSTRAINT "FK_ManagementAssignment_Person_ManagerId" FOREIGN KEY ("ManagerId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ManagementAssignment_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "OrgMembership" (
    "Id" uuid NOT NULL,
    "UnitId" uuid NOT NULL,
    "Share" integer NOT NULL,
    "From" date NOT NULL,
    "To" date,
    "PersonId" uuid NOT NULL,
    CONSTRAINT "PK_OrgMembership" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_OrgMembership_Period" CHECK ("To" IS NULL OR "To" >= "From"),
    CONSTRAINT "CK_OrgMembership_Share" CHECK ("Share" BETWEEN 1 AND 100),
    CONSTRAINT "FK_OrgMembership_OrgUnit_UnitId" FOREIGN KEY ("UnitId") REFERENCES "OrgUnit" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_OrgMembership_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "PersonChange" (
    "Id" uuid NOT NULL,
    "PersonId" uuid NOT NULL,
    "Aspect" character varying(20) NOT NULL,
    "Old" character varying(600) NOT NULL,
    "New" character varying(600) NOT NULL,
    "From" date,
    "ById" uuid,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_PersonChange" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_PersonChange_Person_ById" FOREIGN KEY ("ById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_PersonChange_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "PersonKey" (
    "PersonId" uuid NOT NULL,
    "Hidden" bytea NOT NULL,
    CONSTRAINT "PK_PersonKey" PRIMARY KEY ("PersonId"),
    CONSTRAINT "FK_PersonKey_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "PracticeCase" (
    "Id" uuid NOT NULL,
    "ProfileId" uuid NOT NULL,
    "Place" integer NOT NULL,
    "Words" text NOT NULL,
    "WrittenById" uuid,
    "WrittenAt" timestamp with time zone NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_PracticeCase" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_PracticeCase_CompetencyProfile_ProfileId" FOREIGN KEY ("ProfileId") REFERENCES "CompetencyProfile" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_PracticeCase_Person_WrittenById" FOREIGN KEY ("WrittenById") REFERENCES "Person" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "PrivateNote" (
    "Id" uuid NOT NULL,
    "AuthorId" uuid NOT NULL,
    "AboutId" uuid NOT NULL,
    "On" date NOT NULL,
    "Source" character varying(20) NOT NULL,
    "Hidden" bytea NOT NULL,
    CONSTRAINT "PK_PrivateNote" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_PrivateNote_Person_AboutId" FOREIGN KEY ("AboutId") REFERENCES "Person" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_PrivateNote_Person_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "RoleGrant" (
    "Id" uuid NOT NULL,
    "PersonId" uuid NOT NULL,
    "Role" character varying(30) NOT NULL,
    "UnitId" uuid,
    "From" date NOT NULL,
    "To" date,
    "ProposedById" uuid,
    "ProposedAt" timestamp with time zone,
    "ProposedAs" character varying(30),
    "ConfirmedById" uuid,
    "ConfirmedAt" timestamp with time zone,
    "GrantedAlone" boolean NOT NULL,
    "DeclinedById" uuid,
    "DeclinedAt" timestamp with time zone,
    "EndedById" uuid,
    "EndedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_RoleGrant" PRIMARY KEY ("Id"),
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
    "Id" uuid NOT NULL,
    "From" date NOT NULL,
    "To" date,
    "PersonId" uuid NOT NULL,
    CONSTRAINT "PK_Suspension" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_Suspension_Period" CHECK ("To" IS NULL OR "To" >= "From"),
    CONSTRAINT "FK_Suspension_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "UnitChange" (
    "Id" uuid NOT NULL,
    "UnitId" uuid NOT NULL,
    "Kind" character varying(20) NOT NULL,
    "Day" date NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "ById" uuid,
    "Before" character varying(200) NOT NULL,
    "After" character varying(200) NOT NULL,
    "FromUnitId" uuid,
    "ToUnitId" uuid,
    "PersonId" uuid,
    CONSTRAINT "PK_UnitChange" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_UnitChange_OrgUnit_FromUnitId" FOREIGN KEY ("FromUnitId") REFERENCES "OrgUnit" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_UnitChange_OrgUnit_ToUnitId" FOREIGN KEY ("ToUnitId") REFERENCES "OrgUnit" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_UnitChange_OrgUnit_UnitId" FOREIGN KEY ("UnitId") REFERENCES "OrgUnit" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_UnitChange_Person_ById" FOREIGN KEY ("ById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_UnitChange_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "UnitLead" (
    "Id" uuid NOT NULL,
    "UnitId" uuid NOT NULL,
    "PersonId" uuid NOT NULL,
    "From" date NOT NULL,
    "To" date,
    CONSTRAINT "PK_UnitLead" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_UnitLead_Period" CHECK ("To" IS NULL OR "To" >= "From"),
    CONSTRAINT "FK_UnitLead_OrgUnit_UnitId" FOREIGN KEY ("UnitId") REFERENCES "OrgUnit" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_UnitLead_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "WorkPattern" (
    "Id" uuid NOT NULL,
    "Days" integer NOT NULL,
    "From" date NOT NULL,
    "To" date,
    "PersonId" uuid NOT NULL,
    CONSTRAINT "PK_WorkPattern" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_WorkPattern_Period" CHECK ("To" IS NULL OR "To" >= "From"),
    CONSTRAINT "FK_WorkPattern_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "RoleFamilyAssignment" (
    "Id" uuid NOT NULL,
    "RoleFamily" character varying(60) NOT NULL,
    "Share" integer NOT NULL,
    "From" date NOT NULL,
    "To" date,
    "PersonId" uuid NOT NULL,
    CONSTRAINT "PK_RoleFamilyAssignment" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_RoleFamilyAssignment_Period" CHECK ("To" IS NULL OR "To" >= "From"),
    CONSTRAINT "CK_RoleFamilyAssignment_Share" CHECK ("Share" BETWEEN 1 AND 100),
    CONSTRAINT "FK_RoleFamilyAssignment_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_RoleFamilyAssignment_RoleFamily_RoleFamily" FOREIGN KEY ("RoleFamily") REFERENCES "RoleFamily" ("Key") ON DELETE RESTRICT
);


CREATE TABLE "ClosingDay" (
    "Id" uuid NOT NULL,
    "Name" character varying(100) NOT NULL,
    "Rule" character varying(30) NOT NULL,
    "SiteId" uuid,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_ClosingDay" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_ClosingDay_Site_SiteId" FOREIGN KEY ("SiteId") REFERENCES "Site" ("Id") ON DELETE CASCADE
);


CREATE TABLE "SiteAssignment" (
    "Id" uuid NOT NULL,
    "SiteId" uuid NOT NULL,
    "From" date NOT NULL,
    "To" date,
    "PersonId" uuid NOT NULL,
    CONSTRAINT "PK_SiteAssignment" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_SiteAssignment_Period" CHECK ("To" IS NULL OR "To" >= "From"),
    CONSTRAINT "FK_SiteAssignment_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_SiteAssignment_Site_SiteId" FOREIGN KEY ("SiteId") REFERENCES "Site" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "TrainingChange" (
    "Id" uuid NOT NULL,
    "TrainingId" uuid NOT NULL,
    "Kind" character varying(20) NOT NULL,
    "ById" uuid,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_TrainingChange" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_TrainingChange_Person_ById" FOREIGN KEY ("ById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_TrainingChange_Training_TrainingId" FOREIGN KEY ("TrainingId") REFERENCES "Training" ("Id") ON DELETE CASCADE
);


CREATE TABLE "CalibrationExercise" (
    "Id" uuid NOT NULL,
    "VersionId" uuid NOT NULL,
    "PersonId" uuid NOT NULL,
    "Answers" text NOT NULL,
    "CompletedOn" date,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_CalibrationExercise" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_CalibrationExercise_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CalibrationExercise_ProfileVersion_VersionId" FOREIGN KEY ("VersionId") REFERENCES "ProfileVersion" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "CalibrationWaiver" (
    "Id" uuid NOT NULL,
    "VersionId" uuid NOT NULL,
    "PersonId" uuid,
    "Reason" character varying(500) NOT NULL,
    "ById" uuid,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_CalibrationWaiver" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_CalibrationWaiver_Person_ById" FOREIGN KEY ("ById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CalibrationWaiver_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CalibrationWaiver_ProfileVersion_VersionId" FOREIGN KEY ("VersionId") REFERENCES "ProfileVersion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "FeedbackRound" (
    "Id" uuid NOT NULL,
    "Name" character varying(100) NOT NULL,
    "Kind" character varying(20) NOT NULL,
    "PeriodFrom" date NOT NULL,
    "PeriodTo" date NOT NULL,
    "VersionId" uuid NOT NULL,
    "PrepareBy" date NOT NULL,
    "HoldFrom" date NOT NULL,
    "HoldBy" date NOT NULL,
    "SignBy" date NOT NULL,
    "State" character varying(20) NOT NULL,
    "SelectedUnits" character varying(20000) NOT NULL,
    "SelectedRoles" character varying(20000) NOT NULL,
    "WithApprentices" boolean NOT NULL,
    "OpenedAt" timestamp with time zone,
    "ClosedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_FeedbackRound" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_FeedbackRound_Days" CHECK ("HoldFrom" <= "HoldBy" AND "PrepareBy" <= "HoldBy" AND "HoldBy" <= "SignBy"),
    CONSTRAINT "FK_FeedbackRound_ProfileVersion_VersionId" FOREIGN KEY ("VersionId") REFERENCES "ProfileVersion" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "ProfileApproval" (
    "VersionId" uuid NOT NULL,
    "Kind" character varying(20) NOT NULL,
    "On" date NOT NULL,
    "ApprovedBy" character varying(200) NOT NULL,
    "Note" character varying(4000) NOT NULL,
    "ContentHash" character varying(64) NOT NULL,
    "RecordedById" uuid,
    "RecordedAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_ProfileApproval" PRIMARY KEY ("VersionId"),
    CONSTRAINT "FK_ProfileApproval_Person_RecordedById" FOREIGN KEY ("RecordedById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ProfileApproval_ProfileVersion_VersionId" FOREIGN KEY ("VersionId") REFERENCES "ProfileVersion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ProfileEdit" (
    "Id" uuid NOT NULL,
    "VersionId" uuid NOT NULL,
    "Place" integer NOT NULL,
    "Part" character varying(100) NOT NULL,
    "ById" uuid,
    "At" timestamp with time zone NOT NULL,
    "Revision" integer NOT NULL,
    "IsUndone" boolean NOT NULL,
    "Other" bytea,
    CONSTRAINT "PK_ProfileEdit" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_ProfileEdit_Person_ById" FOREIGN KEY ("ById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ProfileEdit_ProfileVersion_VersionId" FOREIGN KEY ("VersionId") REFERENCES "ProfileVersion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ProfileScope" (
    "VersionId" uuid NOT NULL,
    "UnitId" uuid NOT NULL,
    CONSTRAINT "PK_ProfileScope" PRIMARY KEY ("VersionId", "UnitId"),
    CONSTRAINT "FK_ProfileScope_OrgUnit_UnitId" FOREIGN KEY ("UnitId") REFERENCES "OrgUnit" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ProfileScope_ProfileVersion_VersionId" FOREIGN KEY ("VersionId") REFERENCES "ProfileVersion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ProfileWorkshop" (
    "Id" uuid NOT NULL,
    "VersionId" uuid NOT NULL,
    "OpenedById" uuid,
    "OpenedAt" timestamp with time zone NOT NULL,
    "ClosedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_ProfileWorkshop" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_ProfileWorkshop_Person_OpenedById" FOREIGN KEY ("OpenedById") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ProfileWorkshop_ProfileVersion_VersionId" FOREIGN KEY ("VersionId") REFERENCES "ProfileVersion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "AccountClaim" (
    "Id" integer GENERATED BY DEFAULT AS IDENTITY,
    "UserId" uuid NOT NULL,
    "ClaimType" character varying(200),
    "ClaimValue" character varying(500),
    CONSTRAINT "PK_AccountClaim" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_AccountClaim_Account_UserId" FOREIGN KEY ("UserId") REFERENCES "Account" ("Id") ON DELETE CASCADE
);


CREATE TABLE "AccountLink" (
    "Id" uuid NOT NULL,
    "TokenHash" character varying(64) NOT NULL,
    "AccountId" uuid NOT NULL,
    "Purpose" character varying(20) NOT NULL,
    "CreatedAt" timestamp with time zone NOT NULL,
    "ExpiresAt" timestamp with time zone NOT NULL,
    "UsedAt" timestamp with time zone,
    CONSTRAINT "PK_AccountLink" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_AccountLink_Account_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Account" ("Id") ON DELETE CASCADE
);


CREATE TABLE "AccountLogin" (
    "LoginProvider" character varying(128) NOT NULL,
    "ProviderKey" character varying(128) NOT NULL,
    "ProviderDisplayName" character varying(128),
    "UserId" uuid NOT NULL,
    CONSTRAINT "PK_AccountLogin" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AccountLogin_Account_UserId" FOREIGN KEY ("UserId") REFERENCES "Account" ("Id") ON DELETE CASCADE
);


CREATE TABLE "AccountPasskey" (
    "CredentialId" bytea NOT NULL,
    "UserId" uuid NOT NULL,
    "Data" jsonb NOT NULL,
    CONSTRAINT "PK_AccountPasskey" PRIMARY KEY ("CredentialId"),
    CONSTRAINT "FK_AccountPasskey_Account_UserId" FOREIGN KEY ("UserId") REFERENCES "Account" ("Id") ON DELETE CASCADE
);


CREATE TABLE "AccountToken" (
    "UserId" uuid NOT NULL,
    "LoginProvider" character varying(128) NOT NULL,
    "Name" character varying(128) NOT NULL,
    "Value" character varying(2000),
    CONSTRAINT "PK_AccountToken" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AccountToken_Account_UserId" FOREIGN KEY ("UserId") REFERENCES "Account" ("Id") ON DELETE CASCADE
);


CREATE TABLE "UserSession" (
    "Id" uuid NOT NULL,
    "KeyHash" character varying(64) NOT NULL,
    "AccountId" uuid NOT NULL,
    "Device" character varying(60) NOT NULL,
    "SecondFactor" boolean NOT NULL,
    "CreatedAt" timestamp with time zone NOT NULL,
    "LastSeenAt" timestamp with time zone NOT NULL,
    "ConfirmedAt" timestamp with time zone NOT NULL,
    "EndsAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_UserSession" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_UserSession_Account_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Account" ("Id") ON DELETE CASCADE
);


CREATE TABLE "FeedbackConversation" (
    "Id" uuid NOT NULL,
    "EmployeeId" uuid NOT NULL,
    "ManagerId" uuid NOT NULL,
    "VersionId" uuid NOT NULL,
    "Kind" character varying(20) NOT NULL,
    "PeriodFrom" date NOT NULL,
    "PeriodTo" date NOT NULL,
    "Language" character varying(2) NOT NULL,
    "OpenedAt" timestamp with time zone NOT NULL,
    "State" character varying(20) NOT NULL,
    "RoundId" uuid,
    "HasSupport" boolean NOT NULL,
    "Targets" character varying(300) NOT NULL,
    "SelfLevels" character varying(300) NOT NULL,
    "ManagerLevels" character varying(300) NOT NULL,
    "SelfSubmittedAt" timestamp with time zone,
    "SelfDeclinedAt" timestamp with time zone,
    "ManagerSubmittedAt" timestamp with time zone,
    "ReleasedAt" timestamp with time zone,
    "CancelledAt" timestamp with time zone,
    "CancelledBecause" character varying(20),
    "AgreedLevels" character varying(300) NOT NULL,
    "NextOn" date,
    "NeedsNoStep" boolean NOT NULL,
    "Records" integer NOT NULL,
    "Answer" character varying(20),
    "AnsweredAt" timestamp with time zone,
    "HandedOverAt" timestamp with time zone,
    "PaperPlace" character varying(200),
    "MediatorId" uuid,
    "MediationAskedAt" timestamp with time zone,
    "MediationEndedAt" timestamp with time zone,
    "CorrectionAskedBy" character varying(10),
    "IsCorrection" boolean NOT NULL,
    "FinishBy" date,
    "OfferedTo" uuid,
    "IsForNewManager" boolean NOT NULL,
    "IsErased" boolean NOT NULL,
    "TargetsAskedBy" character varying(10),
    "Version" integer NOT NULL,
    CONSTRAINT "PK_FeedbackConversation" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_FeedbackConversation_Period" CHECK ("PeriodTo" >= "PeriodFrom"),
    CONSTRAINT "FK_FeedbackConversation_FeedbackRound_RoundId" FOREIGN KEY ("RoundId") REFERENCES "FeedbackRound" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FeedbackConversation_Person_EmployeeId" FOREIGN KEY ("EmployeeId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FeedbackConversation_Person_ManagerId" FOREIGN KEY ("ManagerId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FeedbackConversation_Person_MediatorId" FOREIGN KEY ("MediatorId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FeedbackConversation_Person_OfferedTo" FOREIGN KEY ("OfferedTo") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FeedbackConversation_ProfileVersion_VersionId" FOREIGN KEY ("VersionId") REFERENCES "ProfileVersion" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "ApprovalFile" (
    "VersionId" uuid NOT NULL,
    "Name" character varying(120) NOT NULL,
    "ContentType" character varying(40) NOT NULL,
    "Bytes" bytea NOT NULL,
    CONSTRAINT "PK_ApprovalFile" PRIMARY KEY ("VersionId"),
    CONSTRAINT "FK_ApprovalFile_ProfileApproval_VersionId" FOREIGN KEY ("VersionId") REFERENCES "ProfileApproval" ("VersionId") ON DELETE CASCADE
);


CREATE TABLE "WorkshopComment" (
    "Id" uuid NOT NULL,
    "WorkshopId" uuid NOT NULL,
    "AuthorId" uuid NOT NULL,
    "Item" character varying(100) NOT NULL,
    "Text" character varying(1000) NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_WorkshopComment" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_WorkshopComment_Person_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_WorkshopComment_ProfileWorkshop_WorkshopId" FOREIGN KEY ("WorkshopId") REFERENCES "ProfileWorkshop" ("Id") ON DELETE CASCADE
);


CREATE TABLE "WorkshopIncident" (
    "Id" uuid NOT NULL,
    "WorkshopId" uuid NOT NULL,
    "AuthorId" uuid NOT NULL,
    "Situation" character varying(1000) NOT NULL,
    "Behaviour" character varying(1000) NOT NULL,
    "Effect" character varying(1000) NOT NULL,
    "Field" character varying(80) NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_WorkshopIncident" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_WorkshopIncident_Person_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_WorkshopIncident_ProfileWorkshop_WorkshopId" FOREIGN KEY ("WorkshopId") REFERENCES "ProfileWorkshop" ("Id") ON DELETE CASCADE
);


CREATE TABLE "WorkshopMember" (
    "WorkshopId" uuid NOT NULL,
    "PersonId" uuid NOT NULL,
    "InvitedAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_WorkshopMember" PRIMARY KEY ("WorkshopId", "PersonId"),
    CONSTRAINT "FK_WorkshopMember_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_WorkshopMember_ProfileWorkshop_WorkshopId" FOREIGN KEY ("WorkshopId") REFERENCES "ProfileWorkshop" ("Id") ON DELETE CASCADE
);


CREATE TABLE "WorkshopProposal" (
    "Id" uuid NOT NULL,
    "WorkshopId" uuid NOT NULL,
    "AuthorId" uuid NOT NULL,
    "Words" text NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "TakenOverAt" timestamp with time zone,
    "TakenOverAs" character varying(80),
    CONSTRAINT "PK_WorkshopProposal" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_WorkshopProposal_Person_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_WorkshopProposal_ProfileWorkshop_WorkshopId" FOREIGN KEY ("WorkshopId") REFERENCES "ProfileWorkshop" ("Id") ON DELETE CASCADE
);


CREATE TABLE "WorkshopVote" (
    "WorkshopId" uuid NOT NULL,
    "PersonId" uuid NOT NULL,
    "Item" character varying(100) NOT NULL,
    "Useful" integer NOT NULL,
    "Observable" integer NOT NULL,
    CONSTRAINT "PK_WorkshopVote" PRIMARY KEY ("WorkshopId", "PersonId", "Item"),
    CONSTRAINT "CK_WorkshopVote_Range" CHECK ("Useful" BETWEEN 1 AND 5 AND "Observable" BETWEEN 1 AND 5),
    CONSTRAINT "FK_WorkshopVote_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_WorkshopVote_ProfileWorkshop_WorkshopId" FOREIGN KEY ("WorkshopId") REFERENCES "ProfileWorkshop" ("Id") ON DELETE CASCADE
);


CREATE TABLE "AgreedNeed" (
    "ConversationId" uuid NOT NULL,
    "Criterion" integer NOT NULL,
    "Priority" character varying(10),
    CONSTRAINT "PK_AgreedNeed" PRIMARY KEY ("ConversationId", "Criterion"),
    CONSTRAINT "FK_AgreedNeed_FeedbackConversation_ConversationId" FOREIGN KEY ("ConversationId") REFERENCES "FeedbackConversation" ("Id") ON DELETE CASCADE
);


CREATE TABLE "AgreedStep" (
    "Id" uuid NOT NULL,
    "ConversationId" uuid NOT NULL,
    "Owner" character varying(10) NOT NULL,
    "DueOn" date NOT NULL,
    "DoneOn" date,
    "Hidden" bytea NOT NULL,
    CONSTRAINT "PK_AgreedStep" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_AgreedStep_FeedbackConversation_ConversationId" FOREIGN KEY ("ConversationId") REFERENCES "FeedbackConversation" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Appointment" (
    "ConversationId" uuid NOT NULL,
    "Start" character varying(16) NOT NULL,
    "Minutes" integer NOT NULL,
    "Zone" character varying(60) NOT NULL,
    "From" timestamp with time zone NOT NULL,
    "To" timestamp with time zone NOT NULL,
    "Place" character varying(200) NOT NULL,
    "IsOnline" boolean NOT NULL,
    "State" character varying(20) NOT NULL,
    "Counter" character varying(16),
    "Sequence" integer NOT NULL,
    CONSTRAINT "PK_Appointment" PRIMARY KEY ("ConversationId"),
    CONSTRAINT "CK_Appointment_Minutes" CHECK ("Minutes" BETWEEN 15 AND 240),
    CONSTRAINT "FK_Appointment_FeedbackConversation_ConversationId" FOREIGN KEY ("ConversationId") REFERENCES "FeedbackConversation" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Contribution" (
    "ConversationId" uuid NOT NULL,
    "AuthorId" uuid NOT NULL,
    "State" character varying(10) NOT NULL,
    "Hidden" bytea NOT NULL,
    CONSTRAINT "PK_Contribution" PRIMARY KEY ("ConversationId", "AuthorId"),
    CONSTRAINT "FK_Contribution_FeedbackConversation_ConversationId" FOREIGN KEY ("ConversationId") REFERENCES "FeedbackConversation" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Contribution_Person_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ConversationRecord" (
    "ConversationId" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Hidden" bytea NOT NULL,
    "Hash" character varying(64) NOT NULL,
    "HandedOverAt" timestamp with time zone NOT NULL,
    "Answer" character varying(20),
    "AnsweredAt" timestamp with time zone,
    CONSTRAINT "PK_ConversationRecord" PRIMARY KEY ("ConversationId", "Number"),
    CONSTRAINT "FK_ConversationRecord_FeedbackConversation_ConversationId" FOREIGN KEY ("ConversationId") REFERENCES "FeedbackConversation" ("Id") ON DELETE CASCADE
);


CREATE TABLE "EmployeeStatement" (
    "Id" uuid NOT NULL,
    "ConversationId" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "Hidden" bytea NOT NULL,
    CONSTRAINT "PK_EmployeeStatement" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_EmployeeStatement_FeedbackConversation_ConversationId" FOREIGN KEY ("ConversationId") REFERENCES "FeedbackConversation" ("Id") ON DELETE CASCADE
);


CREATE TABLE "PreparedCard" (
    "ConversationId" uuid NOT NULL,
    "Side" character varying(10) NOT NULL,
    "Criterion" integer NOT NULL,
    "Hidden" bytea NOT NULL,
    "HasExample" boolean NOT NULL,
    "Revision" integer NOT NULL,
    "WrittenAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_PreparedCard" PRIMARY KEY ("ConversationId", "Side", "Criterion"),
    CONSTRAINT "FK_PreparedCard_FeedbackConversation_ConversationId" FOREIGN KEY ("ConversationId") REFERENCES "FeedbackConversation" ("Id") ON DELETE CASCADE
);


CREATE TABLE "RecordPart" (
    "ConversationId" uuid NOT NULL,
    "Section" character varying(20) NOT NULL,
    "Criterion" integer NOT NULL,
    "Hidden" bytea NOT NULL,
    "Revision" integer NOT NULL,
    CONSTRAINT "PK_RecordPart" PRIMARY KEY ("ConversationId", "Section", "Criterion"),
    CONSTRAINT "FK_RecordPart_FeedbackConversation_ConversationId" FOREIGN KEY ("ConversationId") REFERENCES "FeedbackConversation" ("Id") ON DELETE CASCADE
);


CREATE TABLE "IncidentSort" (
    "IncidentId" uuid NOT NULL,
    "PersonId" uuid NOT NULL,
    "Field" character varying(80) NOT NULL,
    CONSTRAINT "PK_IncidentSort" PRIMARY KEY ("IncidentId", "PersonId"),
    CONSTRAINT "FK_IncidentSort_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_IncidentSort_WorkshopIncident_IncidentId" FOREIGN KEY ("IncidentId") REFERENCES "WorkshopIncident" ("Id") ON DELETE CASCADE
);


INSERT INTO "LeadingTurn" ("Id", "Count")
VALUES (1, 0);


INSERT INTO "OrgStructure" ("Id", "Version")
VALUES ('019aab00-0000-7000-8000-000000000001', 0);


INSERT INTO "RoleFamily" ("Key", "NameDe", "NameEn")
VALUES ('back-office', 'Interne Dienste', 'Back office');
INSERT INTO "RoleFamily" ("Key", "NameDe", "NameEn")
VALUES ('field-engineer', 'Vor-Ort- und Systemtechnik', 'Field / system engineer');
INSERT INTO "RoleFamily" ("Key", "NameDe", "NameEn")
VALUES ('service-desk', 'Service Desk', 'Service desk agent');
INSERT INTO "RoleFamily" ("Key", "NameDe", "NameEn")
VALUES ('team-lead', 'Teamleitung', 'Team lead');


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
