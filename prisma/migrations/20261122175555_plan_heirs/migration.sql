-- CreateTable
CREATE TABLE "task_heir" (
    "task_id" INTEGER NOT NULL,
    "heir_id" INTEGER NOT NULL,

    CONSTRAINT "task_heir_pkey" PRIMARY KEY ("task_id")
);

-- CreateTable
CREATE TABLE "measure_heir" (
    "measure_id" INTEGER NOT NULL,
    "heir_id" INTEGER NOT NULL,

    CONSTRAINT "measure_heir_pkey" PRIMARY KEY ("measure_id")
);

-- CreateIndex
CREATE INDEX "task_heir_heir_id_idx" ON "task_heir"("heir_id");

-- CreateIndex
CREATE INDEX "measure_heir_heir_id_idx" ON "measure_heir"("heir_id");

-- AddForeignKey
ALTER TABLE "task_heir" ADD CONSTRAINT "task_heir_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_heir" ADD CONSTRAINT "task_heir_heir_id_fkey" FOREIGN KEY ("heir_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_heir" ADD CONSTRAINT "measure_heir_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_heir" ADD CONSTRAINT "measure_heir_heir_id_fkey" FOREIGN KEY ("heir_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
