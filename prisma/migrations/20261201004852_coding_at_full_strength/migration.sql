-- CreateEnum
CREATE TYPE "memo_target" AS ENUM ('STUDY', 'DOCUMENT', 'THEME', 'CASE', 'CELL');

-- CreateEnum
CREATE TYPE "job_state" AS ENUM ('QUEUED', 'RUNNING', 'DONE', 'FAILED');

-- AlterTable
ALTER TABLE "coding" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "weight" INTEGER;

-- AlterTable
ALTER TABLE "excerpt" ADD COLUMN     "is_key" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "memo_content" JSONB;

-- AlterTable
ALTER TABLE "theme" ADD COLUMN     "when_not_to_use" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "theme_revision" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "parent_id" UUID,
    "name" TEXT NOT NULL,
    "translated_name" TEXT NOT NULL,
    "color" INTEGER NOT NULL,
    "definition" TEXT NOT NULL,
    "when_to_use" TEXT NOT NULL,
    "when_not_to_use" TEXT NOT NULL,
    "example" TEXT NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "merged_into_id" UUID,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "theme_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "codebook_version" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "frozen_by_id" UUID NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "codebook_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "frozen_theme" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "codebook_version_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "parent_id" UUID,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "translated_name" TEXT NOT NULL,
    "color" INTEGER NOT NULL,
    "definition" TEXT NOT NULL,
    "when_to_use" TEXT NOT NULL,
    "when_not_to_use" TEXT NOT NULL,
    "example" TEXT NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "excerpts" INTEGER NOT NULL,

    CONSTRAINT "frozen_theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "theme_example" (
    "study_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "excerpt_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "theme_example_pkey" PRIMARY KEY ("study_id","theme_id","excerpt_id")
);

-- CreateTable
CREATE TABLE "look_again" (
    "study_id" UUID NOT NULL,
    "coding_id" UUID NOT NULL,
    "theme_revision" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "look_again_pkey" PRIMARY KEY ("study_id","coding_id")
);

-- CreateTable
CREATE TABLE "memo" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "target" "memo_target" NOT NULL,
    "document_id" UUID,
    "theme_id" UUID,
    "case_id" UUID,
    "title" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "memo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_query" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_query_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "coder_id" UUID NOT NULL,
    "due_on" DATE,
    "completed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reading_position" (
    "study_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "offset" INTEGER NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reading_position_pkey" PRIMARY KEY ("study_id","user_id","document_id")
);

-- CreateTable
CREATE TABLE "pinned_theme" (
    "study_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "pinned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pinned_theme_pkey" PRIMARY KEY ("study_id","user_id","theme_id")
);

