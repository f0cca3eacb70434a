import { once as onceEmitted } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { migrate } from '../db/migrate';
import { seedDemo } from './demo/seed';
import { TeammateSimulation } from './demo/teammates/teammate-simulation';
import { createFront, type PagesHandler } from './http/front';
import { startWaking } from './inbox/wake';
import { startWorker } from './jobs/worker';
import { startRetention } from './log/retention';
import { databaseClient } from './platform/database';
import { env } from './platform/env';
import { log } from './platform/log';
import { redisClients } from './platform/redis';
import { shutDownOnSignals, shutdown } from './platform/shutdown';
import { watchForStandStill } from './platform/stand-still-watch';
import { startTracing } from './platform/start-tracing';
import { measureQueues } from './queue/measure-queues';
import { drainSockets } from './realtime/drain';
import { openGateway } from './realtime/gateway';
import { registerSimulation } from './simulation/simulation';
import { setUpLink } from './users/set-up-link';

/** What is under way when the process is told to go may finish; what takes longer is cut. */
const finishWithinMs = 10_000;

/** What answers the requests that the front leaves: pages and REST routes. */
export type Pages = { prepare(): Promise<PagesHandler>; close(): Promise<void> };

/**
 * Starts the one process, and knows every part of it but its pages. Boot goes from the inside out
 * (database, pages, sockets, door), shutdown the other way round.
 */
export async function boot(openPages: (server: Server) => Pages): Promise<void> {
  shutDownOnSignals();
  shutdown.add('stores', 'traces', await startTracing());
  shutdown.add('stores', 'redis', () => redisClients()?.end());
  shutdown.add('stores', 'database', () => databaseClient().end(3));
  if (env.AUTO_MIGRATE) await migrate(env.DATABASE_URL, env.LOCKSTEP_DEMO ? seedDemo : undefined);

  measureQueues();
  const front = createFront();
  const pages = openPages(front.server);
  const gateway = openGateway(front.server);
  front.serve(await pages.prepare());

  shutdown.add('refuse', 'new sockets', () => gateway.refuse());
  if (env.LOCKSTEP_WORKER) shutdown.add('drain', 'worker', startWorker());
  shutdown.add('drain', 'sockets', () => drainSockets(gateway));
  shutdown.add('close', 'sockets and requests', async () => {
    const force = setTimeout(() => front.server.closeAllConnections(), finishWithinMs);
    await gateway.close();
    clearTimeout(force);
  });
  shutdown.add('close', 'pages', () => pages.close());
  shutdown.add('refuse', 'retention', startRetention());
  shutdown.add('refuse', 'waking of snoozed entries', startWaking());

  watchForStandStill();
  front.server.listen(env.PORT, env.HOST);
  await onceEmitted(front.server, 'listening');
  const { port } = front.server.address() as AddressInfo;
  const url = env.APP_URL ?? `http://${env.HOST === '0.0.0.0' ? 'localhost' : env.HOST}:${port}`;
  log.info({ url }, 'Listening');
  if (env.LOCKSTEP_DEMO) openSimulation(`http://127.0.0.1:${port}`);
  const link = await setUpLink(url);
  if (link) log.info(`Set up: ${link}`);
}

/** The teammates come in through the same door as everybody. */
function openSimulation(url: string): void {
  const simulation = new TeammateSimulation(url);
  registerSimulation(simulation);
  shutdown.add('refuse', 'simulated teammates', () => simulation.close());
}
