-- AlterTable
ALTER TABLE "log_head" ADD COLUMN     "place" TEXT;
