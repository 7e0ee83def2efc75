-- AlterEnum
ALTER TYPE "version_status" ADD VALUE 'DISCARDED';
