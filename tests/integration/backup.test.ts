import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import postgres from 'postgres';
import { uuidv7 } from 'uuidv7';
import { beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { files } from '../../db/schema/files';
import { backup } from '../../scripts/backup/backup';
import { restore } from '../../scripts/backup/restore';
import { listTables } from '../../scripts/backup/tables';
import { keptFolder, keptPath } from '../../server/files/folders';
import { previewKey } from '../../server/files/storage-keys';
import { databaseClient } from '../../server/platform/database';
import { createPerson, createTask, createTeam, type Team } from '../support/factories';
import { createTestDatabase } from '../support/postgres';
import { ask, run, useDatabase } from '../support/services';

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
  for (const size of [0, 1, 300_000]) await keepFile(team, randomBytes(size));
});

/** As an upload leaves it: a row, its bytes and those of its preview. */
async function keepFile(
  { projectId, owner }: Team,
  bytes: Buffer,
  unusedSince: Date | null = null,
): Promise<void> {
  const id = uuidv7();
  const at = new Date();
  await databaseClient().orm.insert(files).values({
    id,
    projectId,
    uploadedBy: owner.userId,
    name: 'Odd name \n.bin',
    mediaType: 'application/octet-stream',
    byteSize: bytes.length,
    hasPreview: true,
    createdAt: at,
    storedAt: at,
    unusedSince,
  });
  mkdirSync(path.dirname(keptPath(id)), { recursive: true });
  writeFileSync(keptPath(id), bytes);
  writeFileSync(keptPath(previewKey(id)), 'A preview\n\\.\n');
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lockstep-backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

const source = () => process.env.DATABASE_URL as string;
const sourceFolder = () => process.env.LOCKSTEP_DATA_DIR as string;
const inFolder = (name: string) => path.join(folder, name);
const write = (file: string) => backup(source(), file, sourceFolder());

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

/** Every file below a data folder's uploads, by its place in it. */
function uploadsIn(dataFolder: string): Record<string, string> {
  const kept = keptFolder(dataFolder);
  const names = readdirSync(kept, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map(({ parentPath, name }) => path.join(parentPath, name));
  return Object.fromEntries(
    paths.map((file) => [path.relative(kept, file), readFileSync(file).toString('base64')]),
  );
}

/** What a restore changes on purpose. */
async function epochOf(url: string): Promise<string> {
  const sql = postgres(url, { max: 1 });
  const [row] = await sql<{ value: string }[]>`select value from settings where key = 'epoch'`;
  await sql.end();
  return String(row?.value);
}

it('restores every row and every upload into an empty place, under a new epoch', async () => {
  const file = inFolder('whole.backup');
  const before = await contentOf(source());
  expect(await write(file)).toMatchObject({ uploads: 6, missing: 0 });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const target = await emptyDatabase();
  await restore(target, file, inFolder('data'));

  const after = await contentOf(target);
  const [oldEpoch, newEpoch] = await Promise.all([epochOf(source()), epochOf(target)]);
  expect(newEpoch).not.toBe(oldEpoch);
  const underNewEpoch = JSON.parse(JSON.stringify(before).replaceAll(oldEpoch, newEpoch)) as Content;
  expect(after).toEqual(underNewEpoch);
  for (const table of ['tasks', 'comments', 'messages', 'events', 'users', 'audit_entries']) {
    expect(after[`public.${table}`]?.length, table).toBeGreaterThan(0);
  }
  expect(uploadsIn(inFolder('data'))).toEqual(uploadsIn(sourceFolder()));
});

it('is told of by the audit log, where the database takes writes', async () => {
  expect(await write(inFolder('told.backup'))).toMatchObject({ isAudited: true });
  const { items } = await ask(await createPerson('Root', 'admin'), 'listAuditEntries', {
    action: 'backupMade',
  });
  expect(items[0]).toMatchObject({
    actor: null,
    details: { file: 'told.backup', machine: hostname(), account: userInfo().username },
  });

  const replica = new URL(source());
  replica.searchParams.set('default_transaction_read_only', 'on');
  const untold = inFolder('untold.backup');
  expect(await backup(replica.href, untold, sourceFolder())).toMatchObject({ uploads: 6, isAudited: false });
  expect(existsSync(untold)).toBe(true);
});

it('touches nothing that is there: neither a database with tables, nor uploads, nor a file', async () => {
  const file = inFolder('whole.backup');
  await write(file);
  await expect(restore(source(), file, inFolder('data'))).rejects.toThrow(/not empty/);
  await expect(restore(source(), file, sourceFolder())).rejects.toThrow(/kept is not empty/);
  await expect(write(file)).rejects.toThrow(/is there already/);
});

it('says what it leaves out: what a bucket keeps, and what the folder does not have', async () => {
  const file = inFolder('whole.backup');
  await write(file);
  await expect(restore(source(), file, null)).rejects.toThrow(/FILES_BUCKET_URL/);

  const bucket = inFolder('bucket.backup');
  expect(await backup(source(), bucket, null)).toMatchObject({ uploads: null, missing: 0 });

  const elsewhere = inFolder('elsewhere.backup');
  expect(await backup(source(), elsewhere, inFolder('data'))).toMatchObject({ uploads: 0, missing: 6 });
});

it('takes no upload along that may be deleted meanwhile, since nothing has held it for long', async () => {
  await keepFile(team, randomBytes(10), new Date(Date.now() - 13 * 60 * 60 * 1_000));
  expect(await write(inFolder('whole.backup'))).toMatchObject({ uploads: 6, missing: 0 });
});

it('refuses what is no backup, is cut off, or comes from another version, and leaves neither rows nor files', async () => {
  const noBackup = inFolder('no.backup');
  writeFileSync(noBackup, 'hello');
  await expect(restore(await emptyDatabase(), noBackup, folder)).rejects.toThrow(/not a backup/);

  const other = inFolder('other.backup');
  await write(other);
  const text = gunzipSync(readFileSync(other)).toString();
  writeFileSync(other, gzipSync(text.replace(/"migration":\d+/, '"migration":1')));
  await expect(restore(await emptyDatabase(), other, folder)).rejects.toThrow(/another version/);

  const cut = inFolder('cut.backup');
  await write(cut);
  truncateSync(cut, Math.floor(statSync(cut).size * 0.8));
  const target = await emptyDatabase();
  await expect(restore(target, cut, folder)).rejects.toThrow();
  expect((await contentOf(target))['public.users']).toEqual([]);
  expect(existsSync(keptFolder(folder))).toBe(false);
});
