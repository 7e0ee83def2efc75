-- AlterTable
ALTER TABLE "contact" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "value_id" INTEGER;

-- CreateIndex
CREATE INDEX "evidence_value_id_idx" ON "evidence"("value_id");

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_value_id_fkey" FOREIGN KEY ("value_id") REFERENCES "indicator_value"("id") ON DELETE SET NULL ON UPDATE CASCADE;
