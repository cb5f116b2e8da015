-- What stands after an act is read from the newest rulings of its communes, not from all there ever were.

-- AlterTable
ALTER TABLE "decision_item" ADD COLUMN     "in_force_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- A server of the version before writes items without it: the database knows it anyway.
-- (Again, where an older dump was put back: it knows nothing of the function, and leaves it.)
CREATE OR REPLACE FUNCTION decision_item_in_force_at() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  SELECT greatest(effective_at, published_at) INTO NEW.in_force_at FROM decision WHERE id = NEW.decision_id;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_item_in_force_at BEFORE INSERT ON "decision_item"
  FOR EACH ROW EXECUTE FUNCTION decision_item_in_force_at();

UPDATE "decision_item" i SET "in_force_at" = greatest(d."effective_at", d."published_at")
FROM "decision" d WHERE d."id" = i."decision_id";

-- DropIndex
DROP INDEX "decision_item_commune_code_idx";

-- CreateIndex
CREATE INDEX "decision_item_commune_code_in_force_at_idx" ON "decision_item"("commune_code", "in_force_at" DESC);
