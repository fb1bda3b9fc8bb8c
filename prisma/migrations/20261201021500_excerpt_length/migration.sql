-- A study's longest excerpt at once: it bounds how far back a query looks for what reaches a place.
CREATE INDEX "excerpt_length" ON "excerpt" ("study_id", ("end" - "start"));
