-- CreateEnum
CREATE TYPE "notification_reason" AS ENUM ('MENTION', 'REPLY', 'WATCH', 'ASSIGNMENT', 'REVIEW');

-- CreateEnum
CREATE TYPE "kpi_side" AS ENUM ('PROGRESS', 'EFFECT');

-- CreateEnum
CREATE TYPE "mark_verdict" AS ENUM ('ARTICLE', 'VOID', 'REOPENED');

-- AlterTable
ALTER TABLE "activity" ADD COLUMN     "request_id" UUID;

-- AlterTable
ALTER TABLE "measure_mark" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "ministry" ADD COLUMN     "review_required" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "report" ADD COLUMN     "behalf_reason" TEXT;

-- AlterTable
ALTER TABLE "user_account" ADD COLUMN     "mailed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "thread" (
    "id" SERIAL NOT NULL,
    "task_id" INTEGER,
    "measure_id" INTEGER,
    "indicator_id" INTEGER,
    "ministry_id" INTEGER,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "resolver_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" SERIAL NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "ministry_id" INTEGER,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "deleter_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_revision" (
    "id" SERIAL NOT NULL,
    "comment_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mention" (
    "id" SERIAL NOT NULL,
    "comment_id" INTEGER NOT NULL,
    "ministry_id" INTEGER,
    "user_id" UUID,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watch" (
    "user_id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "watch_pkey" PRIMARY KEY ("user_id","subject_type","subject_id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" SERIAL NOT NULL,
    "user_id" UUID NOT NULL,
    "activity_id" INTEGER NOT NULL,
    "reason" "notification_reason" NOT NULL,
    "comment_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" SERIAL NOT NULL,
    "measure_id" INTEGER NOT NULL,
    "side" "kpi_side" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_definition" (
    "id" SERIAL NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "initial_value" DECIMAL(24,6),
    "initial_on" DATE,
    "target_value" DECIMAL(24,6),
    "target_on" DATE,
    "ministry_id" INTEGER,
    "author_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "indicator_definition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_value" (
    "id" SERIAL NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "ministry_id" INTEGER,
    "value" DECIMAL(24,6) NOT NULL,
    "effective_on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "author_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "indicator_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lead_measure" (
    "measure_id" INTEGER NOT NULL,
    "ministry_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "lead_measure_pkey" PRIMARY KEY ("measure_id","ministry_id")
);

-- CreateTable
CREATE TABLE "kpi_report" (
    "id" SERIAL NOT NULL,
    "measure_id" INTEGER NOT NULL,
    "side" "kpi_side" NOT NULL,
    "ministry_id" INTEGER NOT NULL,
    "state" "report_state" NOT NULL,
    "note" TEXT NOT NULL,
    "behalf_reason" TEXT,
    "effective_on" DATE NOT NULL,
    "author_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "kpi_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mark_decision" (
    "id" SERIAL NOT NULL,
    "mark_id" INTEGER NOT NULL,
    "verdict" "mark_verdict" NOT NULL,
    "column" TEXT,
    "reason" TEXT NOT NULL,
    "decider_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mark_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lead_item" (
    "task_id" INTEGER NOT NULL,
    "ministry_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "assignee_id" UUID,

    CONSTRAINT "lead_item_pkey" PRIMARY KEY ("task_id","ministry_id")
);

-- CreateTable
CREATE TABLE "report_review" (
    "id" SERIAL NOT NULL,
    "task_id" INTEGER NOT NULL,
    "ministry_id" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "fields" JSONB NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "user_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "based_on" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("user_id","form")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER,
    "kpi_report_id" INTEGER,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "file_id" UUID,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "owner_id" UUID NOT NULL,
    "ministry_id" INTEGER,
    "stored_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "thread_task_id_idx" ON "thread"("task_id");

-- CreateIndex
CREATE INDEX "thread_measure_id_idx" ON "thread"("measure_id");

-- CreateIndex
CREATE INDEX "thread_indicator_id_idx" ON "thread"("indicator_id");

-- CreateIndex
CREATE INDEX "thread_ministry_id_idx" ON "thread"("ministry_id");

-- CreateIndex
CREATE INDEX "thread_sample_idx" ON "thread"("sample");

-- CreateIndex
CREATE INDEX "comment_thread_id_id_idx" ON "comment"("thread_id", "id");

-- CreateIndex
CREATE INDEX "comment_author_id_idx" ON "comment"("author_id");

-- CreateIndex
CREATE INDEX "comment_revision_comment_id_id_idx" ON "comment_revision"("comment_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "mention_comment_id_ministry_id_key" ON "mention"("comment_id", "ministry_id");

-- CreateIndex
CREATE UNIQUE INDEX "mention_comment_id_user_id_key" ON "mention"("comment_id", "user_id");

-- CreateIndex
CREATE INDEX "watch_subject_type_subject_id_idx" ON "watch"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "notification_user_id_read_at_idx" ON "notification"("user_id", "read_at");

-- CreateIndex
CREATE INDEX "notification_activity_id_idx" ON "notification"("activity_id");

-- CreateIndex
CREATE INDEX "notification_comment_id_idx" ON "notification"("comment_id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_user_id_activity_id_key" ON "notification"("user_id", "activity_id");

-- CreateIndex
CREATE INDEX "indicator_measure_id_idx" ON "indicator"("measure_id");

-- CreateIndex
CREATE INDEX "indicator_sample_idx" ON "indicator"("sample");

-- CreateIndex
CREATE INDEX "indicator_definition_indicator_id_recorded_at_id_idx" ON "indicator_definition"("indicator_id", "recorded_at", "id");

-- CreateIndex
CREATE INDEX "indicator_value_indicator_id_effective_on_recorded_at_id_idx" ON "indicator_value"("indicator_id", "effective_on", "recorded_at", "id");

-- CreateIndex
CREATE INDEX "kpi_report_measure_id_side_ministry_id_effective_on_recorde_idx" ON "kpi_report"("measure_id", "side", "ministry_id", "effective_on" DESC, "recorded_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "kpi_report_sample_idx" ON "kpi_report"("sample");

-- CreateIndex
CREATE INDEX "mark_decision_mark_id_recorded_at_id_idx" ON "mark_decision"("mark_id", "recorded_at", "id");

-- CreateIndex
CREATE INDEX "lead_item_assignee_id_idx" ON "lead_item"("assignee_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_review_task_id_ministry_id_key" ON "report_review"("task_id", "ministry_id");

-- CreateIndex
CREATE INDEX "evidence_report_id_idx" ON "evidence"("report_id");

-- CreateIndex
CREATE INDEX "evidence_kpi_report_id_idx" ON "evidence"("kpi_report_id");

-- CreateIndex
CREATE INDEX "evidence_file_id_idx" ON "evidence"("file_id");

-- CreateIndex
CREATE INDEX "stored_file_owner_id_idx" ON "stored_file"("owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "activity_request_id_key" ON "activity"("request_id");

-- CreateIndex
CREATE INDEX "activity_ministry_id_id_idx" ON "activity"("ministry_id", "id");

-- CreateIndex
CREATE INDEX "activity_kind_id_idx" ON "activity"("kind", "id");

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_ministry_id_fkey" FOREIGN KEY ("ministry_id") REFERENCES "ministry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_resolver_id_fkey" FOREIGN KEY ("resolver_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_ministry_id_fkey" FOREIGN KEY ("ministry_id") REFERENCES "ministry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_deleter_id_fkey" FOREIGN KEY ("deleter_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_revision" ADD CONSTRAINT "comment_revision_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_ministry_id_fkey" FOREIGN KEY ("ministry_id") REFERENCES "ministry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watch" ADD CONSTRAINT "watch_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "activity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_definition" ADD CONSTRAINT "indicator_definition_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_definition" ADD CONSTRAINT "indicator_definition_ministry_id_fkey" FOREIGN KEY ("ministry_id") REFERENCES "ministry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_definition" ADD CONSTRAINT "indicator_definition_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_ministry_id_fkey" FOREIGN KEY ("ministry_id") REFERENCES "ministry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_measure" ADD CONSTRAINT "lead_measure_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_measure" ADD CONSTRAINT "lead_measure_ministry_id_fkey" FOREIGN KEY ("ministry_id") REFERENCES "ministry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kpi_report" ADD CONSTRAINT "kpi_report_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kpi_report" ADD CONSTRAINT "kpi_report_ministry_id_fkey" FOREIGN KEY ("ministry_id") REFERENCES "ministry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kpi_report" ADD CONSTRAINT "kpi_report_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mark_decision" ADD CONSTRAINT "mark_decision_mark_id_fkey" FOREIGN KEY ("mark_id") REFERENCES "measure_mark"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mark_decision" ADD CONSTRAINT "mark_decision_decider_id_fkey" FOREIGN KEY ("decider_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_item" ADD CONSTRAINT "lead_item_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_item" ADD CONSTRAINT "lead_item_ministry_id_fkey" FOREIGN KEY ("ministry_id") REFERENCES "ministry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_item" ADD CONSTRAINT "lead_item_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_review" ADD CONSTRAINT "report_review_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_review" ADD CONSTRAINT "report_review_ministry_id_fkey" FOREIGN KEY ("ministry_id") REFERENCES "ministry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_review" ADD CONSTRAINT "report_review_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_kpi_report_id_fkey" FOREIGN KEY ("kpi_report_id") REFERENCES "kpi_report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_ministry_id_fkey" FOREIGN KEY ("ministry_id") REFERENCES "ministry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A conversation is about one item.
ALTER TABLE thread ADD CONSTRAINT thread_about_one_item
  CHECK (num_nonnulls(task_id, measure_id, indicator_id, ministry_id) = 1);

-- Every new line of the history is told to those who listen, when its transaction is committed. Ids only: a
-- notification holds 8,000 bytes. The driver adapter cuts a script at every semicolon: in a body it is \x3b.
CREATE FUNCTION tell_of_activity() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
  PERFORM pg_notify(''activity'', json_build_object(
    ''id'', NEW.id, ''subject'', NEW.subject_type || '':'' || NEW.subject_id)::text)\x3b
  RETURN NULL\x3b
END';

CREATE TRIGGER activity_is_told AFTER INSERT ON activity
  FOR EACH ROW EXECUTE FUNCTION tell_of_activity();
