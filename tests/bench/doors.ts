import { Agent, request } from 'node:http';
import type { LeanSocket } from './lean-socket';

/** One update as the floor takes it: everything is in the request. */
export type FloorUpdate = { stream: string; taskId: string; title: string; mutationId: string };

/** Those that are compared with one another. */
export const doorNames = ['fan-out', 'floor', 'socket', 'rest'] as const;
export type DoorName = (typeof doorNames)[number] | 'chat';

/** One person of the room, with whom an update can be sent. */
export type Sender = { token: string; socket: LeanSocket };

export type Update = { taskId: string; title: string; mutationId: string };

/** Sends one update; rejects when the server says anything but yes. */
export type Door = (sender: Sender, update: Update) => Promise<void>;

/** The ways in: two of the floor, two of Lockstep that are compared with them, and the chat. */
export function openDoor(name: DoorName, origin: string, projectId: string): Door {
  const stream = `project:${projectId}`;
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const doors: Record<DoorName, Door> = {
    'fan-out': async ({ socket }, update) => socket.emit('update', { stream, ...update }),
    floor: (_sender, update) => send(agent, 'POST', origin, {}, { stream, ...update }),
    socket: ({ socket }, { mutationId, ...input }) =>
      socket.request('command', { name: 'updateTask', input, mutationId }),
    chat: ({ socket }, { title, mutationId }) =>
      socket.request('chatMessage', { projectId, body: title, mutationId }),
    rest: ({ token }, { taskId, title, mutationId }) => {
      const headers = { authorization: `Bearer ${token}`, 'idempotency-key': mutationId };
      return send(agent, 'PATCH', `${origin}/api/tasks/${taskId}`, headers, { title });
    },
  };
  return doors[name];
}

function send(
  agent: Agent,
  method: string,
  url: string,
  headers: Record<string, string>,
  payload: object,
): Promise<void> {
  const body = JSON.stringify(payload);
  const length = String(Buffer.byteLength(body));
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      agent,
      method,
      headers: { ...headers, 'content-type': 'application/json', 'content-length': length },
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      response.resume();
      response.on('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${method} ${url} answered ${response.statusCode}`));
      });
    });
    sent.end(body);
  });
}
