import { once } from 'node:events';
import { WebSocket } from 'ws';

type Ack = { ok: boolean; data?: unknown; error?: { code: string; message: string } };

/** First bytes of the packets that matter here: Engine.IO's type, then Socket.IO's. */
const ping = '2';
const event = '42';
const acknowledgement = '43';

/**
 * One person's socket, speaking just enough of Socket.IO (protocol 5, WebSocket alone). The client library
 * parses every message, and then a hundred listeners cost more than the server that is measured: here an
 * event stays the bytes that came.
 */
export class LeanSocket {
  onEvent: (packet: Buffer) => void = () => {};
  private readonly waiting = new Map<number, (ack: Ack) => void>();
  private lastRequest = 0;

  private constructor(private readonly socket: WebSocket) {}

  static async open(origin: string, auth: Record<string, string> = {}): Promise<LeanSocket> {
    const url = `${origin.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(url, { perMessageDeflate: false, skipUTF8Validation: true });
    await once(socket, 'message');
    socket.send(`40${JSON.stringify(auth)}`);
    const welcome = await firstAnswer(socket);
    if (!String(welcome).startsWith('40{')) throw new Error(`The server refused a socket: ${welcome}`);
    const lean = new LeanSocket(socket);
    socket.on('message', (packet: Buffer) => lean.receive(packet));
    return lean;
  }

  /** Sends an event without asking for an acknowledgement. */
  emit(name: string, payload: unknown): void {
    this.socket.send(`42${JSON.stringify([name, payload])}`);
  }

  /** Sends an event and takes its acknowledgement, of which only success is looked at. */
  async request(name: string, payload: unknown): Promise<void> {
    this.lastRequest += 1;
    this.socket.send(`42${this.lastRequest}${JSON.stringify([name, payload])}`);
    const ack = await new Promise<Ack>((resolve) => this.waiting.set(this.lastRequest, resolve));
    if (!ack.ok) throw new Error(`${name} was refused: ${ack.error?.code} ${ack.error?.message}`);
  }

  close(): void {
    this.socket.terminate();
  }

  private receive(packet: Buffer): void {
    const type = packet.toString('latin1', 0, 2);
    if (type === event) this.onEvent(packet);
    else if (type === acknowledgement) this.settle(packet.toString());
    else if (type === ping) this.socket.send('3');
  }

  private settle(packet: string): void {
    const start = packet.indexOf('[');
    const id = Number(packet.slice(2, start));
    const [ack] = JSON.parse(packet.slice(start)) as [Ack];
    this.waiting.get(id)?.(ack);
    this.waiting.delete(id);
  }
}

/** A server that is busy with thousands of others may ask whether one is still there before it says yes. */
async function firstAnswer(socket: WebSocket): Promise<string> {
  for (;;) {
    const [packet] = await once(socket, 'message');
    if (String(packet) !== ping) return String(packet);
    socket.send('3');
  }
}
