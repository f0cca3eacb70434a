const lineFeed = 0x0a;

/** Reads a stream of bytes by lines and by counts: a backup has rows, and files as they are. */
export class ByteReader {
  private readonly chunks: AsyncIterator<Buffer>;
  private chunk: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next line without its end; null behind the last. Only a line feed ends one: text may hold every other separator. */
  async line(): Promise<Buffer | null> {
    const parts: Buffer[] = [];
    for (;;) {
      const end = this.chunk.indexOf(lineFeed);
      if (end >= 0) {
        parts.push(this.take(end));
        this.take(1);
        return Buffer.concat(parts);
      }
      parts.push(this.take(this.chunk.length));
      if (await this.isMore()) continue;
      const last = Buffer.concat(parts);
      return last.length > 0 ? last : null;
    }
  }

  /** The next bytes, so many; fewer where the stream ends before. */
  async *bytes(count: number): AsyncGenerator<Buffer> {
    let left = count;
    while (left > 0 && (await this.isMore())) {
      const part = this.take(Math.min(left, this.chunk.length));
      left -= part.length;
      yield part;
    }
  }

  private take(count: number): Buffer {
    const taken = this.chunk.subarray(0, count);
    this.chunk = this.chunk.subarray(count);
    return taken;
  }

  private async isMore(): Promise<boolean> {
    while (this.chunk.length === 0) {
      const { value, done } = await this.chunks.next();
      if (done) return false;
      this.chunk = value;
    }
    return true;
  }
}
