-- CreateEnum
CREATE TYPE "prepared_state" AS ENUM ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED');

-- CreateTable
CREATE TABLE "prepared_file" (
    "id" SERIAL NOT NULL,
    "owner_id" UUID NOT NULL,
    "choice" JSONB NOT NULL,
    "state" "prepared_state" NOT NULL DEFAULT 'WAITING',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL,
    "reason" TEXT,
    "file_id" UUID,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leased_until" TIMESTAMPTZ(3),
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "prepared_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "prepared_file_file_id_key" ON "prepared_file"("file_id");

-- CreateIndex
CREATE INDEX "prepared_file_owner_id_id_idx" ON "prepared_file"("owner_id", "id");

-- CreateIndex
CREATE INDEX "prepared_file_state_id_idx" ON "prepared_file"("state", "id");

-- AddForeignKey
ALTER TABLE "prepared_file" ADD CONSTRAINT "prepared_file_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prepared_file" ADD CONSTRAINT "prepared_file_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;
