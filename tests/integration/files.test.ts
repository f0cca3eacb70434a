import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { file as fileSchema, type StoredFile } from '../../contract/files';
import { files } from '../../db/schema/files';
import { keptPath } from '../../server/files/folders';
import { sweepFiles } from '../../server/files/sweep-files';
import { databaseClient } from '../../server/platform/database';
import { send } from '../support/api-client';
import {
  createFile,
  createMessage,
  createPerson,
  createTask,
  createTeam,
  type Person,
  type Team,
} from '../support/factories';
import { ask, run, useDatabase } from '../support/services';
import { useApp } from '../support/start-app';

useDatabase();
const app = useApp({ FILE_MAX_MB: '1', FILES_QUOTA_MB: '3' });

let team: Team;
beforeEach(async () => {
  team = await createTeam();
});

type Bytes = Uint8Array | string | ReadableStream<Uint8Array>;

async function upload(
  as: Person,
  body: Bytes,
  name = 'notes.txt',
  path = `/api/projects/${team.projectId}/files`,
) {
  const response = await fetch(`${app().url}${path}?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${as.token}`, 'content-type': 'application/octet-stream' },
    body: body as BodyInit,
    duplex: 'half',
  } as RequestInit);
  const answer = (await response.json()) as { file: StoredFile; code: string };
  return { status: response.status, ...answer };
}

async function download(as: Person, fileId: string, headers: Record<string, string> = {}, query = '') {
  return fetch(`${app().url}/api/files/${fileId}${query}`, {
    headers: { authorization: `Bearer ${as.token}`, ...headers },
  });
}

async function statusesFor(people: readonly Person[], fileId: string): Promise<number[]> {
  return Promise.all(people.map(async (person) => (await download(person, fileId)).status));
}

describe('a file on its way', () => {
  it('is stored by its content and name, and is its sender’s alone', async () => {
    const { status, file } = await upload(team.editor, 'Milk, eggs', '../list.txt');
    expect(status).toBe(201);
    expect(fileSchema.strict().parse(file)).toEqual({
      id: file.id,
      name: 'list.txt',
      mediaType: 'text/plain',
      byteSize: 10,
      width: null,
      height: null,
    });
    expect(await statusesFor([team.editor, team.owner, team.outsider], file.id)).toEqual([200, 404, 404]);
    const response = await download(team.editor, file.id);
    expect(await response.text()).toBe('Milk, eggs');
  });

  it('is refused to who may only read, and to who is not there', async () => {
    expect(await upload(team.viewer, 'x')).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await upload(team.outsider, 'x')).toMatchObject({ status: 404, code: 'not_found' });
    const nobody = { ...team.owner, token: 'lockstep_nobody' };
    expect(await upload(nobody, 'x')).toMatchObject({ status: 401, code: 'unauthenticated' });
  });

  it('may not take more than the project has left', async () => {
    const almostOne = new Uint8Array(1024 * 1024 - 1).fill(7);
    for (let count = 1; count <= 3; count += 1) {
      expect((await upload(team.owner, almostOne, 'a.bin')).status).toBe(201);
    }
    expect(await upload(team.owner, almostOne, 'a.bin')).toMatchObject({
      status: 422,
      code: 'rule_limit_reached',
    });
  });

  it('rel-B59 leaves nothing behind when it ends early', async () => {
    const cut = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(300_000)),
      pull: (controller) => controller.error(new Error('cut')),
    });
    await expect(upload(team.owner, cut)).rejects.toThrow();
    await expect.poll(incoming).toEqual([]);
    expect((await upload(team.owner, 'again')).status).toBe(201);
  });
});

