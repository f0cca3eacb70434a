CREATE TABLE "notification_schedules" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"email_delivery" text DEFAULT 'each' NOT NULL,
	"digest_hour" smallint DEFAULT 8 NOT NULL,
	"quiet_from" text,
	"quiet_to" text
);
--> statement-breakpoint
ALTER TABLE "mail_deliveries" ADD COLUMN "held_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "mail_deliveries" ADD COLUMN "event_id" uuid;--> statement-breakpoint
ALTER TABLE "notification_schedules" ADD CONSTRAINT "notification_schedules_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_deliveries_held" ON "mail_deliveries" USING btree ("held_at") WHERE "mail_deliveries"."held_at" is not null and "mail_deliveries"."sent_at" is null;--> statement-breakpoint
SELECT pgboss.create_queue('digests', '{"policy": "standard"}');--> statement-breakpoint
SELECT pgboss.create_queue('digest', '{"policy": "standard"}');
