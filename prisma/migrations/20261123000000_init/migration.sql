-- CreateEnum
CREATE TYPE "zone" AS ENUM ('green', 'yellow', 'orange', 'red');

-- CreateEnum
CREATE TYPE "decision_state" AS ENUM ('scheduled', 'in-force', 'revoked');

-- CreateTable
CREATE TABLE "district" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,

    CONSTRAINT "district_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "commune" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "district_code" TEXT NOT NULL,
    "population" INTEGER,
    "area_km2" DOUBLE PRECISION,

    CONSTRAINT "commune_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "district_code" TEXT,
    "commune_code" TEXT,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "effective_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,
    "state" "decision_state" NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by" TEXT NOT NULL,
    "applied_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by" TEXT,
    "revoke_reason" TEXT,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_item" (
    "decision_id" TEXT NOT NULL,
    "commune_code" TEXT NOT NULL,
    "zone" "zone" NOT NULL,

    CONSTRAINT "decision_item_pkey" PRIMARY KEY ("decision_id","commune_code")
);

-- CreateTable
CREATE TABLE "log_head" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "epoch" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "public_seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "log_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "log_event" (
    "seq" INTEGER NOT NULL,
    "audience" TEXT NOT NULL,
    "prev_public" INTEGER NOT NULL,
    "prev_staff" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "log_event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "zone_change" (
    "seq" INTEGER NOT NULL,
    "commune_code" TEXT NOT NULL,
    "from" "zone",
    "to" "zone",
    "transition" TEXT NOT NULL,
    "effective_at" TIMESTAMPTZ(3) NOT NULL,
    "since" TIMESTAMPTZ(3),
    "decision_id" TEXT NOT NULL,
    "revokes_id" TEXT,
    "batch" INTEGER NOT NULL,
    "edition" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "fills" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "zone_change_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "commune_zone" (
    "commune_code" TEXT NOT NULL,
    "zone" "zone",
    "since" TIMESTAMPTZ(3),
    "decision_id" TEXT,
    "decision_number" TEXT,
    "effective_at" TIMESTAMPTZ(3),
    "turned_at" TIMESTAMPTZ(3) NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "commune_zone_pkey" PRIMARY KEY ("commune_code")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" TEXT NOT NULL,
    "decision_id" TEXT NOT NULL,
    "batch" INTEGER NOT NULL,
    "unit_id" TEXT NOT NULL,
    "unit_kind" TEXT NOT NULL,
    "unit_name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "communes" TEXT[],
    "state" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "who" TEXT,
    "note" TEXT,
    "channels" TEXT[],

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "content_version" (
    "edition" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "content_version_pkey" PRIMARY KEY ("edition","version")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor","key")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setup_link" (
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "setup_link_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "username" TEXT,
    "display_username" TEXT,
    "role" TEXT,
    "banned" BOOLEAN DEFAULT false,
    "ban_reason" TEXT,
    "ban_expires" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "impersonated_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "decision_order_key" ON "decision"("order");

-- CreateIndex
CREATE INDEX "decision_state_effective_at_idx" ON "decision"("state", "effective_at");

-- CreateIndex
CREATE INDEX "decision_number_idx" ON "decision"("number");

-- CreateIndex
CREATE INDEX "decision_item_commune_code_idx" ON "decision_item"("commune_code");

-- CreateIndex
CREATE INDEX "log_event_audience_seq_idx" ON "log_event"("audience", "seq");

-- CreateIndex
CREATE INDEX "zone_change_commune_code_seq_idx" ON "zone_change"("commune_code", "seq" DESC);

-- CreateIndex
CREATE INDEX "zone_change_batch_idx" ON "zone_change"("batch");

-- CreateIndex
CREATE INDEX "assignment_decision_id_idx" ON "assignment"("decision_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_batch_unit_id_key" ON "assignment"("batch", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_username_key" ON "user"("username");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- AddForeignKey
ALTER TABLE "commune" ADD CONSTRAINT "commune_district_code_fkey" FOREIGN KEY ("district_code") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The log, the changes and the audit only ever grow. A code of our own: PostgreSQL's
-- "restrict_violation" would surface as a foreign-key error.
CREATE FUNCTION refuse_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only; % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'ZM001';
END;
$$;
CREATE TRIGGER log_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "log_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER zone_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "zone_change" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER content_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "content_version" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();

-- Wakes the relays; what they emit they read from the log itself.
CREATE FUNCTION announce_log_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('log_head', NEW.seq::text);
  RETURN NEW;
END;
$$;
CREATE TRIGGER log_head_announced AFTER UPDATE ON "log_head" FOR EACH ROW EXECUTE FUNCTION announce_log_head();

-- A log begins at its first start; a new epoch says that seqs of before mean nothing.
INSERT INTO "log_head" ("id", "epoch", "seq", "public_seq", "at") VALUES (1, gen_random_uuid()::text, 0, 0, now());
ALTER TABLE "log_head" ADD CONSTRAINT "log_head_one_row" CHECK ("id" = 1);
