-- CreateEnum
CREATE TYPE "locale" AS ENUM ('it', 'en');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('READER', 'RESEARCHER', 'SUPERVISOR', 'COORDINATOR');

-- CreateEnum
CREATE TYPE "interview_mode" AS ENUM ('IN_PERSON', 'PHONE', 'VIDEO', 'GROUP', 'WRITTEN');

-- CreateEnum
CREATE TYPE "document_kind" AS ENUM ('TRANSCRIPT', 'REPORT', 'FIELD_NOTES', 'OTHER');

-- CreateEnum
CREATE TYPE "wording" AS ENUM ('VERBATIM', 'NOTES');

-- CreateEnum
CREATE TYPE "case_origin" AS ENUM ('SOURCE', 'PASSAGE', 'PERSON');

-- CreateEnum
CREATE TYPE "summary_state" AS ENUM ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'APPROVED');

-- CreateEnum
CREATE TYPE "summary_verdict" AS ENUM ('CHANGES_REQUESTED', 'APPROVED');

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "locale" "locale",
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "is_admin" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "study" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "language" "locale" NOT NULL DEFAULT 'it',
    "reference_date" DATE,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "study_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "study_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "roles" "role"[],
    "may_export" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_pkey" PRIMARY KEY ("study_id","user_id")
);

-- CreateTable
CREATE TABLE "study_case" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "organisations" TEXT NOT NULL DEFAULT '',
    "areas" TEXT NOT NULL DEFAULT '',
    "lead_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "study_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interview" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "date" TEXT,
    "mode" "interview_mode",
    "place" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "interview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interview_case" (
    "study_id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,

    CONSTRAINT "interview_case_pkey" PRIMARY KEY ("study_id","interview_id","case_id")
);

-- CreateTable
CREATE TABLE "interview_interviewer" (
    "study_id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "interview_interviewer_pkey" PRIMARY KEY ("study_id","interview_id","user_id")
);

-- CreateTable
CREATE TABLE "participant" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interview_participant" (
    "study_id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,

    CONSTRAINT "interview_participant_pkey" PRIMARY KEY ("study_id","interview_id","participant_id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "document_kind" NOT NULL DEFAULT 'TRANSCRIPT',
    "wording" "wording" NOT NULL DEFAULT 'VERBATIM',
    "interview_id" UUID,
    "current_version_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_case" (
    "study_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,

    CONSTRAINT "document_case_pkey" PRIMARY KEY ("study_id","document_id","case_id")
);

-- CreateTable
CREATE TABLE "version" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "original_file" (
    "study_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "original_file_pkey" PRIMARY KEY ("study_id","version_id")
);

-- CreateTable
CREATE TABLE "paragraph" (
    "study_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "speaker" TEXT,
    "time_ms" INTEGER,
    "block_start" INTEGER NOT NULL,
    "block_start_code_point" INTEGER NOT NULL,
    "block" TEXT NOT NULL,

    CONSTRAINT "paragraph_pkey" PRIMARY KEY ("study_id","version_id","ordinal")
);

-- CreateTable
CREATE TABLE "case_passage" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_passage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "theme" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "parent_id" UUID,
    "name" TEXT NOT NULL,
    "translated_name" TEXT NOT NULL DEFAULT '',
    "color" INTEGER NOT NULL DEFAULT 1,
    "definition" TEXT NOT NULL DEFAULT '',
    "when_to_use" TEXT NOT NULL DEFAULT '',
    "example" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "excerpt" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "coder_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "start_code_point" INTEGER NOT NULL,
    "end_code_point" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "speaker" TEXT,
    "memo" TEXT NOT NULL DEFAULT '',
    "cases_by_hand" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "excerpt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coding" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "excerpt_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "coder_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "coding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "excerpt_case" (
    "study_id" UUID NOT NULL,
    "excerpt_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "origin" "case_origin" NOT NULL,

    CONSTRAINT "excerpt_case_pkey" PRIMARY KEY ("study_id","excerpt_id","case_id")
);

-- CreateTable
CREATE TABLE "summary" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "state" "summary_state" NOT NULL DEFAULT 'DRAFT',
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "summary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "summary_author" (
    "study_id" UUID NOT NULL,
    "summary_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "last_wrote_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "summary_author_pkey" PRIMARY KEY ("study_id","summary_id","user_id")
);

-- CreateTable
CREATE TABLE "summary_version" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "summary_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "submitted_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "summary_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "summary_decision" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "summary_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "verdict" "summary_verdict" NOT NULL,
    "reason" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "summary_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "summary_comment" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "summary_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "summary_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "study_id" UUID,
    "user_id" UUID,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE INDEX "api_token_user_id_idx" ON "api_token"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "study_slug_key" ON "study"("slug");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE INDEX "study_case_study_id_lead_id_idx" ON "study_case"("study_id", "lead_id");

