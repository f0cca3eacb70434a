import { stat } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import { AppError } from '../../contract/errors';

/** A picture as it is kept: drawn anew, so that nothing but its pixels is left of what was sent. */
export type Picture = {
  path: string;
  mediaType: string;
  byteSize: number;
  width: number;
  height: number;
  /** A smaller one for lists; null where the picture is small itself. */
  preview: { path: string; byteSize: number } | null;
};

/** A few kilobytes can claim to be gigabytes of pixels; those are not unpacked. */
const maxPixels = 50_000_000;
const maxSide = 4_096;
const previewSide = 640;

const encoders: Record<string, (picture: Sharp) => Sharp> = {
  'image/png': (picture) => picture.png({ compressionLevel: 9 }),
  'image/jpeg': (picture) => picture.jpeg({ quality: 88, mozjpeg: true }),
  'image/webp': (picture) => picture.webp({ quality: 88 }),
  'image/gif': (picture) => picture.gif(),
};

/** Whether pages show this kind; others, SVG before all, are downloads. */
export function isShownAsPicture(mediaType: string): boolean {
  return Object.hasOwn(encoders, mediaType);
}

/**
 * Turns it upright, drops where and when it was taken, and encodes it anew as what it was.
 *
 * @throws AppError `unsupported_media_type` for what only looks like a picture, `too_large` for too many pixels.
 */
export async function redrawPicture(path: string, mediaType: string): Promise<Picture> {
  const redrawn = `${path}.redrawn`;
  try {
    const isAnimated = mediaType === 'image/gif' || mediaType === 'image/webp';
    const source = sharp(path, { animated: isAnimated, limitInputPixels: maxPixels, failOn: 'error' });
    const fitted = source
      .autoOrient()
      .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true });
    const encode = encoders[mediaType] as (picture: Sharp) => Sharp;
    const { width, height, size, pageHeight } = await encode(fitted).toFile(redrawn);
    const preview = await drawPreview(redrawn, { width, height: pageHeight ?? height });
    return { path: redrawn, mediaType, byteSize: size, width, height: pageHeight ?? height, preview };
  } catch (error) {
    throw asRefusal(error as Error);
  }
}

async function drawPreview(path: string, { width, height }: { width: number; height: number }) {
  if (Math.max(width, height) <= previewSide) return null;
  const preview = `${path}.preview`;
  await sharp(path)
    .resize({ width: previewSide, height: previewSide, fit: 'inside' })
    .webp({ quality: 80 })
    .toFile(preview);
  return { path: preview, byteSize: (await stat(preview)).size };
}

function asRefusal(error: Error): AppError {
  if (/pixel limit|exceeds/i.test(error.message)) {
    return new AppError('too_large', `A picture may have at most ${maxPixels / 1_000_000} million pixels`);
  }
  return new AppError('unsupported_media_type', 'The picture is damaged and cannot be read');
}
