import { AppError } from '../../contract/errors';

/**
 * What comes of a request's body, piece by piece. Counts as it reads, since a Content-Length may lie, and
 * throws what `tooLarge` makes. Who goes away halfway, as browsers do with the last request of a page, is
 * refused like anybody whose request is not whole: no error of ours, and nobody is there to hear it.
 */
export async function* bodyChunks(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
  tooLarge: () => AppError,
): AsyncGenerator<Uint8Array> {
  let byteSize = 0;
  try {
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      byteSize += chunk.length;
      if (byteSize > maxBytes) throw tooLarge();
      yield chunk;
    }
  } catch (error) {
    throw isCutShort(error) ? new AppError('validation', 'The body ended early') : error;
  }
}

function isCutShort(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}
