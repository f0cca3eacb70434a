import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { once } from './once';

const prefix = 'lockstep_';
/** From a cached read to the deadline of an answer. */
const secondsBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
/** From a keystroke's signal to the largest frame that is taken. */
const bytesBuckets = [64, 128, 256, 512, 1_024, 2_048, 4_096, 8_192, 16_384, 65_536, 262_144];

/**
 * What is measured. Labels are bounded: names of commands, doors, outcomes and reasons, never ids. One set
 * per process, since routes and sockets are bundled apart.
 */
export function metrics() {
  return once('metrics', createMetrics);
}

function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    commands: new Histogram({
      name: `${prefix}command_duration_seconds`,
      help: 'From taking a command to its answer, by its name, its door and the code of its refusal.',
      labelNames: ['command', 'door', 'outcome'],
      buckets: secondsBuckets,
      registers,
    }),
    events: new Counter({
      name: `${prefix}events_total`,
      help: 'Events committed by this node, by type.',
      labelNames: ['type'],
      registers,
    }),
    publishLag: new Histogram({
      name: `${prefix}publish_lag_seconds`,
      help: 'From the time of a change to the moment at which its events were handed to the sockets.',
      buckets: secondsBuckets,
      registers,
    }),
    delivery: new Histogram({
      name: `${prefix}delivery_seconds`,
      help: 'From the time of a change to the screen that shows it, of the events that clients confirm.',
      buckets: secondsBuckets,
      registers,
    }),
    sockets: new Gauge({
      name: `${prefix}sockets`,
      help: 'Open sockets of this node, by transport.',
      labelNames: ['transport'],
      registers,
    }),
    people: new Gauge({ name: `${prefix}people`, help: 'People connected to this node.', registers }),
    socketsPerPerson: new Gauge({
      name: `${prefix}sockets_per_person_max`,
      help: 'Sockets of the person who has the most on this node.',
      registers,
    }),
    socketsPerProject: new Gauge({
      name: `${prefix}sockets_per_project_max`,
      help: 'Sockets in the project that has the most on this node.',
      registers,
    }),
    connections: new Counter({
      name: `${prefix}connections_total`,
      help: 'Sockets that were let in.',
      registers,
    }),
    reconnections: new Counter({
      name: `${prefix}reconnections_total`,
      help: 'Sockets that were let in again, of pages that had been connected before.',
      registers,
    }),
    disconnections: new Counter({
      name: `${prefix}disconnections_total`,
      help: 'Sockets that went, by reason.',
      labelNames: ['reason'],
      registers,
    }),
    recoveries: new Counter({
      name: `${prefix}recoveries_total`,
      help: 'Joins with a place in the stream, by how they caught up: nothing, replay or snapshot.',
      labelNames: ['kind'],
      registers,
    }),
    signals: new Counter({
      name: `${prefix}signals_total`,
      help: 'Volatile signals taken, by name.',
      labelNames: ['signal'],
      registers,
    }),
    rateLimited: new Counter({
      name: `${prefix}rate_limited_total`,
      help: 'Requests, sign-ins and connections refused because there were too many, by limit.',
      labelNames: ['limit'],
      registers,
    }),
    sheddingStage: new Gauge({
      name: `${prefix}shedding_stage`,
      help: 'What this node gives up under load: 0 nothing, 1 signals, 2 also arrivals, 3 also commands.',
      registers,
    }),
    shed: new Counter({
      name: `${prefix}shed_total`,
      help: 'What this node gave up under load: signals, arrivals or commands.',
      labelNames: ['what'],
      registers,
    }),
    slowConsumers: new Counter({
      name: `${prefix}slow_consumers_total`,
      help: 'Sockets that were cut off because they did not read what was sent to them.',
      registers,
    }),
    frames: new Counter({
      name: `${prefix}signal_frames_total`,
      help: 'Frames of cursors and carried cards sent to sockets.',
      registers,
    }),
    droppedSignals: new Counter({
      name: `${prefix}signals_dropped_total`,
      help: 'Volatile messages that a socket was too slow to take, by name.',
      labelNames: ['signal'],
      registers,
    }),
    messageBytes: new Histogram({
      name: `${prefix}message_bytes`,
      help: 'Size of a message, by direction: in, or out, where one for many sockets counts once.',
      labelNames: ['direction'],
      buckets: bytesBuckets,
      registers,
    }),
    poolWait: new Histogram({
      name: `${prefix}pool_wait_seconds`,
      help: 'How long a transaction waited for a connection to the database.',
      buckets: secondsBuckets,
      registers,
    }),
    queueLag: new Gauge({
      name: `${prefix}queue_lag_seconds`,
      help: 'How long the oldest job that is due has waited, by queue; every node says the same.',
      labelNames: ['queue'],
      registers,
    }),
    queueJobs: new Gauge({
      name: `${prefix}queue_jobs`,
      help: 'Jobs of each queue by state: waiting, planned, active or failed; every node says the same.',
      labelNames: ['queue', 'state'],
      registers,
    }),
  };
}
