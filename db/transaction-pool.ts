import type postgres from 'postgres';
import type { Transaction } from './orm';
import type {
  Finished,
  LastStatement,
  TransactionConnection,
  TransactionMode,
} from './transaction-connection';

/** Connections for transactions, opened as they are needed; who finds none free waits for one, in order. */
export class TransactionPool {
  private readonly connections = new Set<TransactionConnection>();
  private readonly free: TransactionConnection[] = [];
  private readonly waiting: ((connection: TransactionConnection) => void)[] = [];

  constructor(
    private readonly open: () => TransactionConnection,
    private readonly size: number,
    private readonly onTaken: (waitedMs: number) => void,
  ) {}

  async run<Value, Row extends postgres.Row>(
    work: (tx: Transaction) => Promise<Value>,
    last: LastStatement<Value, Row>,
    mode: TransactionMode,
  ): Promise<Finished<Value, Row>> {
    const askedAtMs = performance.now();
    const connection = await this.take();
    this.onTaken(performance.now() - askedAtMs);
    try {
      return await connection.run(work, last, mode);
    } finally {
      this.giveBack(connection);
    }
  }

  /** Waits up to `timeoutSeconds` for what runs, then ends every connection. */
  async end(timeoutSeconds: number): Promise<void> {
    const connections = [...this.connections];
    const deadline = setTimeout(() => {
      for (const connection of connections) void connection.cut();
    }, timeoutSeconds * 1_000);
    await Promise.all(connections.map((connection) => connection.close()));
    clearTimeout(deadline);
  }

  private take(): TransactionConnection | Promise<TransactionConnection> {
    // The one that was used last: its statements and its server process are the warmest.
    for (let connection = this.free.pop(); connection; connection = this.free.pop()) {
      if (!connection.isLost) return connection;
      this.drop(connection);
    }
    if (this.connections.size < this.size) return this.openAnother();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private giveBack(connection: TransactionConnection): void {
    if (connection.isLost) this.drop(connection);
    const next = this.waiting.shift();
    if (next) next(connection.isLost ? this.openAnother() : connection);
    else if (!connection.isLost) this.free.push(connection);
  }

  private drop(connection: TransactionConnection): void {
    this.connections.delete(connection);
    void connection.cut();
  }

  private openAnother(): TransactionConnection {
    const connection = this.open();
    this.connections.add(connection);
    return connection;
  }
}
