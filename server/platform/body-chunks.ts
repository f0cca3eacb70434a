import { AppError } from '../../contract/errors';

export type BodyBounds = { maxBytes: number; tooLarge: () => AppError; deadlineMs: number };

/**
 * What comes of a request's body, piece by piece. Counts as it reads, since a Content-Length may lie, and waits
 * no longer than until the deadline for the whole. Who goes away halfway, as browsers do with the last request of
 * a page, is refused like anybody whose request is not whole: no error of ours, and nobody is there to hear it.
 *
 * @throws AppError what `tooLarge` makes, `request_timeout`, or `validation` for a body that ended early.
 */
export async function* bodyChunks(
  body: ReadableStream<Uint8Array>,
  { maxBytes, tooLarge, deadlineMs }: BodyBounds,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  const deadline = startDeadline(deadlineMs);
  let byteSize = 0;
  try {
    for (;;) {
      const { value, done } = await Promise.race([reader.read(), deadline.passed]);
      if (done) return;
      byteSize += value.length;
      if (byteSize > maxBytes) throw tooLarge();
      yield value;
    }
  } catch (error) {
    throw isCutShort(error) ? new AppError('validation', 'The body ended early') : error;
  } finally {
    deadline.stop();
    // Of a body that came whole nothing is left; that of one that broke off fails, which is known already.
    reader.cancel().catch(() => {});
  }
}

function startDeadline(deadlineMs: number): { passed: Promise<never>; stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    const tooSlow = () => reject(new AppError('request_timeout', 'The body came too slowly'));
    timer = setTimeout(tooSlow, deadlineMs);
  });
  return { passed, stop: () => clearTimeout(timer) };
}

function isCutShort(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}
