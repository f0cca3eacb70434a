/** What happens to one message of a server on its way: nothing, or one of these. */
export type FrameFault = 'none' | 'repeat' | 'swap' | 'corrupt';

/**
 * Takes apart what a WebSocket server sends and puts it together again, with faults in its messages: said twice, after
 * the next one, or with a byte that no text has. It has to see a connection from its first byte.
 */
export class FrameGarbler {
  private pending = Buffer.alloc(0);
  private isOpen = false;
  private held: Buffer | null = null;

  /** @param choose is asked for each text of Socket.IO that is an event. */
  constructor(private readonly choose: (text: string) => FrameFault) {}

  /** Answers what goes on instead of these bytes. */
  pass(bytes: Buffer): Buffer {
    this.pending = Buffer.concat([this.pending, bytes]);
    const out: Buffer[] = [];
    if (!this.isOpen) {
      const end = this.pending.indexOf('\r\n\r\n');
      if (end < 0) return Buffer.alloc(0);
      // Until the upgrade it is HTTP, which is none of our business.
      if (!this.pending.subarray(0, 12).includes(' 101')) return this.takeAll();
      this.isOpen = true;
      out.push(this.take(end + 4));
    }
    for (let frame = this.nextFrame(); frame; frame = this.nextFrame()) out.push(...this.garble(frame));
    return Buffer.concat(out);
  }

  private garble({ bytes, headerLength }: Frame): Buffer[] {
    const text = bytes.subarray(headerLength).toString();
    const fault = text.startsWith('42') ? this.choose(text) : 'none';
    const overtaken = this.held ? [this.held] : [];
    this.held = null;
    switch (fault) {
      case 'none':
        return [bytes, ...overtaken];
      case 'repeat':
        return [bytes, bytes, ...overtaken];
      case 'swap':
        this.held = bytes;
        return overtaken;
      case 'corrupt': {
        const broken = Buffer.from(bytes);
        broken[headerLength + Math.floor((bytes.length - headerLength) / 2)] = 0xff;
        return [broken, ...overtaken];
      }
    }
  }

  /** A server's frames are not masked, so their length is all there is to know. */
  private nextFrame(): Frame | null {
    const { pending } = this;
    if (pending.length < 2) return null;
    const short = pending.readUInt8(1) & 0x7f;
    const headerLength = short === 126 ? 4 : short === 127 ? 10 : 2;
    if (pending.length < headerLength) return null;
    const length =
      short === 126 ? pending.readUInt16BE(2) : short === 127 ? Number(pending.readBigUInt64BE(2)) : short;
    if (pending.length < headerLength + length) return null;
    return { bytes: this.take(headerLength + length), headerLength };
  }

  private take(length: number): Buffer {
    const taken = this.pending.subarray(0, length);
    this.pending = this.pending.subarray(length);
    return taken;
  }

  private takeAll(): Buffer {
    return this.take(this.pending.length);
  }
}

type Frame = { bytes: Buffer; headerLength: number };
