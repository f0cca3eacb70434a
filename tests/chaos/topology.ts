import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { databaseClient } from '../../server/platform/database';
import { testEnv } from '../support/test-env';
import { bundleLeanNode } from './bundle';
import { DatabaseSlot } from './database-slot';
import { NodeSlot, type NodeSurroundings } from './node-slot';
import { RedisSlot } from './redis-slot';

const closesWithinMs = 10_000;

/** The product's own root, with Next and its pages, for which the app must have been built. */
const nodeWithPages = 'server/index.ts';

/** Real servers under the hands of the runner: PostgreSQL, Redis and some nodes, each on lines that fail. */
export class Topology {
  private constructor(
    readonly nodes: readonly NodeSlot[],
    /** One more node on the same stores, which has the pages in it; it runs for the rows that befall a page. */
    readonly pages: NodeSlot,
    readonly redis: RedisSlot,
    readonly database: DatabaseSlot,
    private readonly surroundings: NodeSurroundings,
    private readonly surroundingsOfPages: NodeSurroundings,
  ) {}

  static async open(nodeCount = 2): Promise<Topology> {
    const [database, redis] = await Promise.all([DatabaseSlot.open(), RedisSlot.open()]);
    // What is looked up in the database itself goes past the lines that fail.
    Object.assign(process.env, testEnv(database.url), { LOG_LEVEL: 'fatal' });
    const stores = { redisPort: redis.port, databaseUrl: database.url };
    const surroundings = { checkout: process.cwd(), program: '', ...stores };
    const surroundingsOfPages = { ...surroundings, program: nodeWithPages };
    process.once('exit', () => {
      if (surroundings.program !== '') rmSync(surroundings.program, { force: true });
    });
    const names = Array.from({ length: nodeCount }, (_, index) => `node-${index + 1}`);
    const nodes = await Promise.all(names.map((name) => NodeSlot.open(name, surroundings)));
    const pages = await NodeSlot.open('pages', surroundingsOfPages);
    return new Topology(nodes, pages, redis, database, surroundings, surroundingsOfPages);
  }

  /** From now on the nodes run the sources of this checkout. */
  async serve(checkout: string): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.isRunning && node.kill()));
    const program = path.join(checkout, '.lockstep/chaos', `node-${process.pid}.mjs`);
    await bundleLeanNode(checkout, program);
    Object.assign(this.surroundings, { checkout, program });
    this.surroundingsOfPages.checkout = checkout;
    await this.heal();
  }

  /** Brings everything back: whatever a fault did is over after this. */
  async heal(): Promise<void> {
    this.redis.goOn();
    await Promise.all([this.redis.start(), this.database.start()]);
    for (const { redisLine, databaseLine } of this.nodes) {
      redisLine.mend();
      databaseLine.mend();
    }
    await Promise.all(
      this.nodes.map(async (node) => {
        if (node.isRunning) node.goOn();
        else await node.start();
      }),
    );
  }

  /** Where a balancer sends a new connection: to the preferred node, else to the next that is there. */
  portFor(preferred: number): number {
    const count = this.nodes.length;
    const inOrder = Array.from({ length: count }, (_, index) => this.nodes[(preferred + index) % count]);
    return inOrder.find((node) => node?.isServing)?.port ?? 1;
  }

  /** Ends of processes since the last time, that nobody asked for. */
  takeUnexpectedExits(): number {
    const exits = this.everyNode.reduce((sum, node) => sum + node.unexpectedExits, 0);
    for (const node of this.everyNode) node.unexpectedExits = 0;
    return exits;
  }

  /** What the nodes logged as errors since the last time. */
  takeComplaints(): string[] {
    return this.everyNode.flatMap((node) => node.complaints.splice(0));
  }

  /** Node warns once for each emitter that gathers listeners. */
  countListenerWarnings(): number {
    const running = this.everyNode.filter(({ isRunning }) => isRunning);
    const lines = running.flatMap(({ running: { log } }) => log);
    return lines.filter((line) => line.includes('MaxListenersExceededWarning')).length;
  }

  private get everyNode(): readonly NodeSlot[] {
    return [...this.nodes, this.pages];
  }

  /** Whatever does not close in time is ended with this process. */
  async close(): Promise<void> {
    await Promise.race([this.closeAll(), delay(closesWithinMs, undefined, { ref: false })]);
  }

  private async closeAll(): Promise<void> {
    await databaseClient().end(1);
    await Promise.all(this.everyNode.map((node) => node.close()));
    await Promise.all([this.redis.close(), this.database.close()]);
  }
}
