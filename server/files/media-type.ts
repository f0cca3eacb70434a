import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

const sampleBytes = 4096;

/** All but those that stand in texts: tabs and the ends of lines and pages. */
const controlCharacters = /(?![\t\n\f\r])\p{Cc}/u;

/**
 * What a file is, by its bytes alone. What has no signature is text if it reads as text, and otherwise
 * bytes: so markup and scripts, whatever they are called, are never more than text to a browser.
 */
export async function mediaTypeOf(path: string): Promise<string> {
  const found = await fileTypeFromFile(path);
  if (found) return isActive(found.mime) ? 'application/octet-stream' : found.mime;
  return (await readsAsText(path)) ? 'text/plain' : 'application/octet-stream';
}

/** What a browser would run or draw as a page. */
function isActive(mediaType: string): boolean {
  return /xml|html|javascript|ecmascript|x-shockwave-flash/.test(mediaType);
}

async function readsAsText(path: string): Promise<boolean> {
  const sample = await readSample(path);
  try {
    // The sample may end within a character, so it is read as a part.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(sample, {
      stream: sample.length === sampleBytes,
    });
    return !controlCharacters.test(text);
  } catch {
    return false;
  }
}

async function readSample(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
