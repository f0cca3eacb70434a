import { describe, expect, it } from 'vitest';
import { AppError } from '../../contract/errors';
import { bodyChunks } from './body-chunks';

const bounds = { maxBytes: 6, tooLarge: () => new AppError('too_large', 'Too large'), deadlineMs: 10_000 };

/** A body of these pieces, which then ends, breaks off with an error, or never ends. */
function bodyOf(pieces: readonly string[], end: 'ends' | 'hangs' | NodeJS.ErrnoException = 'ends') {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      if (end === 'ends') controller.close();
    },
    pull(controller) {
      if (end instanceof Error) controller.error(end);
    },
  });
}

async function read(body: ReadableStream<Uint8Array>, change: Partial<typeof bounds> = {}): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bodyChunks(body, { ...bounds, ...change })) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('the chunks of a body', () => {
  it('are all that came', async () => {
    expect(await read(bodyOf(['abc', 'def']))).toBe('abcdef');
  });

  it('B3 end with an error as soon as there are too many bytes', async () => {
    await expect(read(bodyOf(['abc', 'defg'], 'hangs'))).rejects.toMatchObject({ code: 'too_large' });
  });

  it('B3 end with an error of its own when the rest does not come in time', async () => {
    const slow = read(bodyOf(['abc'], 'hangs'), { deadlineMs: 20 });
    await expect(slow).rejects.toMatchObject({ code: 'request_timeout' });
  });

  it('are not whole when the sender goes away', async () => {
    const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' });
    await expect(read(bodyOf(['abc'], reset))).rejects.toMatchObject({ code: 'validation' });
    await expect(read(bodyOf(['abc'], new Error('a bug')))).rejects.toThrow('a bug');
  });
});