-- CreateIndex
CREATE UNIQUE INDEX "study_case_study_id_id_key" ON "study_case"("study_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "study_case_study_id_code_key" ON "study_case"("study_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "interview_study_id_id_key" ON "interview"("study_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "interview_study_id_number_key" ON "interview"("study_id", "number");

-- CreateIndex
CREATE INDEX "interview_case_study_id_case_id_idx" ON "interview_case"("study_id", "case_id");

-- CreateIndex
CREATE INDEX "interview_interviewer_study_id_user_id_idx" ON "interview_interviewer"("study_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "participant_study_id_id_key" ON "participant"("study_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "participant_study_id_code_key" ON "participant"("study_id", "code");

-- CreateIndex
CREATE INDEX "interview_participant_study_id_participant_id_idx" ON "interview_participant"("study_id", "participant_id");

-- CreateIndex
CREATE INDEX "document_study_id_interview_id_idx" ON "document"("study_id", "interview_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_study_id_id_key" ON "document"("study_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "document_study_id_number_key" ON "document"("study_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "document_study_id_id_current_version_id_key" ON "document"("study_id", "id", "current_version_id");

-- CreateIndex
CREATE INDEX "document_case_study_id_case_id_idx" ON "document_case"("study_id", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "version_study_id_id_key" ON "version"("study_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "version_study_id_document_id_id_key" ON "version"("study_id", "document_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "version_study_id_document_id_number_key" ON "version"("study_id", "document_id", "number");

-- CreateIndex
CREATE INDEX "paragraph_study_id_version_id_block_start_idx" ON "paragraph"("study_id", "version_id", "block_start");

-- CreateIndex
CREATE INDEX "case_passage_study_id_case_id_idx" ON "case_passage"("study_id", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_passage_study_id_document_id_case_id_start_end_key" ON "case_passage"("study_id", "document_id", "case_id", "start", "end");

-- CreateIndex
CREATE INDEX "theme_study_id_parent_id_idx" ON "theme"("study_id", "parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "theme_study_id_id_key" ON "theme"("study_id", "id");

-- CreateIndex
CREATE INDEX "excerpt_study_id_document_id_start_id_idx" ON "excerpt"("study_id", "document_id", "start", "id");

-- CreateIndex
CREATE UNIQUE INDEX "excerpt_study_id_id_key" ON "excerpt"("study_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "excerpt_study_id_id_document_id_coder_id_start_end_key" ON "excerpt"("study_id", "id", "document_id", "coder_id", "start", "end");

-- CreateIndex
CREATE INDEX "coding_study_id_excerpt_id_idx" ON "coding"("study_id", "excerpt_id");

-- CreateIndex
CREATE UNIQUE INDEX "coding_study_id_id_key" ON "coding"("study_id", "id");

-- CreateIndex
CREATE INDEX "excerpt_case_study_id_case_id_excerpt_id_idx" ON "excerpt_case"("study_id", "case_id", "excerpt_id");

-- CreateIndex
CREATE UNIQUE INDEX "summary_study_id_id_key" ON "summary"("study_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "summary_study_id_case_id_key" ON "summary"("study_id", "case_id");

-- CreateIndex
CREATE INDEX "summary_author_study_id_user_id_idx" ON "summary_author"("study_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "summary_version_study_id_summary_id_id_key" ON "summary_version"("study_id", "summary_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "summary_version_study_id_summary_id_number_key" ON "summary_version"("study_id", "summary_id", "number");

-- CreateIndex
CREATE INDEX "summary_decision_study_id_summary_id_created_at_idx" ON "summary_decision"("study_id", "summary_id", "created_at");

-- CreateIndex
CREATE INDEX "summary_comment_study_id_summary_id_created_at_idx" ON "summary_comment"("study_id", "summary_id", "created_at");

-- CreateIndex
CREATE INDEX "audit_event_study_id_at_id_idx" ON "audit_event"("study_id", "at", "id");

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_case" ADD CONSTRAINT "study_case_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_case" ADD CONSTRAINT "study_case_study_id_lead_id_fkey" FOREIGN KEY ("study_id", "lead_id") REFERENCES "member"("study_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview" ADD CONSTRAINT "interview_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_case" ADD CONSTRAINT "interview_case_study_id_interview_id_fkey" FOREIGN KEY ("study_id", "interview_id") REFERENCES "interview"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_case" ADD CONSTRAINT "interview_case_study_id_case_id_fkey" FOREIGN KEY ("study_id", "case_id") REFERENCES "study_case"("study_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_interviewer" ADD CONSTRAINT "interview_interviewer_study_id_interview_id_fkey" FOREIGN KEY ("study_id", "interview_id") REFERENCES "interview"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_interviewer" ADD CONSTRAINT "interview_interviewer_study_id_user_id_fkey" FOREIGN KEY ("study_id", "user_id") REFERENCES "member"("study_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_participant" ADD CONSTRAINT "interview_participant_study_id_interview_id_fkey" FOREIGN KEY ("study_id", "interview_id") REFERENCES "interview"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_participant" ADD CONSTRAINT "interview_participant_study_id_participant_id_fkey" FOREIGN KEY ("study_id", "participant_id") REFERENCES "participant"("study_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_study_id_interview_id_fkey" FOREIGN KEY ("study_id", "interview_id") REFERENCES "interview"("study_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_study_id_id_current_version_id_fkey" FOREIGN KEY ("study_id", "id", "current_version_id") REFERENCES "version"("study_id", "document_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_case" ADD CONSTRAINT "document_case_study_id_document_id_fkey" FOREIGN KEY ("study_id", "document_id") REFERENCES "document"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_case" ADD CONSTRAINT "document_case_study_id_case_id_fkey" FOREIGN KEY ("study_id", "case_id") REFERENCES "study_case"("study_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version" ADD CONSTRAINT "version_study_id_document_id_fkey" FOREIGN KEY ("study_id", "document_id") REFERENCES "document"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version" ADD CONSTRAINT "version_study_id_created_by_id_fkey" FOREIGN KEY ("study_id", "created_by_id") REFERENCES "member"("study_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "original_file" ADD CONSTRAINT "original_file_study_id_version_id_fkey" FOREIGN KEY ("study_id", "version_id") REFERENCES "version"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paragraph" ADD CONSTRAINT "paragraph_study_id_version_id_fkey" FOREIGN KEY ("study_id", "version_id") REFERENCES "version"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_passage" ADD CONSTRAINT "case_passage_study_id_document_id_fkey" FOREIGN KEY ("study_id", "document_id") REFERENCES "document"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_passage" ADD CONSTRAINT "case_passage_study_id_case_id_fkey" FOREIGN KEY ("study_id", "case_id") REFERENCES "study_case"("study_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_study_id_parent_id_fkey" FOREIGN KEY ("study_id", "parent_id") REFERENCES "theme"("study_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "excerpt" ADD CONSTRAINT "excerpt_study_id_document_id_fkey" FOREIGN KEY ("study_id", "document_id") REFERENCES "document"("study_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "excerpt" ADD CONSTRAINT "excerpt_study_id_document_id_version_id_fkey" FOREIGN KEY ("study_id", "document_id", "version_id") REFERENCES "version"("study_id", "document_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "excerpt" ADD CONSTRAINT "excerpt_study_id_coder_id_fkey" FOREIGN KEY ("study_id", "coder_id") REFERENCES "member"("study_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding" ADD CONSTRAINT "coding_study_id_excerpt_id_document_id_coder_id_start_end_fkey" FOREIGN KEY ("study_id", "excerpt_id", "document_id", "coder_id", "start", "end") REFERENCES "excerpt"("study_id", "id", "document_id", "coder_id", "start", "end") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding" ADD CONSTRAINT "coding_study_id_theme_id_fkey" FOREIGN KEY ("study_id", "theme_id") REFERENCES "theme"("study_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding" ADD CONSTRAINT "coding_study_id_coder_id_fkey" FOREIGN KEY ("study_id", "coder_id") REFERENCES "member"("study_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "excerpt_case" ADD CONSTRAINT "excerpt_case_study_id_excerpt_id_fkey" FOREIGN KEY ("study_id", "excerpt_id") REFERENCES "excerpt"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "excerpt_case" ADD CONSTRAINT "excerpt_case_study_id_case_id_fkey" FOREIGN KEY ("study_id", "case_id") REFERENCES "study_case"("study_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary" ADD CONSTRAINT "summary_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary" ADD CONSTRAINT "summary_study_id_case_id_fkey" FOREIGN KEY ("study_id", "case_id") REFERENCES "study_case"("study_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_author" ADD CONSTRAINT "summary_author_study_id_summary_id_fkey" FOREIGN KEY ("study_id", "summary_id") REFERENCES "summary"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_author" ADD CONSTRAINT "summary_author_study_id_user_id_fkey" FOREIGN KEY ("study_id", "user_id") REFERENCES "member"("study_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_version" ADD CONSTRAINT "summary_version_study_id_summary_id_fkey" FOREIGN KEY ("study_id", "summary_id") REFERENCES "summary"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_version" ADD CONSTRAINT "summary_version_study_id_submitted_by_id_fkey" FOREIGN KEY ("study_id", "submitted_by_id") REFERENCES "member"("study_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_decision" ADD CONSTRAINT "summary_decision_study_id_summary_id_version_id_fkey" FOREIGN KEY ("study_id", "summary_id", "version_id") REFERENCES "summary_version"("study_id", "summary_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_decision" ADD CONSTRAINT "summary_decision_study_id_decided_by_id_fkey" FOREIGN KEY ("study_id", "decided_by_id") REFERENCES "member"("study_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_comment" ADD CONSTRAINT "summary_comment_study_id_summary_id_fkey" FOREIGN KEY ("study_id", "summary_id") REFERENCES "summary"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_comment" ADD CONSTRAINT "summary_comment_study_id_author_id_fkey" FOREIGN KEY ("study_id", "author_id") REFERENCES "member"("study_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What the schema file cannot express ------------------------------------------------------------------------------

-- Ranges, numbers, names.
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_email_lower" CHECK ("email" = lower("email") AND "email" <> '');
ALTER TABLE "study" ADD CONSTRAINT "study_title_given" CHECK (btrim("title") <> '');
ALTER TABLE "study" ADD CONSTRAINT "study_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "member" ADD CONSTRAINT "member_has_role" CHECK (cardinality("roles") > 0);
ALTER TABLE "study_case" ADD CONSTRAINT "study_case_named" CHECK (btrim("code") <> '' AND btrim("title") <> '');
ALTER TABLE "interview" ADD CONSTRAINT "interview_number_positive" CHECK ("number" > 0);
ALTER TABLE "interview" ADD CONSTRAINT "interview_date_partial" CHECK ("date" ~ '^\d{4}(-\d{2}(-\d{2})?)?$');
ALTER TABLE "participant" ADD CONSTRAINT "participant_code_given" CHECK (btrim("code") <> '');
ALTER TABLE "document" ADD CONSTRAINT "document_named" CHECK ("number" > 0 AND btrim("title") <> '');
ALTER TABLE "version" ADD CONSTRAINT "version_form" CHECK ("number" > 0 AND "length" > 0 AND "sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "paragraph" ADD CONSTRAINT "paragraph_range"
  CHECK (0 <= "block_start" AND "block_start" <= "start" AND "start" < "end" AND "block_start_code_point" <= "block_start");
ALTER TABLE "case_passage" ADD CONSTRAINT "case_passage_range" CHECK (0 <= "start" AND "start" < "end");
ALTER TABLE "theme" ADD CONSTRAINT "theme_form" CHECK (btrim("name") <> '' AND "color" BETWEEN 1 AND 12 AND "parent_id" <> "id");
ALTER TABLE "excerpt" ADD CONSTRAINT "excerpt_range"
  CHECK (0 <= "start" AND "start" < "end" AND 0 <= "start_code_point" AND "start_code_point" < "end_code_point"
         AND "quote" <> '' AND "end_code_point" - "start_code_point" = char_length("quote"));
ALTER TABLE "summary" ADD CONSTRAINT "summary_named" CHECK (btrim("title") <> '');
ALTER TABLE "summary_decision" ADD CONSTRAINT "summary_decision_reasoned" CHECK (btrim("reason") <> '');

-- One live coding for an excerpt and theme; sibling themes differ in name.
CREATE UNIQUE INDEX "coding_live_excerpt_theme" ON "coding" ("study_id", "excerpt_id", "theme_id") WHERE "deleted_at" IS NULL;
CREATE UNIQUE INDEX "theme_sibling_name" ON "theme" ("study_id", "parent_id", lower("name")) NULLS NOT DISTINCT;

-- Pages of a theme's excerpts are read in text order, straight from this index.
CREATE INDEX "coding_page" ON "coding" ("study_id", "theme_id", "document_id", "start", "excerpt_id")
  INCLUDE ("end", "coder_id", "created_at") WHERE "deleted_at" IS NULL;

-- Append-only tables. A cascade from a deleted parent would have to pass here too, and is refused.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END;
$$;
CREATE TRIGGER "audit_event_append_only" BEFORE UPDATE OR DELETE ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_event_no_truncate" BEFORE TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "summary_version_append_only" BEFORE UPDATE OR DELETE ON "summary_version"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "summary_decision_append_only" BEFORE UPDATE OR DELETE ON "summary_decision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- The text of a version never changes.
CREATE FUNCTION "refuse_text_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the text of a version is immutable' USING ERRCODE = 'integrity_constraint_violation';
END;
$$;
CREATE TRIGGER "version_immutable" BEFORE UPDATE ON "version"
  FOR EACH ROW WHEN (OLD."text" IS DISTINCT FROM NEW."text" OR OLD."sha256" IS DISTINCT FROM NEW."sha256")
  EXECUTE FUNCTION "refuse_text_change"();
