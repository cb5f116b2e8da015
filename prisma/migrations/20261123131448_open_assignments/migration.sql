-- What was silent and then overtaken stays for ever; what is open is few. Both the clocks
-- and the search for what a new act overtakes ask for the open ones alone.

-- DropIndex
DROP INDEX "assignment_state_due_at_idx";

-- CreateIndex
CREATE INDEX "assignment_state_superseded_at_batch_idx" ON "assignment"("state", "superseded_at", "batch");

-- An act asks for the bodies of its own districts, not of a whole country.
CREATE INDEX "unit_district_code_idx" ON "unit"("district_code");
