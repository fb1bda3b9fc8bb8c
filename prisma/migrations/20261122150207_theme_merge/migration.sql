-- CreateTable
CREATE TABLE "theme_merge" (
    "study_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "moved_coding_ids" UUID[],
    "doubled_coding_ids" UUID[],
    "child_ids" UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "theme_merge_pkey" PRIMARY KEY ("study_id","theme_id")
);

-- AddForeignKey
ALTER TABLE "theme_merge" ADD CONSTRAINT "theme_merge_study_id_theme_id_fkey" FOREIGN KEY ("study_id", "theme_id") REFERENCES "theme"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
