ALTER TABLE "events" ADD COLUMN "command" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "request_id" text;--> statement-breakpoint
CREATE INDEX "events_id" ON "events" USING btree ("id");