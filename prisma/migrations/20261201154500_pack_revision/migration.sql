-- Packs are made anew by one statement at a time in a study, so that revisions come to be seen in their order.
ALTER TABLE "document_pack" ADD COLUMN "revision" BIGSERIAL NOT NULL;
