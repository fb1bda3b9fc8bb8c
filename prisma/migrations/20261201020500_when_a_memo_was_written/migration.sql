-- AlterTable
ALTER TABLE "excerpt" ADD COLUMN "memo_at" TIMESTAMPTZ(3);

-- Memos of excerpts in the order of the list of memos; most excerpts have none.
CREATE INDEX "excerpt_memo_list_idx" ON "excerpt" ("study_id", (coalesce("memo_at", "created_at")), "id")
  WHERE "memo" <> '' AND "deleted_at" IS NULL;
