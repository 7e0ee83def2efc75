-- CreateTable
CREATE TABLE "contact" (
    "id" SERIAL NOT NULL,
    "task_id" INTEGER,
    "measure_id" INTEGER,
    "ministry_id" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "person" TEXT NOT NULL DEFAULT '',
    "reach" TEXT NOT NULL DEFAULT '',
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "contact_sample_idx" ON "contact"("sample");

-- CreateIndex
CREATE UNIQUE INDEX "contact_task_id_ministry_id_key" ON "contact"("task_id", "ministry_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_measure_id_ministry_id_key" ON "contact"("measure_id", "ministry_id");

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_ministry_id_fkey" FOREIGN KEY ("ministry_id") REFERENCES "ministry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A contact is of one item: a task or a measure. (Prisma's schema cannot say it.)
ALTER TABLE "contact" ADD CONSTRAINT "contact_of_one_item" CHECK (num_nonnulls("task_id", "measure_id") = 1);
