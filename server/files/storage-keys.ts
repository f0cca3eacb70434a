/** A file's bytes are under its id, and those of a picture's smaller version beside it. */
export function previewKey(fileId: string): string {
  return `${fileId}.preview`;
}
