import { uuidv7 } from 'uuidv7';
import type { Fact } from '../../contract/events';
import { isUuidV7 } from '../../contract/ids';
import type { StreamName } from '../../contract/streams';
import type { Transaction } from '../platform/database';
import type { PendingEvent } from './append';
import type { Publication } from './publish';

/**
 * What a service works with: the open transaction, and the facts that it wants in the log. The facts
 * are written when the service has returned, because the streams' rows must be the last locks.
 */
export class UnitOfWork {
  readonly pending: PendingEvent[] = [];
  readonly announcements: Publication[] = [];
  private mutationIdIsFree: boolean;

  constructor(
    readonly tx: Transaction,
    readonly now: Date,
    private readonly mutationId: string | null,
  ) {
    this.mutationIdIsFree = mutationId !== null && isUuidV7(mutationId);
  }

  /**
   * An id for a new row. The first one is the mutation's own id when that is a UUIDv7: so a client
   * knows the id of what it creates before the answer, and can go on working with it.
   */
  newId(): string {
    if (!this.mutationIdIsFree || this.mutationId === null) return uuidv7();
    this.mutationIdIsFree = false;
    return this.mutationId;
  }

  /** Notes a fact for a stream; `resourceId` is what it is about. Answers the id of its event. */
  append(stream: StreamName, resourceId: string, fact: Fact): string {
    const id = uuidv7();
    this.pending.push({ ...fact, id, stream, resourceId });
    return id;
  }

  /** Notes something for the sockets that is not an event, to be published after the commit. */
  announce(publication: Publication): void {
    this.announcements.push(publication);
  }
}
