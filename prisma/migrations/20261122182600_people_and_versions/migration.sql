-- CreateEnum
CREATE TYPE "interview_stage" AS ENUM ('PLANNED', 'CONDUCTED', 'TRANSCRIBED', 'CODED', 'VALIDATED');

-- CreateEnum
CREATE TYPE "consent_level" AS ENUM ('VERBATIM', 'PARAPHRASE', 'NONE', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "legal_basis" AS ENUM ('CONSENT', 'PUBLIC_TASK', 'LEGITIMATE_INTEREST');

-- CreateEnum
CREATE TYPE "speaker_role" AS ENUM ('INTERVIEWER', 'PARTICIPANT');

-- CreateEnum
CREATE TYPE "version_origin" AS ENUM ('IMPORT', 'CORRECTION', 'RESTORATION', 'PSEUDONYMISATION', 'REDACTION');

-- CreateEnum
CREATE TYPE "anchor_state" AS ENUM ('EXACT', 'MOVED', 'CHANGED', 'LOST');

-- CreateEnum
CREATE TYPE "pseudonym_kind" AS ENUM ('PERSON', 'PLACE', 'ORGANISATION', 'EMAIL', 'PHONE', 'TAX_CODE', 'IBAN', 'DATE', 'OTHER');

-- CreateEnum
CREATE TYPE "legal_page_kind" AS ENUM ('PRIVACY', 'RESEARCH_DATA', 'TERMS');

-- AlterTable
ALTER TABLE "excerpt" ADD COLUMN     "speakers" TEXT[],
ADD COLUMN     "state" "anchor_state" NOT NULL DEFAULT 'EXACT';

-- AlterTable
ALTER TABLE "participant" ADD COLUMN     "organisation_id" UUID,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "role_category_id" UUID;

-- AlterTable
ALTER TABLE "study" ADD COLUMN     "retain_until" DATE;

-- AlterTable
ALTER TABLE "version" ADD COLUMN     "erased_at" TIMESTAMPTZ(3),
ADD COLUMN     "identity_only" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "origin" "version_origin" NOT NULL DEFAULT 'IMPORT',
ADD COLUMN     "restored_id" UUID;

-- CreateTable
CREATE TABLE "interview_step" (
    "study_id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "stage" "interview_stage" NOT NULL,
    "reached_by_id" UUID NOT NULL,
    "reached_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "interview_step_pkey" PRIMARY KEY ("study_id","interview_id","stage")
);

-- CreateTable
CREATE TABLE "guide_question" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "guide_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guide_question_theme" (
    "study_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,

    CONSTRAINT "guide_question_theme_pkey" PRIMARY KEY ("study_id","question_id","theme_id")
);

-- CreateTable
CREATE TABLE "asked_question" (
    "study_id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "asked" BOOLEAN NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "asked_question_pkey" PRIMARY KEY ("study_id","interview_id","question_id")
);

-- CreateTable
CREATE TABLE "role_category" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "role_category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant_identity" (
    "study_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "key_id" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "participant_identity_pkey" PRIMARY KEY ("study_id","participant_id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "level" "consent_level" NOT NULL,
    "given_on" DATE,
    "legal_basis" "legal_basis" NOT NULL DEFAULT 'CONSENT',
    "notice_version" TEXT NOT NULL DEFAULT '',
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent_form" (
    "study_id" UUID NOT NULL,
    "consent_id" UUID NOT NULL,
    "key_id" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delete_on" DATE NOT NULL,

    CONSTRAINT "consent_form_pkey" PRIMARY KEY ("study_id","consent_id")
);

-- CreateTable
CREATE TABLE "speaker" (
    "study_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "role" "speaker_role" NOT NULL,
    "participant_id" UUID,

    CONSTRAINT "speaker_pkey" PRIMARY KEY ("study_id","document_id","label")
);

-- CreateTable
CREATE TABLE "pseudonym" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "kind" "pseudonym_kind" NOT NULL,
    "replacement" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pseudonym_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "erasure" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "erased_by_id" UUID NOT NULL,
    "erased_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scope" JSONB NOT NULL,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "excerpt_anchor" (
    "study_id" UUID NOT NULL,
    "excerpt_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "start_code_point" INTEGER NOT NULL,
    "end_code_point" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "speakers" TEXT[],
    "state" "anchor_state" NOT NULL,

    CONSTRAINT "excerpt_anchor_pkey" PRIMARY KEY ("study_id","excerpt_id","version_id")
);

-- CreateTable
CREATE TABLE "legal_page" (
    "kind" "legal_page_kind" NOT NULL,
    "locale" "locale" NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "legal_page_pkey" PRIMARY KEY ("kind","locale")
);

-- CreateIndex
CREATE UNIQUE INDEX "guide_question_study_id_id_key" ON "guide_question"("study_id", "id");

-- CreateIndex
CREATE INDEX "guide_question_theme_study_id_theme_id_idx" ON "guide_question_theme"("study_id", "theme_id");

-- CreateIndex
CREATE INDEX "asked_question_study_id_question_id_idx" ON "asked_question"("study_id", "question_id");

-- CreateIndex
CREATE UNIQUE INDEX "role_category_study_id_id_key" ON "role_category"("study_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "role_category_study_id_name_key" ON "role_category"("study_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_study_id_id_key" ON "organisation"("study_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_study_id_name_key" ON "organisation"("study_id", "name");

-- CreateIndex
CREATE INDEX "consent_study_id_participant_id_recorded_at_idx" ON "consent"("study_id", "participant_id", "recorded_at");

-- CreateIndex
CREATE UNIQUE INDEX "consent_study_id_id_key" ON "consent"("study_id", "id");

-- CreateIndex
CREATE INDEX "consent_form_delete_on_idx" ON "consent_form"("delete_on");

-- CreateIndex
CREATE INDEX "speaker_study_id_participant_id_idx" ON "speaker"("study_id", "participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "pseudonym_study_id_id_key" ON "pseudonym"("study_id", "id");

-- CreateIndex
CREATE INDEX "erasure_study_id_participant_id_idx" ON "erasure"("study_id", "participant_id");

-- CreateIndex
CREATE INDEX "excerpt_anchor_study_id_version_id_idx" ON "excerpt_anchor"("study_id", "version_id");

-- CreateIndex
CREATE INDEX "participant_study_id_role_category_id_idx" ON "participant"("study_id", "role_category_id");

-- CreateIndex
CREATE INDEX "participant_study_id_organisation_id_idx" ON "participant"("study_id", "organisation_id");

-- AddForeignKey
ALTER TABLE "interview_step" ADD CONSTRAINT "interview_step_study_id_interview_id_fkey" FOREIGN KEY ("study_id", "interview_id") REFERENCES "interview"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_step" ADD CONSTRAINT "interview_step_study_id_reached_by_id_fkey" FOREIGN KEY ("study_id", "reached_by_id") REFERENCES "member"("study_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_question" ADD CONSTRAINT "guide_question_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_question_theme" ADD CONSTRAINT "guide_question_theme_study_id_question_id_fkey" FOREIGN KEY ("study_id", "question_id") REFERENCES "guide_question"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_question_theme" ADD CONSTRAINT "guide_question_theme_study_id_theme_id_fkey" FOREIGN KEY ("study_id", "theme_id") REFERENCES "theme"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asked_question" ADD CONSTRAINT "asked_question_study_id_interview_id_fkey" FOREIGN KEY ("study_id", "interview_id") REFERENCES "interview"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asked_question" ADD CONSTRAINT "asked_question_study_id_question_id_fkey" FOREIGN KEY ("study_id", "question_id") REFERENCES "guide_question"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asked_question" ADD CONSTRAINT "asked_question_study_id_recorded_by_id_fkey" FOREIGN KEY ("study_id", "recorded_by_id") REFERENCES "member"("study_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_category" ADD CONSTRAINT "role_category_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_study_id_role_category_id_fkey" FOREIGN KEY ("study_id", "role_category_id") REFERENCES "role_category"("study_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_study_id_organisation_id_fkey" FOREIGN KEY ("study_id", "organisation_id") REFERENCES "organisation"("study_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant_identity" ADD CONSTRAINT "participant_identity_study_id_participant_id_fkey" FOREIGN KEY ("study_id", "participant_id") REFERENCES "participant"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant_identity" ADD CONSTRAINT "participant_identity_study_id_updated_by_id_fkey" FOREIGN KEY ("study_id", "updated_by_id") REFERENCES "member"("study_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_study_id_participant_id_fkey" FOREIGN KEY ("study_id", "participant_id") REFERENCES "participant"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_study_id_recorded_by_id_fkey" FOREIGN KEY ("study_id", "recorded_by_id") REFERENCES "member"("study_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_form" ADD CONSTRAINT "consent_form_study_id_consent_id_fkey" FOREIGN KEY ("study_id", "consent_id") REFERENCES "consent"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker" ADD CONSTRAINT "speaker_study_id_document_id_fkey" FOREIGN KEY ("study_id", "document_id") REFERENCES "document"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker" ADD CONSTRAINT "speaker_study_id_participant_id_fkey" FOREIGN KEY ("study_id", "participant_id") REFERENCES "participant"("study_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pseudonym" ADD CONSTRAINT "pseudonym_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pseudonym" ADD CONSTRAINT "pseudonym_study_id_created_by_id_fkey" FOREIGN KEY ("study_id", "created_by_id") REFERENCES "member"("study_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_study_id_participant_id_fkey" FOREIGN KEY ("study_id", "participant_id") REFERENCES "participant"("study_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_study_id_erased_by_id_fkey" FOREIGN KEY ("study_id", "erased_by_id") REFERENCES "member"("study_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version" ADD CONSTRAINT "version_study_id_document_id_restored_id_fkey" FOREIGN KEY ("study_id", "document_id", "restored_id") REFERENCES "version"("study_id", "document_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "excerpt_anchor" ADD CONSTRAINT "excerpt_anchor_study_id_excerpt_id_fkey" FOREIGN KEY ("study_id", "excerpt_id") REFERENCES "excerpt"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "excerpt_anchor" ADD CONSTRAINT "excerpt_anchor_study_id_version_id_fkey" FOREIGN KEY ("study_id", "version_id") REFERENCES "version"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who speaks in a range is kept as labels; the one speaker follows from them.
UPDATE "excerpt" e SET "speakers" = ARRAY(
  SELECT DISTINCT coalesce(p."speaker", '') FROM "paragraph" p
  WHERE p."study_id" = e."study_id" AND p."version_id" = e."version_id" AND p."start" < e."end" AND e."start" < p."end"
  ORDER BY 1);
ALTER TABLE "excerpt" ALTER COLUMN "speakers" SET NOT NULL;
ALTER TABLE "excerpt_anchor" ALTER COLUMN "speakers" SET NOT NULL;
ALTER TABLE "excerpt" DROP COLUMN "speaker";
ALTER TABLE "excerpt" ADD COLUMN "speaker" TEXT GENERATED ALWAYS AS
  (CASE WHEN cardinality("speakers") = 1 THEN nullif("speakers"[1], '') END) STORED;

-- A changed or lost excerpt keeps its last quote, whatever its range.
ALTER TABLE "excerpt" DROP CONSTRAINT "excerpt_range";
ALTER TABLE "excerpt" ADD CONSTRAINT "excerpt_range"
  CHECK (0 <= "start" AND "start" < "end" AND 0 <= "start_code_point" AND "start_code_point" < "end_code_point" AND "quote" <> ''
         AND ("state" IN ('CHANGED', 'LOST') OR "end_code_point" - "start_code_point" = char_length("quote")));
ALTER TABLE "excerpt_anchor" ADD CONSTRAINT "excerpt_anchor_range"
  CHECK (0 <= "start" AND "start" < "end" AND 0 <= "start_code_point" AND "start_code_point" < "end_code_point" AND "quote" <> ''
         AND ("state" IN ('CHANGED', 'LOST') OR "end_code_point" - "start_code_point" = char_length("quote")));
-- The list of excerpts that wait for a person, of a study and of a document.
CREATE INDEX "excerpt_waiting" ON "excerpt" ("study_id", "document_id", "start", "id")
  WHERE "state" IN ('CHANGED', 'LOST') AND "deleted_at" IS NULL;

ALTER TABLE "speaker" ADD CONSTRAINT "speaker_participant" CHECK (("role" = 'PARTICIPANT') = ("participant_id" IS NOT NULL));
ALTER TABLE "guide_question" ADD CONSTRAINT "guide_question_given" CHECK (btrim("text") <> '');
ALTER TABLE "role_category" ADD CONSTRAINT "role_category_named" CHECK (btrim("name") <> '');
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_named" CHECK (btrim("name") <> '');
ALTER TABLE "pseudonym" ADD CONSTRAINT "pseudonym_given" CHECK (btrim("replacement") <> '');
CREATE UNIQUE INDEX "pseudonym_replacement" ON "pseudonym" ("study_id", lower("replacement"));
ALTER TABLE "consent_form" ADD CONSTRAINT "consent_form_size" CHECK ("size" > 0);

-- A version's text is immutable, and destroyed only by an erasure: once, for good.
ALTER TABLE "version" DROP CONSTRAINT "version_form";
ALTER TABLE "version" ADD CONSTRAINT "version_form" CHECK ("number" > 0 AND
  CASE WHEN "erased_at" IS NULL THEN "length" > 0 AND "sha256" ~ '^[0-9a-f]{64}$' ELSE "text" = '' AND "length" = 0 AND "sha256" = '' END);
DROP TRIGGER "version_immutable" ON "version";
CREATE TRIGGER "version_immutable" BEFORE UPDATE ON "version"
  FOR EACH ROW WHEN ((OLD."text" IS DISTINCT FROM NEW."text" OR OLD."sha256" IS DISTINCT FROM NEW."sha256")
    AND NOT (OLD."erased_at" IS NULL AND NEW."erased_at" IS NOT NULL)
    OR OLD."erased_at" IS NOT NULL AND NEW."erased_at" IS NULL)
  EXECUTE FUNCTION "refuse_text_change"();

-- An erasure takes a person's words out of submitted summaries too. It says so for its own transaction alone.
CREATE FUNCTION "refuse_change_but_erasure"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('sinossi.erasing', true) = 'on' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END;
$$;
DROP TRIGGER "summary_version_append_only" ON "summary_version";
CREATE TRIGGER "summary_version_append_only" BEFORE UPDATE OR DELETE ON "summary_version"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_but_erasure"();
DROP TRIGGER "summary_decision_append_only" ON "summary_decision";
CREATE TRIGGER "summary_decision_append_only" BEFORE UPDATE OR DELETE ON "summary_decision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_but_erasure"();
CREATE TRIGGER "erasure_append_only" BEFORE UPDATE OR DELETE ON "erasure"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
