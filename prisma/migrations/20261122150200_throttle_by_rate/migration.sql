-- One moment says all that a throttle remembers; what was counted until now is let go.
DROP TABLE "throttle";

-- CreateTable
CREATE TABLE "throttle" (
    "key" TEXT NOT NULL,
    "free_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "throttle_free_at_idx" ON "throttle"("free_at");
