import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { arrayTypes } from './array-types';
import { type Orm, ormOn, type Transaction } from './orm';
import { PacedSockets } from './paced-sockets';
import {
  type Finished,
  type LastStatement,
  TransactionConnection,
  type TransactionMode,
} from './transaction-connection';
import { TransactionPool } from './transaction-pool';
import { type WatchStatement, watched } from './watched-driver';

export type DatabaseClient = {
  /** For single statements. */
  orm: Orm;
  /** The driver itself, for the hottest statements; Drizzle has replaced its date and JSON serializers. */
  sql: postgres.Sql;
  begin<Value>(work: (tx: Transaction) => Promise<Value>, mode?: TransactionMode): Promise<Value>;
  /** A transaction whose last statement travels with the commit. */
  beginAndEndWith<Value, Row extends postgres.Row>(
    work: (tx: Transaction) => Promise<Value>,
    last: LastStatement<Value, Row>,
  ): Promise<Finished<Value, Row>>;
  /** Closes all connections; waits up to `timeoutSeconds` for running statements. */
  end(timeoutSeconds: number): Promise<void>;
};

export type DatabaseOptions = {
  /** For single statements, and as many again for transactions. */
  maxConnections: number;
  /** Shown in pg_stat_activity. */
  applicationName: string;
  /** Told how long each transaction waited for its connection. */
  onTransaction?: (waitedMs: number) => void;
  onStatement?: WatchStatement | undefined;
};

/**
 * How long a lost connection waits before the next attempt. The driver's own wait grows with the attempts of all
 * connections together, to twenty seconds: for so long reads would still fail once the database is back.
 */
const reconnectSeconds = () => 0.3 + Math.random() * 0.4;

/** Connects lazily. Every statement is bounded by the server, whatever this process does. */
export function createDatabaseClient(url: string, options: DatabaseOptions): DatabaseClient {
  const { maxConnections, applicationName, onTransaction = () => {}, onStatement } = options;
  const sockets = new PacedSockets();
  // The driver knows this option, and its types do not.
  const socketOption = { socket: sockets.open.bind(sockets) };
  const connect = (driverOptions: { max: number; idle_timeout?: number; onclose?: () => void }) => {
    const client = postgres(url, {
      ...socketOption,
      connect_timeout: 5,
      backoff: reconnectSeconds,
      fetch_types: false,
      types: arrayTypes,
      onnotice: () => {},
      connection: {
        application_name: applicationName,
        statement_timeout: 4_000,
        lock_timeout: 2_000,
        idle_in_transaction_session_timeout: 5_000,
      },
      ...driverOptions,
    });
    // Drizzle reads and writes dates and JSON by itself: it sets the client to leave them alone.
    drizzle(client);
    return onStatement ? watched(client, onStatement) : client;
  };
  const sql = connect({ max: maxConnections, idle_timeout: 300 });
  const transactions = new TransactionPool(
    () => new TransactionConnection(connect),
    maxConnections,
    onTransaction,
  );
  return {
    orm: ormOn(sql),
    sql,
    begin: async (work, mode = '') => (await transactions.run(work, () => null, mode)).value,
    beginAndEndWith: (work, last) => transactions.run(work, last, ''),
    async end(timeoutSeconds) {
      await Promise.all([sql.end({ timeout: timeoutSeconds }), transactions.end(timeoutSeconds)]);
    },
  };
}
