-- CreateEnum
CREATE TYPE "look_again_decision" AS ENUM ('KEPT', 'RETHEMED', 'REMOVED');

-- AlterTable
ALTER TABLE "frozen_theme" ADD COLUMN     "merged_into_id" UUID;

-- AlterTable
ALTER TABLE "look_again" ADD COLUMN     "decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "decided_by_id" UUID,
ADD COLUMN     "decision" "look_again_decision",
ADD COLUMN     "new_theme_id" UUID,
ADD COLUMN     "theme_id" UUID NOT NULL;

-- CreateIndex
CREATE INDEX "look_again_study_id_theme_id_idx" ON "look_again"("study_id", "theme_id");

-- AddForeignKey
ALTER TABLE "look_again" ADD CONSTRAINT "look_again_study_id_decided_by_id_fkey" FOREIGN KEY ("study_id", "decided_by_id") REFERENCES "member"("study_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "look_again" ADD CONSTRAINT "look_again_study_id_theme_id_fkey" FOREIGN KEY ("study_id", "theme_id") REFERENCES "theme"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema file cannot express ------------------------------------------------------------------------------

ALTER TABLE "look_again" ADD CONSTRAINT "look_again_decided" CHECK (
  ("decision" IS NULL) = ("decided_at" IS NULL) AND ("decision" IS NULL) = ("decided_by_id" IS NULL)
  AND ("new_theme_id" IS NOT NULL) = ("decision" IS NOT DISTINCT FROM 'RETHEMED'));
CREATE INDEX "look_again_waiting" ON "look_again" ("study_id", "coding_id") WHERE "decision" IS NULL;

-- A frozen codebook is never edited, but for an erasure.
CREATE TRIGGER "codebook_version_append_only" BEFORE UPDATE OR DELETE ON "codebook_version"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_but_erasure"();

-- A theme's history goes with the theme alone. When it goes by the theme's end, the theme is gone already.
CREATE TRIGGER "theme_revision_kept" BEFORE DELETE ON "theme_revision"
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION "refuse_change_but_erasure"();
