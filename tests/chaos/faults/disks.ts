import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { databaseClient } from '../../../server/platform/database';
import { callEndpoint } from '../../support/api-client';
import type { Hand } from '../crew';
import type { NodeSlot } from '../node-slot';
import type { Arena, Row } from '../row';
import { slowestAnswerMs } from '../slowest-answer';
import { mountSmallDisk, type SmallDisk, whyNoSmallDisk } from '../small-disk';

const fileBytes = 300_000;
const spareMegabytes = 8;
/** Whoever writes anything writes into one of these. */
const tables = ['events', 'tasks'];

export const diskRows: Row[] = [
  {
    id: 'F37',
    title: 'the disk for uploads is full, and has room again',
    whyNot: whyNoSmallDisk,
    async fault(arena) {
      const disk = mountSmallDisk(2);
      const [node] = arena.topology.nodes as [NodeSlot];
      try {
        await node.kill();
        await node.start({ LOCKSTEP_DATA_DIR: disk.folder });
        await fillWithUploads(arena, node, disk.folder);
        await node.kill();
      } finally {
        disk.remove();
      }
    },
  },
  {
    id: 'F37b',
    title: 'the disk of tables is full, and has room again',
    whyNot: whyNoSmallDisk,
    async fault(arena) {
      const { database } = arena.topology;
      const disk = mountSmallDisk(spareMegabytes + Math.ceil((await sizeOf(tables)) / 1024 / 1024));
      try {
        await database.give(disk.folder);
        await databaseClient().sql.unsafe(`create tablespace small location '${disk.folder}'`);
        await moveTables('small');
        await writeUntilFull(arena, disk);
      } finally {
        await moveTables('pg_default');
        await databaseClient().sql`drop tablespace if exists small`;
        disk.remove();
      }
    },
  },
];

async function fillWithUploads({ crew, measure }: Arena, node: NodeSlot, folder: string): Promise<void> {
  const [{ person, team }] = crew.hands as [Hand];
  const upload = async () => {
    const response = await fetch(`${node.running.url}/api/projects/${team.projectId}/files?name=notes.bin`, {
      method: 'POST',
      headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/octet-stream' },
      body: Buffer.alloc(fileBytes),
    });
    const { file } = (await response.json()) as { file?: { id: string } };
    return { status: response.status, fileId: file?.id };
  };
  const uploads: Awaited<ReturnType<typeof upload>>[] = [];
  for (let count = 0; count < 10; count += 1) uploads.push(await upload());
  const stored = uploads.flatMap(({ fileId }) => fileId ?? []);
  const refused = uploads.filter(({ status }) => status === 503);
  measure('refusals without a reason', uploads.length - stored.length - refused.length, 0);
  measure('uploads that fitted although they could not', Number(refused.length === 0), 0);
  const onDisk = await readdir(path.join(folder, 'files'), { recursive: true, withFileTypes: true });
  const names = onDisk.filter((entry) => entry.isFile()).map(({ name }) => name);
  measure('files that nobody knows of', names.filter((name) => !stored.includes(name)).length, 0);
  const [first = ''] = stored;
  const headers = { authorization: `Bearer ${person.token}` };
  const read = await fetch(`${node.running.url}/api/files/${first}`, { headers });
  measure('bytes that cannot be read', fileBytes - (await read.arrayBuffer()).byteLength, 0);
}

async function writeUntilFull({ topology, crew, measure }: Arena, disk: SmallDisk): Promise<void> {
  const [{ person, team }] = crew.hands as [Hand];
  const [node] = topology.nodes as [NodeSlot];
  const write = async () => {
    const input = { projectId: team.projectId, title: 'One more', description: 'x'.repeat(5_000) };
    return (await callEndpoint(node.running, 'createTask', input, { as: person })).status;
  };
  const makeRoom = disk.fill();
  const statuses: number[] = [];
  for (let count = 0; count < 40; count += 1) statuses.push(await write());
  measure('writes that fitted although they could not', Number(!statuses.includes(503)), 0);
  measure(
    'refusals without a reason',
    statuses.filter((status) => status !== 201 && status !== 503).length,
    0,
  );
  measure('slowest read ms', await slowestAnswerMs(node, crew, 1_000), 2_500);
  makeRoom();
  measure('writes refused although there is room', Number((await write()) !== 201), 0);
}

async function sizeOf(names: readonly string[]): Promise<number> {
  const [total] = await databaseClient().sql<{ bytes: string }[]>`
    select sum(pg_table_size(name::regclass)) as bytes from unnest(${names}::text[]) as name`;
  return Number(total?.bytes);
}

/** While nobody has them open: their locks are waited for like any other. */
async function moveTables(tablespace: string): Promise<void> {
  for (const name of tables) {
    await databaseClient().sql.unsafe(`alter table ${name} set tablespace ${tablespace}`);
  }
}
