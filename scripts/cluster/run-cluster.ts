import path from 'node:path';
import { shutDownOnSignals, shutdown } from '../../server/platform/shutdown';
import { freePort } from '../free-port';
import { messageOf } from '../prepare/plain-error.mjs';
import { withProgress } from '../prepare/progress.mjs';
import type { Settings } from '../prepare/settings.mjs';
import { provideDatabase, provideSecret, requireValidEnvironment, say } from '../surroundings';
import { isFound } from './find-program';
import { findNginx, startNginx } from './nginx';
import { startNode } from './node';
import { findRedis, startRedis } from './redis';

/** Starts everything from the stores to the one address in front; Ctrl+C ends it the other way round. */
export async function runCluster(settings: Settings, nodeCount: number): Promise<void> {
  if (settings.usesEmbeddedPostgres) provideSecret(settings.dataFolder);
  requireValidEnvironment();
  shutDownOnSignals();
  try {
    if (settings.usesEmbeddedPostgres) await provideDatabase(settings.dataFolder);
    if (!process.env.REDIS_URL && isFound(findRedis)) await provideRedis();
    const ports = await withProgress(`Starting ${nodeCount} nodes`, () => startNodes(settings, nodeCount));
    await welcome(ports, settings);
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    await shutdown.begin('the start failed', 1);
  }
}

async function provideRedis(): Promise<void> {
  const redis = await startRedis(await freePort());
  shutdown.add('host', 'Redis', () => redis.stop());
  process.env.REDIS_URL = redis.url;
}

/** One after the other: the first brings the database up to date. */
async function startNodes({ dataFolder }: Settings, count: number): Promise<number[]> {
  const ports: number[] = [];
  for (let number = 1; number <= count; number += 1) {
    const port = await freePort();
    const node = await startNode(port, path.join(dataFolder, 'cluster', `node-${number}.log`));
    shutdown.add('drain', `node ${number}`, node.stop);
    ports.push(port);
  }
  return ports;
}

async function welcome(ports: readonly number[], { dataFolder, port }: Settings): Promise<void> {
  say('');
  if (isFound(findNginx)) {
    const nginx = await startNginx(ports, port);
    shutdown.add('close', 'nginx', nginx.stop);
    say(`Lockstep is ready: ${nginx.url}`);
    say(`${ports.length} nodes are behind nginx, at ${ports.map((own) => `127.0.0.1:${own}`).join(', ')}.`);
  } else {
    say('Lockstep is ready. Without nginx each node has an address of its own:');
    for (const own of ports) say(`  http://127.0.0.1:${own}`);
  }
  if (!process.env.REDIS_URL)
    say('Without Redis, people on different nodes follow each other a second later.');
  say(`The logs are in ${path.join(dataFolder, 'cluster')}. Ctrl+C stops everything.`);
  say('');
}
