import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import postgres from 'postgres';
import { Server } from 'socket.io';
import { uuidv7 } from 'uuidv7';
import type { FloorUpdate } from './doors';

/**
 * The least that any server on this stack must do for one update: bare Node, one prepared statement
 * (counter, task and event at once, on Lockstep's own tables), one emission. No accounts, no rights, no
 * receipts, no merging, no frames around it. What Lockstep takes more than this is its price.
 */
const sql = postgres(process.env.DATABASE_URL ?? '', { max: 10 });
const server = createServer((request, response) => void answer(request, response));
const io = new Server(server, { serveClient: false, perMessageDeflate: false });

io.on('connection', (socket) => {
  void socket.join('room');
  // The bare fan-out: in at one socket, out at all, nothing between.
  socket.on('update', (update: FloorUpdate) => broadcast(update, 1, 1));
});

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ msg: 'Listening', url: `http://127.0.0.1:${port}` })}\n`);
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const update = JSON.parse(Buffer.concat(chunks).toString()) as FloorUpdate;
  const [row] = await write(update);
  broadcast(update, Number(row?.seq), row?.version ?? 0);
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ version: row?.version }));
}

function write({ stream, taskId, title, mutationId }: FloorUpdate) {
  return sql<{ seq: string; version: number }[]>`
    with stream as (
      update streams set head = head + 1 where id = ${stream} returning id, head
    ), task as (
      update tasks set title = ${title}, version = version + 1 where id = ${taskId} returning id, version
    )
    insert into events (stream_id, seq, id, type, version, resource_id, payload, mutation_id, occurred_at)
    select stream.id, stream.head, ${uuidv7()}, 'taskUpdated', 1, task.id,
      jsonb_build_object('taskId', task.id, 'changes', jsonb_build_object('title', ${title}::text),
        'version', task.version),
      ${mutationId}, now()
    from stream, task
    returning seq, (payload->'version')::integer as version`;
}

function broadcast({ stream, taskId, title, mutationId }: FloorUpdate, seq: number, version: number): void {
  const payload = { taskId, changes: { title }, version };
  const occurredAt = new Date().toISOString();
  const place = { id: uuidv7(), stream, seq, occurredAt, actorId: taskId, resourceId: taskId };
  io.to('room').emit('taskUpdated', { type: 'taskUpdated', payload, version: 1, ...place, mutationId });
}
