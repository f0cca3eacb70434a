import type postgres from 'postgres';
import { type Transaction, transactionOn } from './orm';

export type TransactionMode = '' | 'isolation level repeatable read read only';

/** Makes the last statement of a transaction, not yet sent; null if there is none. */
export type LastStatement<Value, Row extends postgres.Row> = (
  value: Value,
  sql: postgres.Sql,
) => postgres.PendingQuery<Row[]> | null;

export type Finished<Value, Row extends postgres.Row> = { value: Value; rows: readonly Row[] };

/**
 * A connection on which one transaction at a time runs. It saves round trips, which are most of what a short
 * transaction costs: BEGIN travels with the first statement, COMMIT with the last.
 *
 * The driver's own `begin` also does not survive the loss of a connection: later statements of the broken
 * transaction may run on the next one, each for itself (porsager/postgres 1155, 1208), and some never
 * settle. Here a connection that was lost stays lost: nothing more is sent, and what ran on it has failed.
 */
export class TransactionConnection {
  /** Set for good when the connection ends. */
  isLost = false;
  private readonly sql: postgres.Sql;
  private readonly tx: Transaction;
  private isOpen = false;
  private running: Promise<unknown> = Promise.resolve();
  private failRunning: (error: Error) => void = () => {};

  /** @param connect makes a driver of one connection; `onclose` must hear of its end. */
  constructor(connect: (options: { max: 1; onclose: () => void }) => postgres.Sql) {
    this.sql = connect({
      max: 1,
      onclose: () => {
        // At once, before the driver opens another for what it has not sent yet.
        void this.cut();
        this.failRunning(connectionLost());
      },
    });
    this.tx = transactionOn({
      unsafe: (...statement) => {
        if (this.isLost) throw connectionLost();
        return this.sql.unsafe(...statement);
      },
    });
  }

  /**
   * Runs work between BEGIN and COMMIT, or ROLLBACK if it fails.
   *
   * @param last makes the statement that needs no look at its answer before the commit.
   */
  run<Value, Row extends postgres.Row>(
    work: (tx: Transaction) => Promise<Value>,
    last: LastStatement<Value, Row>,
    mode: TransactionMode,
  ): Promise<Finished<Value, Row>> {
    const finished = new Promise<Finished<Value, Row>>((resolve, reject) => {
      // A statement that was sent while the connection broke may never settle.
      this.failRunning = reject;
      this.attempt(work, last, mode).then(resolve, reject);
    });
    this.running = finished.catch(() => {});
    return finished;
  }

  /** Closes the connection when what runs on it has ended. */
  async close(): Promise<void> {
    await this.running;
    await this.cut();
  }

  /** Closes the connection, whatever runs on it. */
  async cut(): Promise<void> {
    this.isLost = true;
    await this.sql.end({ timeout: 0 });
  }

  private async attempt<Value, Row extends postgres.Row>(
    work: (tx: Transaction) => Promise<Value>,
    last: LastStatement<Value, Row>,
    mode: TransactionMode,
  ): Promise<Finished<Value, Row>> {
    const begun = this.send(`begin ${mode}`);
    try {
      // On a connection that is not open yet the driver might try again, and then without the BEGIN.
      if (!this.isOpen) await begun;
      this.isOpen = true;
      const value = await work(this.tx);
      await begun;
      return { value, rows: await this.commit(last(value, this.sql)) };
    } catch (error) {
      await this.rollBack();
      throw error;
    }
  }

  private async commit<Row extends postgres.Row>(
    last: postgres.PendingQuery<Row[]> | null,
  ): Promise<readonly Row[]> {
    if (this.isLost) throw connectionLost();
    const answered = last?.execute() ?? [];
    const [rows, { command }] = await Promise.all([answered, this.send('commit')]);
    if (this.isLost) throw connectionLost();
    // PostgreSQL answers the COMMIT of a transaction that has failed with ROLLBACK, which is no error.
    if (command !== 'COMMIT') throw new Error('A statement of the transaction had failed');
    return rows;
  }

  /** A connection that cannot even do this is not used again. */
  private async rollBack(): Promise<void> {
    if (!this.isOpen) this.isLost = true;
    if (this.isLost) return;
    await this.send('rollback').catch(() => {
      this.isLost = true;
    });
  }

  private send(statement: string): Promise<postgres.RowList<postgres.Row[]>> {
    const sent = this.sql.unsafe(statement).execute();
    // Whoever waits for it hears of a failure; the BEGIN may be waited for a little later.
    sent.catch(() => {});
    return sent;
  }
}

/** Says what the driver says of a connection that has ended. */
function connectionLost(): Error {
  return Object.assign(new Error('The connection to the database was lost'), { code: 'CONNECTION_CLOSED' });
}
