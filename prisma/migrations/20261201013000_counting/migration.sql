-- CreateTable
CREATE TABLE "document_pack" (
    "study_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "document_pack_pkey" PRIMARY KEY ("study_id","document_id")
);

-- CreateTable
CREATE TABLE "document_touch" (
    "study_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "document_id" UUID NOT NULL,

    CONSTRAINT "document_touch_pkey" PRIMARY KEY ("study_id","id")
);

-- CreateTable
CREATE TABLE "pack_number" (
    "study_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "pack_number_pkey" PRIMARY KEY ("study_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "pack_number_study_id_number_key" ON "pack_number"("study_id", "number");

-- AddForeignKey
ALTER TABLE "document_pack" ADD CONSTRAINT "document_pack_study_id_document_id_fkey" FOREIGN KEY ("study_id", "document_id") REFERENCES "document"("study_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema file cannot express ------------------------------------------------------------------------------

-- Read whole and often: compressed it would have to be unpacked each time.
ALTER TABLE "document_pack" ALTER COLUMN "data" SET STORAGE EXTERNAL;

-- Fifteen bits, see lib/core/counting/pack.ts.
ALTER TABLE "pack_number" ADD CONSTRAINT "pack_number_fits" CHECK ("number" BETWEEN 0 AND 32767);

-- Rows come and go with every coding.
ALTER TABLE "document_touch" SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- Whatever changes a count leaves a touch, whoever writes it. Statement by statement, so that a bulk change leaves one a document.
-- A touch has no foreign key: it would hold the document's row, and outliving it does no harm.

CREATE FUNCTION "touch_documents"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO document_touch (study_id, document_id) SELECT DISTINCT study_id, document_id FROM changed;
  RETURN NULL;
END $$;

-- Of an update that changed nothing that is counted (a place, a quote, a memo) there is no touch.
CREATE FUNCTION "touch_documents_of_updated_codings"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO document_touch (study_id, document_id)
  SELECT DISTINCT place.study_id, place.document_id
  FROM was JOIN changed USING (id),
    LATERAL (VALUES (was.study_id, was.document_id), (changed.study_id, changed.document_id)) AS place (study_id, document_id)
  WHERE (was.study_id, was.document_id, was.excerpt_id, was.theme_id, was.coder_id, was.created_at, was.deleted_at IS NULL)
    IS DISTINCT FROM
    (changed.study_id, changed.document_id, changed.excerpt_id, changed.theme_id, changed.coder_id, changed.created_at, changed.deleted_at IS NULL);
  RETURN NULL;
END $$;

CREATE FUNCTION "touch_documents_of_updated_excerpts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO document_touch (study_id, document_id)
  SELECT DISTINCT changed.study_id, changed.document_id
  FROM was JOIN changed USING (id)
  WHERE (was.deleted_at IS NULL) <> (changed.deleted_at IS NULL);
  RETURN NULL;
END $$;

CREATE FUNCTION "touch_documents_of_excerpts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO document_touch (study_id, document_id)
  SELECT DISTINCT excerpt.study_id, excerpt.document_id
  FROM changed JOIN excerpt ON excerpt.study_id = changed.study_id AND excerpt.id = changed.excerpt_id;
  RETURN NULL;
END $$;

CREATE TRIGGER "coding_made" AFTER INSERT ON "coding" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "touch_documents"();
CREATE TRIGGER "coding_changed" AFTER UPDATE ON "coding" REFERENCING OLD TABLE AS was NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "touch_documents_of_updated_codings"();
CREATE TRIGGER "coding_destroyed" AFTER DELETE ON "coding" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "touch_documents"();

-- An excerpt counts by its codings: one that is made, or destroyed with them, needs no touch of its own.
CREATE TRIGGER "excerpt_changed" AFTER UPDATE ON "excerpt" REFERENCING OLD TABLE AS was NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "touch_documents_of_updated_excerpts"();

CREATE TRIGGER "excerpt_case_made" AFTER INSERT ON "excerpt_case" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "touch_documents_of_excerpts"();
CREATE TRIGGER "excerpt_case_changed" AFTER UPDATE ON "excerpt_case" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "touch_documents_of_excerpts"();
CREATE TRIGGER "excerpt_case_destroyed" AFTER DELETE ON "excerpt_case" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "touch_documents_of_excerpts"();

-- A page of a case's excerpts is read from the documents of the case, and from here: the excerpts that a person tied to it.
CREATE INDEX "excerpt_case_by_hand" ON "excerpt_case" ("study_id", "case_id", "excerpt_id") WHERE "origin" = 'PERSON';
