import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Conversation } from '../../contract/conversations';
import type { StoredFile } from '../../contract/files';
import type { Reaction } from '../../contract/reactions';
import { moment } from './field';
import { projects } from './projects';
import { users } from './users';

export const conversations = pgTable('conversations', {
  id: uuid().primaryKey(),
  kind: text().$type<Conversation['kind']>().notNull(),
  /** Of what there is only one: `admins`, or the ids of the two people of a direct conversation. */
  uniqueKey: text().unique('conversations_unique_key'),
  createdAt: moment().notNull().defaultNow(),
});

/** Who is in a direct or group conversation; in the admins' room is whoever is an admin. */
export const conversationMembers = pgTable(
  'conversation_members',
  {
    conversationId: uuid()
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.conversationId, table.userId] }),
    index('conversation_members_user').on(table.userId),
  ],
);

export const messages = pgTable(
  'messages',
  {
    id: uuid().primaryKey(),
    projectId: uuid().references(() => projects.id, { onDelete: 'cascade' }),
    conversationId: uuid().references(() => conversations.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    authorId: uuid()
      .notNull()
      .references(() => users.id),
    body: text().notNull(),
    replyTo: uuid(),
    attachments: jsonb().$type<StoredFile[]>().notNull().default([]),
    reactions: jsonb().$type<readonly Reaction[]>().notNull().default([]),
    version: integer().notNull().default(1),
    createdAt: moment().notNull().defaultNow(),
    editedAt: moment(),
    deletedAt: moment(),
  },
  (table) => [
    check('messages_room', sql`num_nonnulls(${table.projectId}, ${table.conversationId}) = 1`),
    uniqueIndex('messages_project').on(table.projectId, table.number),
    uniqueIndex('messages_conversation').on(table.conversationId, table.number),
  ],
);

/** Counts a room's messages. Only writers of messages lock this row, and only until their commit. */
export const rooms = pgTable('rooms', {
  stream: text().primaryKey(),
  lastNumber: integer().notNull(),
  lastMessageAt: moment().notNull(),
});

/** How far each person has read in a room; never backwards. */
export const roomReads = pgTable(
  'room_reads',
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    stream: text().notNull(),
    number: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.stream] })],
);
