CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"action" text NOT NULL,
	"actor_id" uuid,
	"target_kind" text,
	"target_id" text,
	"target_name" text,
	"details" jsonb NOT NULL,
	"address" text NOT NULL,
	"user_agent" text NOT NULL,
	"request_id" text
);
--> statement-breakpoint
CREATE INDEX "audit_entries_age" ON "audit_entries" USING btree ("occurred_at");--> statement-breakpoint
CREATE INDEX "audit_entries_actor" ON "audit_entries" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "audit_entries_target" ON "audit_entries" USING btree ("target_id","id");