import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import postgres from 'postgres';
import { beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { backup } from '../../scripts/backup/backup';
import { restore } from '../../scripts/backup/restore';
import { listTables } from '../../scripts/backup/tables';
import { createTask, createTeam, type Team } from '../support/factories';
import { createTestDatabase } from '../support/postgres';
import { run, useDatabase } from '../support/services';

useDatabase();

let folder: string;
let team: Team;
beforeAll(async () => {
  team = await createTeam();
  const { owner, editor, projectId } = team;
  const { id: taskId } = await createTask(team);
  const odd = 'Back\\slash, \\N, "quotes", \ttab\r\n\u2028and\u2029 \\.\n\\.\nlines, 日本語 🎉';
  await run(owner, 'updateTask', {
    taskId,
    description: odd,
    assigneeIds: [editor.userId],
    dueOn: '2026-12-01',
  });
  const { comment } = await run(editor, 'addComment', { taskId, body: odd });
  await run(owner, 'addComment', { taskId, body: 'A reply', replyTo: comment.id });
  await run(owner, 'sendMessage', { projectId, body: `[@Ben](user:${editor.userId}) look` });
  await run(owner, 'createConversation', { userIds: [editor.userId] });
});

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lockstep-backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

const source = () => process.env.DATABASE_URL as string;
const inFolder = (name: string) => path.join(folder, name);

async function emptyDatabase(): Promise<string> {
  const { url, drop } = await createTestDatabase('template0');
  onTestFinished(drop);
  return url;
}

type Content = Record<string, string[]>;

/** Every row of every table as text. */
async function contentOf(url: string): Promise<Content> {
  const sql = postgres(url, { max: 1 });
  try {
    const content: Content = {};
    for (const { name } of await listTables(sql)) {
      const rows = await sql.unsafe<{ row: string }[]>(`select t::text as row from ${name} t order by 1`);
      content[name] = rows.map(({ row }) => row);
    }
    return content;
  } finally {
    await sql.end();
  }
}

/** What a restore changes on purpose. */
async function epochOf(url: string): Promise<string> {
  const sql = postgres(url, { max: 1 });
  const [row] = await sql<{ value: string }[]>`select value from settings where key = 'epoch'`;
  await sql.end();
  return String(row?.value);
}

it('restores every row into an empty database, under a new epoch', async () => {
  const file = inFolder('whole.backup');
  await backup(source(), file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const target = await emptyDatabase();
  await restore(target, file);

  const [before, after] = await Promise.all([contentOf(source()), contentOf(target)]);
  const [oldEpoch, newEpoch] = await Promise.all([epochOf(source()), epochOf(target)]);
  expect(newEpoch).not.toBe(oldEpoch);
  const underNewEpoch = JSON.parse(JSON.stringify(before).replaceAll(oldEpoch, newEpoch)) as Content;
  expect(after).toEqual(underNewEpoch);
  for (const table of ['tasks', 'comments', 'messages', 'events', 'users', 'audit_entries']) {
    expect(after[`public.${table}`]?.length, table).toBeGreaterThan(0);
  }
});

it('touches nothing that is there: neither a database with tables, nor a file', async () => {
  const file = inFolder('whole.backup');
  await backup(source(), file);
  await expect(restore(source(), file)).rejects.toThrow(/not empty/);
  await expect(backup(source(), file)).rejects.toThrow(/is there already/);
});

it('refuses what is no backup, is cut off, or comes from another version, and leaves no rows', async () => {
  const noBackup = inFolder('no.backup');
  writeFileSync(noBackup, 'hello');
  await expect(restore(await emptyDatabase(), noBackup)).rejects.toThrow(/not a backup/);

  const other = inFolder('other.backup');
  await backup(source(), other);
  const text = gunzipSync(readFileSync(other)).toString();
  writeFileSync(other, gzipSync(text.replace(/"migration":\d+/, '"migration":1')));
  await expect(restore(await emptyDatabase(), other)).rejects.toThrow(/another version/);

  const cut = inFolder('cut.backup');
  await backup(source(), cut);
  truncateSync(cut, Math.floor(statSync(cut).size * 0.8));
  const target = await emptyDatabase();
  await expect(restore(target, cut)).rejects.toThrow();
  expect((await contentOf(target))['public.users']).toEqual([]);
});
