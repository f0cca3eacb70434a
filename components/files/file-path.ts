import type { FileVariant, StoredFile } from '@/contract/files';

/** Where the bytes of a file are. */
export function filePath({ id }: Pick<StoredFile, 'id'>, variant: FileVariant = 'full'): string {
  return variant === 'full' ? `/api/files/${id}` : `/api/files/${id}?variant=${variant}`;
}
