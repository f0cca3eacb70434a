import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { AppError, type WireError } from '../../contract/errors';
import type { Operation } from './operation';
import type { OutboxStorage } from './outbox-storage';

/** An error keeps its class only in memory. */
type StoredOperation = Omit<Operation, 'refusal'> & { refusal?: WireError };

interface OutboxSchema extends DBSchema {
  /** By the mutation's id, a UUIDv7: in the order in which they were made. */
  operations: { key: string; value: StoredOperation };
}

/**
 * Keeps a person's operations in the browser, so that closing the page loses none. A browser that forbids
 * this, or has no room left, costs them the life of the page and nothing else.
 */
export function indexedDbStorage(userId: string): OutboxStorage {
  let opened: Promise<IDBPDatabase<OutboxSchema>> | undefined;
  const withDatabase = async <Result>(
    work: (database: IDBPDatabase<OutboxSchema>) => Promise<Result>,
    otherwise: Result,
  ): Promise<Result> => {
    try {
      opened ??= openDB<OutboxSchema>(`lockstep-outbox:${userId}`, 1, {
        upgrade: (database) => void database.createObjectStore('operations', { keyPath: 'mutationId' }),
      });
      return await work(await opened);
    } catch {
      return otherwise;
    }
  };
  return {
    load: () => withDatabase(async (database) => (await database.getAll('operations')).map(revive), []),
    put: (operation) => withDatabase((database) => putAtOnce(database, freeze(operation)), undefined),
    remove: (mutationId) => withDatabase((database) => database.delete('operations', mutationId), undefined),
    has: (mutationId) =>
      withDatabase(async (database) => (await database.count('operations', mutationId)) > 0, true),
  };
}

/** Asks for the commit along with the write: a page that is closed before it heard of the write would undo it. */
async function putAtOnce(database: IDBPDatabase<OutboxSchema>, operation: StoredOperation): Promise<void> {
  const transaction = database.transaction('operations', 'readwrite');
  const isPut = transaction.store.put(operation);
  transaction.commit();
  await Promise.all([isPut, transaction.done]);
}

function freeze({ refusal, ...operation }: Operation): StoredOperation {
  return { ...operation, ...(refusal && { refusal: refusal.toWire() }) };
}

function revive({ refusal, ...operation }: StoredOperation): Operation {
  return { ...operation, ...(refusal && { refusal: AppError.fromWire(refusal) }) };
}
