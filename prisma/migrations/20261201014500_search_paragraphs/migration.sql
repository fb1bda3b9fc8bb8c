-- Both are trusted extensions: who owns the database may create them.
CREATE EXTENSION IF NOT EXISTS "pg_trgm";
CREATE EXTENSION IF NOT EXISTS "unaccent";

-- Words without accents, by their stems. Texts of both languages go through it: what is compared went through the same.
CREATE TEXT SEARCH CONFIGURATION "word_stems" (COPY = italian);
ALTER TEXT SEARCH CONFIGURATION "word_stems"
  ALTER MAPPING FOR hword, hword_part, word WITH "unaccent", italian_stem;

-- A paragraph longer than any speech counts by its beginning: PostgreSQL bounds what one row can hold of it.
ALTER TABLE "paragraph" ADD COLUMN "stems" tsvector
  GENERATED ALWAYS AS (to_tsvector('word_stems'::regconfig, left("block", 100000))) STORED;
CREATE INDEX "paragraph_stems_idx" ON "paragraph" USING GIN ("stems") WITH (fastupdate = off);
