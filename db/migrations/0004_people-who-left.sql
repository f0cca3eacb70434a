CREATE TABLE "former_members" (
	"project_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "former_members_project_id_user_id_pk" PRIMARY KEY("project_id","user_id")
);
--> statement-breakpoint
DROP INDEX "comments_task";--> statement-breakpoint
ALTER TABLE "former_members" ADD CONSTRAINT "former_members_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_members" ADD CONSTRAINT "former_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comments_task" ON "comments" USING btree ("task_id","created_at","id");--> statement-breakpoint
-- Who left before there was this list, as far back as the log goes.
INSERT INTO "former_members" ("project_id", "user_id")
SELECT DISTINCT "projects"."id", "users"."id" FROM "events"
JOIN "projects" ON "events"."stream_id" = 'project:' || "projects"."id"
JOIN "users" ON "events"."resource_id" = "users"."id"::text
WHERE "events"."type" = 'memberRemoved';
