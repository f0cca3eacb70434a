-- What search finds. These columns stand here alone and not in db/schema: no row that is read for anything else
-- should carry them along. Every sign counts as a space first, since the parser of text search knows hosts, files,
-- tags and compounds, and so would not find a name in brackets or the half of "foo-bar" that is typed so far.
CREATE FUNCTION "bare_words"(text) RETURNS text IMMUTABLE PARALLEL SAFE
RETURN regexp_replace($1, '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+', ' ', 'g');
--> statement-breakpoint
-- All of the words, the last of them perhaps not typed to its end; null where there is no word.
CREATE FUNCTION "search_query"(text) RETURNS tsquery STABLE PARALLEL SAFE
RETURN (nullif(plainto_tsquery('simple', bare_words($1))::text, '') || ':*')::tsquery;
--> statement-breakpoint
ALTER TABLE "messages" ADD "search" tsvector GENERATED ALWAYS AS (to_tsvector('simple', bare_words("body"))) STORED;
--> statement-breakpoint
ALTER TABLE "tasks" ADD "search" tsvector GENERATED ALWAYS AS (to_tsvector('simple', bare_words("title" || ' ' || "description"))) STORED;
--> statement-breakpoint
CREATE INDEX "messages_search" ON "messages" USING gin ("search");
--> statement-breakpoint
CREATE INDEX "tasks_search" ON "tasks" USING gin ("search");
