-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "mark" AS ENUM ('PRIMARY', 'RELATED');

-- CreateEnum
CREATE TYPE "mark_target" AS ENUM ('ARTICLE', 'GUIDE', 'NEEDS_REVIEW');

-- CreateEnum
CREATE TYPE "guide" AS ENUM ('PREFECTURE', 'MUNICIPALITY');

-- CreateEnum
CREATE TYPE "plan_kind" AS ENUM ('ROADMAP', 'MEASURES');

-- CreateEnum
CREATE TYPE "version_status" AS ENUM ('DRAFT', 'APPROVED');

-- CreateEnum
CREATE TYPE "ministry_role" AS ENUM ('LEAD', 'PARTNER');

-- CreateEnum
CREATE TYPE "report_state" AS ENUM ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('viewer', 'editor', 'coordinator', 'secretariat', 'admin');

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "activity" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "ministry_id" INTEGER,
    "kind" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure" (
    "id" SERIAL NOT NULL,
    "version_id" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kpi_progress" TEXT NOT NULL,
    "kpi_effect" TEXT NOT NULL,
    "overview" TEXT[],
    "overview_text" TEXT NOT NULL,
    "ministries_text" TEXT NOT NULL,
    "page" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "source_text" TEXT NOT NULL,
    "printed_cells" JSONB NOT NULL,

    CONSTRAINT "measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure_mark" (
    "id" SERIAL NOT NULL,
    "measure_id" INTEGER NOT NULL,
    "cell" INTEGER NOT NULL,
    "mark" "mark" NOT NULL,
    "target" "mark_target" NOT NULL,
    "column" TEXT,
    "guide" "guide",

    CONSTRAINT "measure_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure_ministry" (
    "measure_id" INTEGER NOT NULL,
    "ministry_id" INTEGER NOT NULL,
    "role" "ministry_role" NOT NULL,
    "units" TEXT[],
    "position" INTEGER NOT NULL,

    CONSTRAINT "measure_ministry_pkey" PRIMARY KEY ("measure_id","ministry_id")
);

-- CreateTable
CREATE TABLE "ministry" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "ministry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ministry_alias" (
    "alias" TEXT NOT NULL,
    "ministry_id" INTEGER NOT NULL,

    CONSTRAINT "ministry_alias_pkey" PRIMARY KEY ("alias")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" SERIAL NOT NULL,
    "kind" "plan_kind" NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "dated" TEXT,
    "citation" TEXT NOT NULL,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_version" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "version_status" NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "report" JSONB NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "approved_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_source" (
    "version_id" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "plan_source_pkey" PRIMARY KEY ("version_id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" SERIAL NOT NULL,
    "task_id" INTEGER NOT NULL,
    "ministry_id" INTEGER NOT NULL,
    "state" "report_state" NOT NULL,
    "completed_on" DATE,
    "forecast_quarter" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "reason" TEXT,
    "effective_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "author_id" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule_statement" (
    "id" SERIAL NOT NULL,
    "task_id" INTEGER NOT NULL,
    "ministry_id" INTEGER NOT NULL,
    "quarters" INTEGER[],
    "first_quarter" INTEGER NOT NULL,
    "last_quarter" INTEGER NOT NULL,
    "effective_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "author_id" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "schedule_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication_report" (
    "publication_id" INTEGER NOT NULL,
    "report_id" INTEGER NOT NULL,

    CONSTRAINT "publication_report_pkey" PRIMARY KEY ("publication_id","report_id")
);

-- CreateTable
CREATE TABLE "publication_schedule" (
    "publication_id" INTEGER NOT NULL,
    "statement_id" INTEGER NOT NULL,

    CONSTRAINT "publication_schedule_pkey" PRIMARY KEY ("publication_id","statement_id")
);

-- CreateTable
CREATE TABLE "part" (
    "id" SERIAL NOT NULL,
    "version_id" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chapter" (
    "id" SERIAL NOT NULL,
    "version_id" INTEGER NOT NULL,
    "part_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "chapter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section" (
    "id" SERIAL NOT NULL,
    "chapter_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "initiative" (
    "id" SERIAL NOT NULL,
    "version_id" INTEGER NOT NULL,
    "chapter_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "printed" TEXT NOT NULL,
    "page" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,

    CONSTRAINT "initiative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "initiative_section" (
    "initiative_id" INTEGER NOT NULL,
    "section_id" INTEGER NOT NULL,

    CONSTRAINT "initiative_section_pkey" PRIMARY KEY ("initiative_id","section_id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" SERIAL NOT NULL,
    "version_id" INTEGER NOT NULL,
    "initiative_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "printed_title" TEXT NOT NULL,
    "quarters" INTEGER[],
    "first_quarter" INTEGER,
    "last_quarter" INTEGER,
    "ministries_text" TEXT NOT NULL,
    "page" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "source_text" TEXT NOT NULL,
    "recovered" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_ministry" (
    "task_id" INTEGER NOT NULL,
    "ministry_id" INTEGER NOT NULL,
    "role" "ministry_role" NOT NULL,
    "units" TEXT[],
    "position" INTEGER NOT NULL,

    CONSTRAINT "task_ministry_pkey" PRIMARY KEY ("task_id","ministry_id")
);

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" SERIAL NOT NULL,
    "user_id" UUID NOT NULL,
    "ministry_id" INTEGER,
    "role" "role" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "acting_membership_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "user_agent" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "login_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "login_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "activity_subject_type_subject_id_id_idx" ON "activity"("subject_type", "subject_id", "id");

-- CreateIndex
CREATE INDEX "activity_actor_id_id_idx" ON "activity"("actor_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "measure_version_id_number_key" ON "measure"("version_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "measure_mark_measure_id_cell_key" ON "measure_mark"("measure_id", "cell");

-- CreateIndex
CREATE INDEX "measure_ministry_ministry_id_role_idx" ON "measure_ministry"("ministry_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "ministry_slug_key" ON "ministry"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "plan_slug_key" ON "plan"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "plan_version_plan_id_number_key" ON "plan_version"("plan_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "plan_version_plan_id_sha256_key" ON "plan_version"("plan_id", "sha256");

-- CreateIndex
CREATE INDEX "report_task_id_ministry_id_effective_on_recorded_at_id_idx" ON "report"("task_id", "ministry_id", "effective_on" DESC, "recorded_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "report_sample_idx" ON "report"("sample");

-- CreateIndex
CREATE INDEX "schedule_statement_task_id_effective_on_recorded_at_id_idx" ON "schedule_statement"("task_id", "effective_on", "recorded_at", "id");

-- CreateIndex
CREATE INDEX "publication_published_at_idx" ON "publication"("published_at");

-- CreateIndex
CREATE UNIQUE INDEX "part_version_id_number_key" ON "part"("version_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "chapter_version_id_key_key" ON "chapter"("version_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "section_chapter_id_position_key" ON "section"("chapter_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "initiative_version_id_position_key" ON "initiative"("version_id", "position");

-- CreateIndex
CREATE INDEX "task_initiative_id_idx" ON "task"("initiative_id");

-- CreateIndex
CREATE UNIQUE INDEX "task_version_id_code_key" ON "task"("version_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "task_version_id_position_key" ON "task"("version_id", "position");

-- CreateIndex
CREATE INDEX "task_ministry_ministry_id_role_idx" ON "task_ministry"("ministry_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_ministry_id_fkey" FOREIGN KEY ("ministry_id") REFERENCES "ministry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_mark" ADD CONSTRAINT "measure_mark_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_ministry" ADD CONSTRAINT "measure_ministry_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_ministry" ADD CONSTRAINT "measure_ministry_ministry_id_fkey" FOREIGN KEY ("ministry_id") REFERENCES "ministry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ministry_alias" ADD CONSTRAINT "ministry_alias_ministry_id_fkey" FOREIGN KEY ("ministry_id") REFERENCES "ministry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_source" ADD CONSTRAINT "plan_source_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_ministry_id_fkey" FOREIGN KEY ("ministry_id") REFERENCES "ministry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_statement" ADD CONSTRAINT "schedule_statement_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_statement" ADD CONSTRAINT "schedule_statement_ministry_id_fkey" FOREIGN KEY ("ministry_id") REFERENCES "ministry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_statement" ADD CONSTRAINT "schedule_statement_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_report" ADD CONSTRAINT "publication_report_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_report" ADD CONSTRAINT "publication_report_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_schedule" ADD CONSTRAINT "publication_schedule_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_schedule" ADD CONSTRAINT "publication_schedule_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "schedule_statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "part" ADD CONSTRAINT "part_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chapter" ADD CONSTRAINT "chapter_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chapter" ADD CONSTRAINT "chapter_part_id_fkey" FOREIGN KEY ("part_id") REFERENCES "part"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_chapter_id_fkey" FOREIGN KEY ("chapter_id") REFERENCES "chapter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative" ADD CONSTRAINT "initiative_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative" ADD CONSTRAINT "initiative_chapter_id_fkey" FOREIGN KEY ("chapter_id") REFERENCES "chapter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_section" ADD CONSTRAINT "initiative_section_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_section" ADD CONSTRAINT "initiative_section_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_ministry" ADD CONSTRAINT "task_ministry_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_ministry" ADD CONSTRAINT "task_ministry_ministry_id_fkey" FOREIGN KEY ("ministry_id") REFERENCES "ministry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_ministry_id_fkey" FOREIGN KEY ("ministry_id") REFERENCES "ministry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_acting_membership_id_fkey" FOREIGN KEY ("acting_membership_id") REFERENCES "membership"("id") ON DELETE SET NULL ON UPDATE CASCADE;
