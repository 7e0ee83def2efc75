-- CreateTable
CREATE TABLE "answer_upload" (
    "id" SERIAL NOT NULL,
    "ministry_id" INTEGER NOT NULL,
    "owner_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "file_id" UUID,
    "refusal" TEXT,
    "content" JSONB,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "committed_at" TIMESTAMPTZ(3),
    "reports" INTEGER,

    CONSTRAINT "answer_upload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "answer_upload_owner_id_ministry_id_id_idx" ON "answer_upload"("owner_id", "ministry_id", "id");

-- CreateIndex
CREATE INDEX "answer_upload_file_id_idx" ON "answer_upload"("file_id");

-- AddForeignKey
ALTER TABLE "answer_upload" ADD CONSTRAINT "answer_upload_ministry_id_fkey" FOREIGN KEY ("ministry_id") REFERENCES "ministry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_upload" ADD CONSTRAINT "answer_upload_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_upload" ADD CONSTRAINT "answer_upload_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;
