-- Packs are derived: who counts next makes them anew.
DELETE FROM "document_pack";

-- The transaction that made it. They are made by one at a time in a study, so that they come to be seen in this order.
ALTER TABLE "document_pack" ADD COLUMN "revision" BIGINT NOT NULL;
