import { uuidv7 } from 'uuidv7';
import type { CommandName, CommandOutput, CommandRequest } from '../../contract/commands';
import { AppError, type ErrorCode, isRetryable } from '../../contract/errors';
import { limits } from '../../contract/limits';
import type { Ack } from '../../contract/socket';
import type { StreamName } from '../../contract/streams';
import type { OpenPages } from './open-pages';
import type { Operation, Settlement } from './operation';
import type { OutboxStorage } from './outbox-storage';

/** Sends one operation; rejects when no answer came, which leaves its outcome unknown. */
export type SendOperation = (operation: Operation) => Promise<Ack<unknown>>;

export type OutboxListener = (operations: readonly Operation[]) => void;

const retryDelayMs = 1_000;
const dayMs = 24 * 60 * 60 * 1_000;

/**
 * The changes that were made here and are not part of the confirmed state yet, in order. They are sent
 * one after the other while there is a connection. An answer that does not come means nothing is known:
 * the operation is sent again under the same id, which the server answers from its receipt. Only a
 * typed refusal ends one; it stays here, out of the view, until its author retries or discards it.
 */
export class Outbox {
  private operations: Operation[] = [];
  /** Made by an earlier page, or by another tab that may be settling them too. */
  private readonly adopted = new Set<string>();
  private readonly settlers = new Map<string, (settlement: Settlement<CommandName>) => void>();
  private readonly listeners = new Set<OutboxListener>();
  private isOnline = false;
  private isSending = false;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly storage: OutboxStorage,
    private readonly send: SendOperation,
    private readonly pages: OpenPages,
  ) {}

  /** Takes up what earlier pages left behind. */
  async restore(): Promise<void> {
    const stored = await this.storage.load();
    const known = new Set(this.operations.map(({ mutationId }) => mutationId));
    const left = stored.filter(({ mutationId }) => !known.has(mutationId)).map(refuseOutlived);
    const areElsewhere = await Promise.all(
      left.map((operation) => operation.status === 'refused' && this.isShownElsewhere(operation)),
    );
    const restored = left.filter((_, index) => !areElsewhere[index]);
    for (const { mutationId } of restored) this.adopted.add(mutationId);
    this.set([...restored, ...this.operations]);
    this.sendNext();
  }

  get all(): readonly Operation[] {
    return this.operations;
  }

  subscribe(listener: OutboxListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Adds a change; the promise ends with the server's word on it, however long that takes. */
  enqueue<Name extends CommandName>(
    name: Name,
    input: CommandRequest<Name>,
    stream: StreamName | null,
  ): { mutationId: string; settled: Promise<Settlement<Name>> } {
    const mutationId = uuidv7();
    const madeAt = new Date().toISOString();
    const { ownId: pageId } = this.pages;
    const operation: Operation = { mutationId, name, input, stream, madeAt, pageId, status: 'waiting' };
    const settled = new Promise<Settlement<Name>>((resolve) => {
      this.settlers.set(mutationId, resolve as (settlement: Settlement<CommandName>) => void);
    });
    this.set([...this.operations, operation]);
    void this.storage.put(operation);
    this.sendNext();
    return { mutationId, settled };
  }

  setOnline(isOnline: boolean): void {
    this.isOnline = isOnline;
    if (isOnline) this.sendNext();
  }

  /** Removes an operation that the confirmed state contains, or that its author gave up. */
  remove(mutationId: string): void {
    if (!this.operations.some((operation) => operation.mutationId === mutationId)) return;
    this.set(this.operations.filter((operation) => operation.mutationId !== mutationId));
    void this.storage.remove(mutationId);
  }

  /** Sends a refused operation again, as a new request. */
  retry(mutationId: string): void {
    const operation = this.operations.find((candidate) => candidate.mutationId === mutationId);
    if (operation?.status !== 'refused') return;
    this.remove(mutationId);
    this.enqueue(operation.name, operation.input, operation.stream);
  }

  private sendNext(): void {
    if (!this.isOnline || this.isSending) return;
    const next = this.operations.find(({ status }) => status === 'waiting' || status === 'sent');
    if (!next) return;
    this.isSending = true;
    this.change(next.mutationId, { status: 'sent' });
    clearTimeout(this.retryTimer);
    this.retryTimer = undefined;
    this.attempt(next)
      .catch(() => this.trySoon(retryDelayMs))
      .finally(() => {
        this.isSending = false;
        if (this.retryTimer === undefined) this.sendNext();
      });
  }

  /** What another tab has settled or given up meanwhile is not sent again: a retry of it has another id. */
  private async attempt(operation: Operation): Promise<void> {
    const { mutationId } = operation;
    const isWanted = !this.adopted.has(mutationId) || (await this.storage.has(mutationId));
    if (isWanted) await this.settle(operation, await this.send(operation));
    else this.remove(mutationId);
  }

  private async settle(operation: Operation, ack: Ack<unknown>): Promise<void> {
    const { mutationId } = operation;
    if (!ack.ok && isUnsettled(ack.error.code)) return this.trySoon(ack.error.retryAfterMs ?? retryDelayMs);
    if (ack.ok) {
      this.change(mutationId, { status: 'acknowledged', ...(ack.seq !== undefined && { seq: ack.seq }) });
      this.tell(mutationId, { ok: true, data: ack.data as CommandOutput<CommandName> });
    } else if (await this.isShownElsewhere(operation)) {
      this.set(this.operations.filter((other) => other.mutationId !== mutationId));
    } else {
      const refused = {
        status: 'refused',
        refusal: AppError.fromWire(ack.error),
        pageId: this.pages.ownId,
      } as const;
      this.change(mutationId, refused);
      void this.storage.put({ ...operation, ...refused });
      this.tell(mutationId, { ok: false, error: refused.refusal });
    }
  }

  /** A refusal is told once: on the page that asked, or on any if that is gone. */
  private async isShownElsewhere({ pageId }: Operation): Promise<boolean> {
    return pageId !== this.pages.ownId && (await this.pages.isOpen(pageId));
  }

  private trySoon(delayMs: number): void {
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => {
      this.retryTimer = undefined;
      this.sendNext();
    }, delayMs);
  }

  private tell(mutationId: string, settlement: Settlement<CommandName>): void {
    this.settlers.get(mutationId)?.(settlement);
    this.settlers.delete(mutationId);
  }

  private change(mutationId: string, change: Partial<Operation>): void {
    this.set(
      this.operations.map((operation) =>
        operation.mutationId === mutationId ? { ...operation, ...change } : operation,
      ),
    );
  }

  private set(operations: Operation[]): void {
    this.operations = operations;
    for (const listener of this.listeners) listener(operations);
  }
}

/**
 * The server remembers its answers for some days. A change that waited longer may have had its effect
 * before its answer was lost, so it is sent only if its author says so.
 */
function refuseOutlived(operation: Operation): Operation {
  const ageMs = Date.now() - Date.parse(operation.madeAt);
  if (operation.status === 'refused' || ageMs < limits.receiptDays * dayMs) return operation;
  const refusal = new AppError('gone', `This was made more than ${limits.receiptDays} days ago and not sent`);
  return { ...operation, status: 'refused', refusal };
}

/** Codes that say nothing about the operation itself: the server could not, or we are not signed in now. */
function isUnsettled(code: ErrorCode): boolean {
  return isRetryable(code) || code === 'unauthenticated' || code === 'session_revoked';
}
