-- CreateEnum
CREATE TYPE "succession_kind" AS ENUM ('SAME', 'MOVED', 'REWORDED', 'SPLIT', 'NEW');

-- AlterTable
ALTER TABLE "plan_version" ADD COLUMN     "citation" TEXT,
ADD COLUMN     "dated" TEXT,
ADD COLUMN     "matching_version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "predecessor_id" INTEGER;

-- CreateTable
CREATE TABLE "succession" (
    "version_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "from_key" TEXT,
    "kind" "succession_kind" NOT NULL,
    "confidence" INTEGER NOT NULL,
    "carries" BOOLEAN NOT NULL,
    "decider_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "succession_pkey" PRIMARY KEY ("version_id","key")
);

-- CreateTable
CREATE TABLE "refused_plan" (
    "id" SERIAL NOT NULL,
    "owner_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "reasons" TEXT[],
    "refused_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "refused_plan_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "succession_version_id_from_key_idx" ON "succession"("version_id", "from_key");

-- CreateIndex
CREATE INDEX "succession_decider_id_idx" ON "succession"("decider_id");

-- CreateIndex
CREATE INDEX "refused_plan_owner_id_id_idx" ON "refused_plan"("owner_id", "id");

-- CreateIndex
CREATE INDEX "plan_version_predecessor_id_idx" ON "plan_version"("predecessor_id");

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "plan_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "succession" ADD CONSTRAINT "succession_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "succession" ADD CONSTRAINT "succession_decider_id_fkey" FOREIGN KEY ("decider_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refused_plan" ADD CONSTRAINT "refused_plan_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was matched stays as it was approved.
CREATE TRIGGER approved_succession_stays BEFORE UPDATE OR DELETE ON succession
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_approved_version();
