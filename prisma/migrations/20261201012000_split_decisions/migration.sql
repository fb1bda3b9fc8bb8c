-- CreateTable
CREATE TABLE "split_decision" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "coding_id" UUID NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "into_theme_ids" UUID[],
    "moved_coding_ids" UUID[],
    "deleted_coding_ids" UUID[],
    "added_coding_ids" UUID[],
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "split_decision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "split_decision_study_id_theme_id_decided_by_id_decided_at_idx" ON "split_decision"("study_id", "theme_id", "decided_by_id", "decided_at");

-- CreateIndex
CREATE INDEX "split_decision_study_id_coding_id_idx" ON "split_decision"("study_id", "coding_id");

-- CreateIndex
CREATE UNIQUE INDEX "split_decision_study_id_id_key" ON "split_decision"("study_id", "id");

-- AddForeignKey
ALTER TABLE "split_decision" ADD CONSTRAINT "split_decision_study_id_theme_id_fkey" FOREIGN KEY ("study_id", "theme_id") REFERENCES "theme"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "split_decision" ADD CONSTRAINT "split_decision_study_id_coding_id_fkey" FOREIGN KEY ("study_id", "coding_id") REFERENCES "coding"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "split_decision" ADD CONSTRAINT "split_decision_study_id_decided_by_id_fkey" FOREIGN KEY ("study_id", "decided_by_id") REFERENCES "member"("study_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;
