import * as z from 'zod';
import { defineQuery } from './endpoint';
import { id } from './ids';
import { limits } from './limits';
import { limitParameter, listOf } from './paging';
import { prose } from './text';
import { instant } from './time';

/** A stretch of the text around what was found, as it was written. */
const snippet = z.string();

const foundTask = z.object({
  kind: z.literal('task'),
  taskId: id,
  projectId: id,
  key: z.string(),
  title: z.string(),
  snippet,
  createdAt: instant,
  archivedAt: instant.nullable(),
});

const foundMessage = z.object({
  kind: z.literal('message'),
  messageId: id,
  projectId: id.nullable(),
  conversationId: id.nullable(),
  number: z.int(),
  authorId: id,
  snippet,
  createdAt: instant,
});

export const searchResult = z.discriminatedUnion('kind', [foundTask, foundMessage]);
export type SearchResult = z.infer<typeof searchResult>;

export const searchQueries = {
  search: defineQuery({
    path: '/api/search',
    access: 'user',
    summary: 'Tasks and messages that the caller may see and that hold every word, newest first.',
    input: z.strictObject({ q: prose(limits.searchLength), limit: limitParameter.optional() }),
    output: listOf(searchResult),
  }),
};
