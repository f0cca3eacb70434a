import { uuidv7 } from 'uuidv7';
import type { Column } from '../../contract/columns';
import type { Comment } from '../../contract/comments';
import type { StoredFile } from '../../contract/files';
import type { Label } from '../../contract/labels';
import type { Message } from '../../contract/messages';
import type { Project } from '../../contract/projects';
import type { InstanceRole, ProjectRole } from '../../contract/roles';
import type { RoomTarget } from '../../contract/room-target';
import type { Task } from '../../contract/tasks';
import { apiTokens, sessions, users } from '../../db/schema/users';
import { uploadFile } from '../../server/files/upload-file';
import type { Actor } from '../../server/identity/actor';
import { newApiToken } from '../../server/identity/api-token';
import { sealToken } from '../../server/identity/sealed-token';
import { sessionCookieName } from '../../server/identity/session-cookie';
import { databaseClient } from '../../server/platform/database';
import { ask, run } from './services';

const hourMs = 60 * 60 * 1_000;

/** Somebody with an account and a personal API token; no password, since hashing one is slow on purpose. */
export type Person = { userId: string; name: string; email: string; actor: Actor; token: string };

export async function createPerson(name: string, role: InstanceRole = 'member'): Promise<Person> {
  const [person] = await createPeople([name], role);
  return person;
}

/** Several people at once, in the order of their names. */
export async function createPeople<const Names extends readonly [string, ...string[]]>(
  names: Names,
  role: InstanceRole = 'member',
): Promise<{ [Index in keyof Names]: Person }> {
  const drafts = names.map((name) => draftPerson(name, role));
  const { orm } = databaseClient();
  await orm.insert(users).values(drafts.map(({ user }) => user));
  await orm.insert(apiTokens).values(drafts.map(({ apiToken }) => apiToken));
  return drafts.map(({ person }) => person) as { [Index in keyof Names]: Person };
}

function draftPerson(name: string, role: InstanceRole) {
  const [userId, tokenId] = [uuidv7(), uuidv7()];
  const email = `${name.toLowerCase()}-${userId}@example.test`;
  const { secret, secretHash } = newApiToken();
  const actor: Actor = { userId, name, role, credential: { kind: 'token', tokenId } };
  const person: Person = { userId, name, email, actor, token: secret };
  return {
    person,
    user: { id: userId, name, email, role },
    // As if used in an hour: a use would be noted in the row, and disturb tests that watch for changes.
    apiToken: { id: tokenId, userId, name: 'Test', secretHash, lastUsedAt: new Date(Date.now() + hourMs) },
  };
}

/** The cookie of a new session, as a browser would send it after signing in. */
export async function createSessionCookie({
  userId,
}: Person): Promise<{ cookie: string; sessionId: string }> {
  const sessionId = uuidv7();
  await databaseClient()
    .orm.insert(sessions)
    .values({ id: sessionId, userId, expiresAt: new Date(Date.now() + hourMs) });
  const claims = { uid: userId, sid: sessionId, sv: 1, authTime: Math.floor(Date.now() / 1_000) };
  const value = await sealToken(claims, { salt: '', maxAgeSeconds: 3_600 });
  return { cookie: `${sessionCookieName()}=${value}`, sessionId };
}

/** A project with one member of each role, one more who only watches, and somebody who is not in it. */
export type Team = {
  projectId: string;
  project: Project;
  /** Left to right. */
  columns: [Column, Column, Column];
  /** A second owner, so that the first may go. */
  otherOwner: Person;
  watcher: Person;
  outsider: Person;
} & Record<ProjectRole, Person>;

/** A test file has a database of its own, and this from one on. */
let teams = 0;

export async function createTeam(): Promise<Team> {
  const names = ['Ada', 'Olga', 'Ben', 'Chloe', 'Dev', 'Wim', 'Zoe'] as const;
  const [owner, otherOwner, editor, commenter, viewer, watcher, outsider] = await createPeople(names);
  teams += 1;
  // Of hundreds of projects in one test file, each would try the keys of all before it. By chance two would meet.
  const key = `T${teams}`;
  const { project } = await run(owner, 'createProject', { name: 'Website', key });
  const projectId = project.id;
  const members = [
    [otherOwner, 'owner'],
    [editor, 'editor'],
    [commenter, 'commenter'],
    [viewer, 'viewer'],
    [watcher, 'viewer'],
  ] as const;
  await Promise.all(
    members.map(([{ userId }, role]) => run(owner, 'addMember', { projectId, userId, role })),
  );
  const { columns } = await ask(owner, 'getProject', { projectId });
  return {
    projectId,
    project,
    columns: columns as Team['columns'],
    owner,
    otherOwner,
    editor,
    commenter,
    viewer,
    watcher,
    outsider,
  };
}

export type TaskDetails = Partial<
  Pick<Task, 'title' | 'columnId' | 'assigneeIds' | 'labelIds' | 'description'>
>;

export async function createTask(team: Team, details: TaskDetails = {}): Promise<Task> {
  const input = { projectId: team.projectId, title: 'Write the copy', ...details };
  return (await run(team.owner, 'createTask', input)).task;
}

/** Tasks one below the other in one column. */
export async function createTasks(team: Team, count: number, details: TaskDetails = {}): Promise<Task[]> {
  const created: Task[] = [];
  for (let index = 1; index <= count; index += 1) {
    created.push(await createTask(team, { title: `Task ${index}`, ...details }));
  }
  return created;
}

export async function createColumn({ owner, projectId }: Team, name = 'Review'): Promise<Column> {
  return (await run(owner, 'createColumn', { projectId, name })).column;
}

export async function createLabel({ owner, projectId }: Team, name: string): Promise<Label> {
  return (await run(owner, 'createLabel', { projectId, name, color: '#1f7a5c' })).label;
}

export async function createComment(author: Person, taskId: string, body = 'Done.'): Promise<Comment> {
  return (await run(author, 'addComment', { taskId, body })).comment;
}

export async function createMessage(
  author: Person,
  { projectId, conversationId }: RoomTarget,
  body = 'Morning!',
): Promise<Message> {
  const target = projectId === undefined ? { conversationId } : { projectId };
  return (await run(author, 'sendMessage', { ...target, body })).message;
}

/** A small file that waits to be attached in the room. */
export function createFile(
  { actor }: Person,
  { projectId, conversationId }: RoomTarget,
  name = 'notes.txt',
): Promise<StoredFile> {
  const target = projectId === undefined ? { conversationId } : { projectId };
  return uploadFile(actor, { target, name, body: new Blob(['To do: everything']).stream() });
}
