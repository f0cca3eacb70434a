import * as z from 'zod';
import { column } from '../../contract/columns';
import { activity, comment } from '../../contract/comments';
import { conversation } from '../../contract/conversations';
import { id } from '../../contract/ids';
import { label } from '../../contract/labels';
import { invite, member } from '../../contract/members';
import { message } from '../../contract/messages';
import { project, projectSummary } from '../../contract/projects';
import { reaction } from '../../contract/reactions';
import { room } from '../../contract/rooms';
import { priority, task } from '../../contract/tasks';
import { instant } from '../../contract/time';
import { apiToken, session, user, userAccount } from '../../contract/users';

/** What has a line of its own under "Entities". */
export const entities = {
  Project: project,
  ProjectSummary: projectSummary,
  Member: member,
  Invite: invite,
  Column: column,
  Label: label,
  Task: task,
  Comment: comment,
  Activity: activity,
  Message: message,
  Reaction: reaction,
  Conversation: conversation,
  Room: room,
  User: user,
  UserAccount: userAccount,
  Session: session,
  ApiToken: apiToken,
};

const named = new Map<z.core.$ZodType, string>([
  ...Object.entries(entities).map(([name, schema]) => [schema, name] as const),
  [id, 'id'],
  [instant, 'time'],
  [priority, priority.options.join(' | ')],
]);

/** A schema as a reader wants it: `{ taskId: id, version: int, estimate: number | null }`. */
export function shapeOf(schema: z.core.$ZodType): string {
  return named.get(schema) ?? membersOf(schema) ?? typeOf(schema);
}

/** The members of an object, without looking for its name. */
export function membersOf(schema: z.core.$ZodType): string | undefined {
  if (!(schema instanceof z.ZodObject)) return undefined;
  const members = Object.entries<z.core.$ZodType>(schema.shape).map(([name, member]) =>
    member instanceof z.ZodOptional ? `${name}?: ${shapeOf(member.unwrap())}` : `${name}: ${shapeOf(member)}`,
  );
  if (schema._zod.def.catchall instanceof z.ZodUnknown) members.push('…');
  return members.length > 0 ? `{ ${members.join(', ')} }` : '{}';
}

/** The names of an input's members, in their order; `?` marks what may be left out. */
export function memberNamesOf(schema: z.ZodType): string {
  if (!(schema instanceof z.ZodObject)) return '';
  return Object.entries<z.core.$ZodType>(schema.shape)
    .map(([name, member]) => (member instanceof z.ZodOptional ? `${name}?` : name))
    .join(', ');
}

function typeOf(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodNullable) return `${shapeOf(schema.unwrap())} | null`;
  if (schema instanceof z.ZodArray) return `[${shapeOf(schema.element)}]`;
  if (schema instanceof z.ZodUnion) return schema.options.map(shapeOf).join(' | ');
  if (schema instanceof z.ZodLiteral) return String(schema.value);
  if (schema instanceof z.ZodEnum) return schema.options.join(' | ');
  if (schema instanceof z.ZodUnion) return schema.options.map(shapeOf).join(' | ');
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String).join(' | ');
  if (schema instanceof z.ZodRecord) return '{ … }';
  if (schema instanceof z.ZodNumberFormat) return 'int';
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodBoolean) return 'boolean';
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return 'text';
  if (schema instanceof z.ZodUnknown) return 'any JSON';
  throw new Error(`No word for a schema of type ${schema._zod.def.type}`);
}
