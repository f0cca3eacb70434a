import type { Operation } from './operation';

/** Where operations wait until they are settled, in the order in which they were made. */
export type OutboxStorage = {
  load(): Promise<Operation[]>;
  put(operation: Operation): Promise<void>;
  remove(mutationId: string): Promise<void>;
  /** False once it was settled or given up, here or in another tab. */
  has(mutationId: string): Promise<boolean>;
};

/** Keeps operations for the life of the page. */
export function memoryStorage(): OutboxStorage {
  const operations = new Map<string, Operation>();
  return {
    async load() {
      return [...operations.values()];
    },
    async put(operation) {
      operations.set(operation.mutationId, operation);
    },
    async remove(mutationId) {
      operations.delete(mutationId);
    },
    async has(mutationId) {
      return operations.has(mutationId);
    },
  };
}
