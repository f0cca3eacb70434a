/**
 * What `npm run scale` measured, as docs/scaling.md shows it: the inputs of the simulation. Times are of one core of the
 * machine that measured.
 */
export const slopes = {
  /** Of a node without anybody. */
  baseMiB: 290,
  kibPerPerson: 60,
  /** Pings, leases and the beacon. */
  idleMsPerPersonSecond: 0.041,
  /** A change, with its fan-out to 20 people, on the node that makes it. */
  writeMs: 4.9,
  /** The same change on another node that has people of the project. */
  hearMs: 3.8,
  /** And on one that has none: it takes the message apart and finds nobody. */
  discardMs: 0.1,
  postgresMs: 1.44,
  redisMsPerDelivery: 0.0015,
} as const;
