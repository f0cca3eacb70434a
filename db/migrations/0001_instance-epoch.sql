-- The epoch that new streams start with; a restore from backup gives the installation a new one.
INSERT INTO "settings" ("key", "value") VALUES ('epoch', gen_random_uuid()::text);