-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "state" "job_state" NOT NULL DEFAULT 'QUEUED',
    "progress" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "result" JSONB,
    "error_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recoding" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "made_by_id" UUID NOT NULL,
    "from_theme_id" UUID,
    "into_theme_id" UUID,
    "moved_coding_ids" UUID[],
    "deleted_coding_ids" UUID[],
    "added_coding_ids" UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "recoding_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "theme_revision_study_id_theme_id_revision_key" ON "theme_revision"("study_id", "theme_id", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "codebook_version_study_id_id_key" ON "codebook_version"("study_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "codebook_version_study_id_number_key" ON "codebook_version"("study_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "frozen_theme_study_id_codebook_version_id_theme_id_key" ON "frozen_theme"("study_id", "codebook_version_id", "theme_id");

-- CreateIndex
CREATE INDEX "theme_example_study_id_excerpt_id_idx" ON "theme_example"("study_id", "excerpt_id");

-- CreateIndex
CREATE INDEX "memo_study_id_updated_at_id_idx" ON "memo"("study_id", "updated_at", "id");

-- CreateIndex
CREATE INDEX "memo_study_id_document_id_idx" ON "memo"("study_id", "document_id");

-- CreateIndex
CREATE INDEX "memo_study_id_theme_id_idx" ON "memo"("study_id", "theme_id");

-- CreateIndex
CREATE INDEX "memo_study_id_case_id_idx" ON "memo"("study_id", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "memo_study_id_id_key" ON "memo"("study_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_query_study_id_id_key" ON "saved_query"("study_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_query_study_id_owner_id_name_key" ON "saved_query"("study_id", "owner_id", "name");

-- CreateIndex
CREATE INDEX "assignment_study_id_coder_id_idx" ON "assignment"("study_id", "coder_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_study_id_id_key" ON "assignment"("study_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_study_id_interview_id_coder_id_key" ON "assignment"("study_id", "interview_id", "coder_id");

-- CreateIndex
CREATE INDEX "job_study_id_user_id_created_at_idx" ON "job"("study_id", "user_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "job_study_id_id_key" ON "job"("study_id", "id");

-- CreateIndex
CREATE INDEX "recoding_study_id_created_at_idx" ON "recoding"("study_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "recoding_study_id_id_key" ON "recoding"("study_id", "id");

-- AddForeignKey
ALTER TABLE "theme_revision" ADD CONSTRAINT "theme_revision_study_id_theme_id_fkey" FOREIGN KEY ("study_id", "theme_id") REFERENCES "theme"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_revision" ADD CONSTRAINT "theme_revision_study_id_changed_by_id_fkey" FOREIGN KEY ("study_id", "changed_by_id") REFERENCES "member"("study_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "codebook_version" ADD CONSTRAINT "codebook_version_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "codebook_version" ADD CONSTRAINT "codebook_version_study_id_frozen_by_id_fkey" FOREIGN KEY ("study_id", "frozen_by_id") REFERENCES "member"("study_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "frozen_theme" ADD CONSTRAINT "frozen_theme_study_id_codebook_version_id_fkey" FOREIGN KEY ("study_id", "codebook_version_id") REFERENCES "codebook_version"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_example" ADD CONSTRAINT "theme_example_study_id_theme_id_fkey" FOREIGN KEY ("study_id", "theme_id") REFERENCES "theme"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_example" ADD CONSTRAINT "theme_example_study_id_excerpt_id_fkey" FOREIGN KEY ("study_id", "excerpt_id") REFERENCES "excerpt"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "look_again" ADD CONSTRAINT "look_again_study_id_coding_id_fkey" FOREIGN KEY ("study_id", "coding_id") REFERENCES "coding"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memo" ADD CONSTRAINT "memo_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memo" ADD CONSTRAINT "memo_study_id_document_id_fkey" FOREIGN KEY ("study_id", "document_id") REFERENCES "document"("study_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memo" ADD CONSTRAINT "memo_study_id_theme_id_fkey" FOREIGN KEY ("study_id", "theme_id") REFERENCES "theme"("study_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memo" ADD CONSTRAINT "memo_study_id_case_id_fkey" FOREIGN KEY ("study_id", "case_id") REFERENCES "study_case"("study_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memo" ADD CONSTRAINT "memo_study_id_author_id_fkey" FOREIGN KEY ("study_id", "author_id") REFERENCES "member"("study_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_query" ADD CONSTRAINT "saved_query_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_query" ADD CONSTRAINT "saved_query_study_id_owner_id_fkey" FOREIGN KEY ("study_id", "owner_id") REFERENCES "member"("study_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_study_id_interview_id_fkey" FOREIGN KEY ("study_id", "interview_id") REFERENCES "interview"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_study_id_coder_id_fkey" FOREIGN KEY ("study_id", "coder_id") REFERENCES "member"("study_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_position" ADD CONSTRAINT "reading_position_study_id_user_id_fkey" FOREIGN KEY ("study_id", "user_id") REFERENCES "member"("study_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_position" ADD CONSTRAINT "reading_position_study_id_document_id_fkey" FOREIGN KEY ("study_id", "document_id") REFERENCES "document"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pinned_theme" ADD CONSTRAINT "pinned_theme_study_id_user_id_fkey" FOREIGN KEY ("study_id", "user_id") REFERENCES "member"("study_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pinned_theme" ADD CONSTRAINT "pinned_theme_study_id_theme_id_fkey" FOREIGN KEY ("study_id", "theme_id") REFERENCES "theme"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_study_id_user_id_fkey" FOREIGN KEY ("study_id", "user_id") REFERENCES "member"("study_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recoding" ADD CONSTRAINT "recoding_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recoding" ADD CONSTRAINT "recoding_study_id_made_by_id_fkey" FOREIGN KEY ("study_id", "made_by_id") REFERENCES "member"("study_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema file cannot express ------------------------------------------------------------------------------

ALTER TABLE "coding" ADD CONSTRAINT "coding_weight" CHECK ("weight" BETWEEN 0 AND 100);
ALTER TABLE "codebook_version" ADD CONSTRAINT "codebook_version_named" CHECK ("number" > 0 AND btrim("name") <> '');
ALTER TABLE "saved_query" ADD CONSTRAINT "saved_query_named" CHECK (btrim("name") <> '' AND btrim("text") <> '');
ALTER TABLE "job" ADD CONSTRAINT "job_progress" CHECK ("progress" BETWEEN 0 AND 1);
ALTER TABLE "recoding" ADD CONSTRAINT "recoding_of_themes" CHECK (num_nonnulls("from_theme_id", "into_theme_id") > 0);
ALTER TABLE "memo" ADD CONSTRAINT "memo_of_its_target" CHECK (
  ("document_id" IS NOT NULL) = ("target" = 'DOCUMENT')
  AND ("theme_id" IS NOT NULL) = ("target" IN ('THEME', 'CELL'))
  AND ("case_id" IS NOT NULL) = ("target" IN ('CASE', 'CELL')));

-- Histories are append-only but for an erasure.
CREATE TRIGGER "theme_revision_append_only" BEFORE UPDATE ON "theme_revision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_but_erasure"();
CREATE TRIGGER "frozen_theme_append_only" BEFORE UPDATE OR DELETE ON "frozen_theme"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_but_erasure"();

-- The history of a theme that is there already begins with how it stands.
INSERT INTO "theme_revision" ("id", "study_id", "theme_id", "revision", "parent_id", "name", "translated_name", "color", "definition",
                              "when_to_use", "when_not_to_use", "example", "archived_at", "merged_into_id", "changed_by_id", "changed_at")
SELECT gen_random_uuid(), t."study_id", t."id", t."revision", t."parent_id", t."name", t."translated_name", t."color", t."definition",
       t."when_to_use", t."when_not_to_use", t."example", t."archived_at", t."merged_into_id", last."user_id", last."at"
FROM "theme" t, LATERAL (
  SELECT * FROM (
    (SELECT a."user_id", a."at" FROM "audit_event" a JOIN "member" m ON m."study_id" = a."study_id" AND m."user_id" = a."user_id"
     WHERE a."study_id" = t."study_id" AND a."entity" = 'theme' AND a."entity_id" = t."id" ORDER BY a."at" DESC LIMIT 1)
    UNION ALL
    (SELECT m."user_id", t."created_at" FROM "member" m WHERE m."study_id" = t."study_id" ORDER BY m."created_at" LIMIT 1)
  ) AS known LIMIT 1
) AS last;
