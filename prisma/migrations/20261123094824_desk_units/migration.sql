-- AlterTable
ALTER TABLE "assignment" ADD COLUMN     "due_at" TIMESTAMPTZ(3),
ADD COLUMN     "escalate_at" TIMESTAMPTZ(3),
ADD COLUMN     "escalated_at" TIMESTAMPTZ(3),
ADD COLUMN     "escalated_to_id" TEXT,
ADD COLUMN     "escalated_to_name" TEXT,
ADD COLUMN     "keep_green" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "overdue_at" TIMESTAMPTZ(3),
ADD COLUMN     "superseded_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "audit_entry" ADD COLUMN     "origin" TEXT;

-- AlterTable
ALTER TABLE "content_version" ADD COLUMN     "revision" TEXT;

-- AlterTable
ALTER TABLE "log_head" ADD COLUMN     "audit_hash" TEXT,
ADD COLUMN     "audit_seq" INTEGER;

-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "active" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "added" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "email" TEXT,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "own_name" TEXT,
ADD COLUMN     "person" TEXT,
ADD COLUMN     "phone" TEXT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "unit_id" TEXT;

-- AlterTable
ALTER TABLE "zone_change" ADD COLUMN     "keep_green" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "assignment_answer" (
    "id" TEXT NOT NULL,
    "assignment_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "who" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "channel" TEXT,
    "note" TEXT,
    "undoes" TEXT,

    CONSTRAINT "assignment_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_link" (
    "id" TEXT NOT NULL,
    "assignment_id" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" TEXT,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "assignment_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "local_addition" (
    "district_code" TEXT NOT NULL,
    "hotline" TEXT,
    "local_note" TEXT,
    "revision" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "local_addition_pkey" PRIMARY KEY ("district_code")
);

-- CreateTable
CREATE TABLE "text_revision" (
    "id" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "item_ids" TEXT[],
    "number" INTEGER NOT NULL,
    "title" TEXT,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "base_hash" TEXT NOT NULL,
    "base_text" TEXT NOT NULL,
    "restores" TEXT,
    "note" TEXT,
    "author" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "saves" INTEGER NOT NULL DEFAULT 1,
    "decided_by" TEXT,
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decide_note" TEXT,
    "version" INTEGER,

    CONSTRAINT "text_revision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "assignment_answer_assignment_id_position_key" ON "assignment_answer"("assignment_id", "position");

-- CreateIndex
CREATE INDEX "assignment_link_assignment_id_idx" ON "assignment_link"("assignment_id");

-- CreateIndex
CREATE INDEX "text_revision_edition_language_state_idx" ON "text_revision"("edition", "language", "state");

-- CreateIndex
CREATE INDEX "assignment_unit_id_sent_at_idx" ON "assignment"("unit_id", "sent_at" DESC);

-- CreateIndex
CREATE INDEX "assignment_state_due_at_idx" ON "assignment"("state", "due_at");

-- AddForeignKey
ALTER TABLE "assignment_answer" ADD CONSTRAINT "assignment_answer_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_link" ADD CONSTRAINT "assignment_link_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was answered stays: an undo is an answer of its own.
CREATE TRIGGER assignment_answer_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "assignment_answer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
