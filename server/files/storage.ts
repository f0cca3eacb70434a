/** Where bytes are kept. A key is an id of ours, never something that a person wrote. */
export type FileStorage = {
  /** Takes a finished file of the disk; whatever was under the key is replaced, whole or not at all. */
  write(key: string, path: string): Promise<void>;
  /** The bytes from the beginning; null where there are none. */
  read(key: string): Promise<ReadableStream<Uint8Array> | null>;
  /** Removing what is not there is no failure. */
  remove(key: string): Promise<void>;
};
