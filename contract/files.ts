import * as z from 'zod';
import { id } from './ids';

/** Something that a person uploaded. Its bytes are at `/api/files/{id}`, for who may see what holds it. */
export const file = z.object({
  id,
  /** What it was called, without folders and without what a file system would refuse. */
  name: z.string(),
  /** What the bytes are, whatever the sender called them. */
  mediaType: z.string(),
  byteSize: z.int(),
  /** Of a picture that pages may show; null for everything else. */
  width: z.int().nullable(),
  height: z.int().nullable(),
});
export type StoredFile = z.infer<typeof file>;

/** The files of a task or of a message, in the order in which they came. */
export const attachments = z.array(file);

/** The variants of a picture that can be asked for: small enough for a list, or as large as it is kept. */
export const fileVariants = ['preview', 'full'] as const;
export type FileVariant = (typeof fileVariants)[number];