describe('rel-B58 what people and others upload', () => {
  const png = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#1f7a5c' } }).png({
      compressionLevel: 9,
    });

  it.each<
    [string, () => Promise<Bytes> | Bytes, string, { status: number; code?: string; mediaType?: string }]
  >([
    ['nothing', () => '', 'a.txt', { status: 400, code: 'validation' }],
    [
      'as much as may be',
      () => new Uint8Array(1024 * 1024),
      'a.bin',
      { status: 201, mediaType: 'application/octet-stream' },
    ],
    ['one byte more', () => new Uint8Array(1024 * 1024 + 1), 'a.bin', { status: 413, code: 'too_large' }],
    ['much more', () => new Uint8Array(8 * 1024 * 1024), 'a.bin', { status: 413, code: 'too_large' }],
    [
      'a page',
      () => '<!doctype html><script>alert(1)</script>',
      'a.html',
      { status: 201, mediaType: 'text/plain' },
    ],
    [
      'an SVG',
      () => '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      'a.svg',
      { status: 201, mediaType: 'application/octet-stream' },
    ],
    [
      'a script in the clothes of a GIF',
      () => 'GIF89a/*  */=1;alert(1)//',
      'a.gif',
      { status: 415, code: 'unsupported_media_type' },
    ],
    [
      'half a picture',
      async () => (await png(300, 300).toBuffer()).subarray(0, 200),
      'a.png',
      { status: 415, code: 'unsupported_media_type' },
    ],
    [
      'a picture called a text',
      async () => png(10, 10).toBuffer(),
      'a.txt',
      { status: 201, mediaType: 'image/png' },
    ],
    [
      'a small file that unpacks to gigabytes',
      async () => png(8_000, 8_000).toBuffer(),
      'a.png',
      { status: 413, code: 'too_large' },
    ],
  ])('%s', async (_, body, name, expected) => {
    const { status, code, file } = await upload(team.owner, await body(), name);
    expect({ status, ...(code && { code }), ...(file && { mediaType: file.mediaType }) }).toEqual(expected);
    expect(await incoming()).toEqual([]);
  });

  it('is served so that no browser runs it', async () => {
    const { file } = await upload(team.owner, '<script>alert(1)</script>', 'Ünï "x".html');
    const { headers } = await download(team.owner, file.id);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/plain',
      'content-disposition': expect.stringMatching(
        /^attachment; filename=.*filename\*=UTF-8''%C3%9Cn%C3%AF%20x\.html/,
      ),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cache-control': 'private, no-cache',
    });
  });

  it('a photograph is drawn anew: upright, smaller for lists, without where it was taken', async () => {
    const photograph = await sharp({ create: { width: 1_200, height: 800, channels: 3, background: '#888' } })
      .withExif({ IFD0: { Copyright: 'Ada' }, IFD3: { GPSLatitude: '52/1 31/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { file } = await upload(team.owner, photograph, 'a.jpg');
    expect(file).toMatchObject({ mediaType: 'image/jpeg', width: 800, height: 1_200 });
    const whole = await download(team.owner, file.id);
    expect(whole.headers.get('content-disposition')).toBe('inline; filename="a.jpg"');
    const kept = await sharp(Buffer.from(await whole.arrayBuffer())).metadata();
    expect({ exif: kept.exif, orientation: kept.orientation }).toEqual({});
    const preview = await download(team.owner, file.id, {}, '?variant=preview');
    const small = await sharp(Buffer.from(await preview.arrayBuffer())).metadata();
    expect({ format: small.format, height: small.height }).toEqual({ format: 'webp', height: 640 });
  });
});

describe('a file on a task', () => {
  it('is read by all members, asked anew each time, and by nobody else', async () => {
    const task = await createTask(team);
    const { file } = await upload(team.editor, 'Milk');
    const { task: changed } = await run(team.editor, 'attachFile', { taskId: task.id, fileId: file.id });
    expect(changed.attachments).toEqual([file]);
    const people = [team.editor, team.viewer, team.outsider];
    expect(await statusesFor(people, file.id)).toEqual([200, 200, 404]);

    const etag = (await download(team.viewer, file.id)).headers.get('etag') ?? '';
    expect((await download(team.viewer, file.id, { 'if-none-match': etag })).status).toBe(304);
    const { projectId, viewer } = team;
    await run(team.owner, 'removeMember', { projectId, userId: viewer.userId });
    expect((await download(viewer, file.id, { 'if-none-match': etag })).status).toBe(404);

    await run(team.owner, 'detachFile', { taskId: task.id, fileId: file.id });
    expect(await statusesFor(people, file.id)).toEqual([200, 404, 404]);
    await expect(run(team.owner, 'detachFile', { taskId: task.id, fileId: file.id })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('must be of one’s own, of the same project, and free', async () => {
    const { id: taskId } = await createTask(team);
    const other = await createTeam();
    const [theirs, elsewhere, used] = [
      await createFile(team.owner, team),
      await createFile(other.owner, other),
      await createFile(team.editor, team),
    ];
    await run(team.editor, 'attachFile', { taskId, fileId: used.id });
    for (const { id: fileId } of [theirs, elsewhere, used]) {
      await expect(run(team.editor, 'attachFile', { taskId, fileId })).rejects.toMatchObject({
        code: 'rule_not_in_project',
      });
    }
  });
});

describe('a file in a message', () => {
  it('is read by who is in the room, until the message is deleted', async () => {
    const stranger = await createPerson('Mallory');
    const { conversation } = await run(team.owner, 'createConversation', { userIds: [team.editor.userId] });
    const room = { conversationId: conversation.id };
    const { file } = await upload(team.owner, 'Psst', 'a.txt', `/api/conversations/${conversation.id}/files`);
    const { message } = await run(team.owner, 'sendMessage', { ...room, body: '', fileIds: [file.id] });
    expect(message).toMatchObject({ body: '', attachments: [file] });
    const people = [team.editor, stranger];
    expect(await statusesFor(people, file.id)).toEqual([200, 404]);
    const { items } = await ask(team.editor, 'listNotifications', {});
    expect(items[0]).toMatchObject({ type: 'direct_message', body: 'a.txt' });

    await run(team.owner, 'deleteMessage', { messageId: message.id });
    expect(await statusesFor(people, file.id)).toEqual([404, 404]);
  });

  it('and a message with neither a word nor a file is refused', async () => {
    await expect(createMessage(team.owner, team, '  ')).rejects.toMatchObject({ code: 'validation' });
    const answer = await send(app(), `/api/projects/${team.projectId}/messages`, {
      method: 'POST',
      as: team.owner,
      body: { body: '', fileIds: [] },
    });
    expect(answer.body).toMatchObject({ code: 'validation', fields: [{ path: 'body' }] });
  });
});

describe('the sweep', () => {
  beforeAll(() => sweepFiles());

  it('deletes what nothing held for a day and what never came whole, and nothing else', async () => {
    const { id: taskId } = await createTask(team);
    const [held, fresh, unused, incomplete] = [
      await createFile(team.owner, team),
      await createFile(team.owner, team),
      await createFile(team.owner, team),
      await createFile(team.owner, team),
    ];
    await run(team.owner, 'attachFile', { taskId, fileId: held.id });
    const old = new Date(Date.now() - 25 * 60 * 60 * 1_000);
    await change(unused, { unusedSince: old });
    await change(incomplete, { storedAt: null, createdAt: old });
    await sweepFiles();
    const rows = await databaseClient()
      .orm.select({ id: files.id })
      .from(files)
      .where(eq(files.projectId, team.projectId));
    expect(rows.map(({ id }) => id).sort()).toEqual([held.id, fresh.id].sort());
    expect(await isKept(held)).toBe(true);
    expect(await isKept(unused)).toBe(false);
  });
});

function change({ id }: StoredFile, values: Partial<typeof files.$inferInsert>) {
  return databaseClient().orm.update(files).set(values).where(eq(files.id, id));
}

async function isKept({ id }: StoredFile): Promise<boolean> {
  const names = await readdir(path.dirname(keptPath(id)));
  return names.includes(id);
}

/** What the node is gathering at the moment. */
function incoming(): Promise<string[]> {
  return readdir(path.join(process.env.LOCKSTEP_DATA_DIR ?? '', 'files', 'incoming'));
}
