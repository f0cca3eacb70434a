/**
 * What `npm run scale` measured, as docs/scaling.md shows it: the inputs of the simulation. Times are of one core of the
 * machine that measured.
 */
export const slopes = {
  /** Of a node without anybody. */
  baseMiB: 290,
  kibPerPerson: 40,
  /** Pings, leases and the beacon. */
  idleMsPerPersonSecond: 0.0216,
  /** A change, with its fan-out to 20 people, on the node that makes it. */
  writeMs: 2.8,
  /** The same change on another node that has people of the project. */
  hearMs: 0.5,
  /** And on one that has none: it takes the message apart and finds nobody. */
  discardMs: 0.1,
  postgresMs: 1.44,
  redisMsPerDelivery: 0.005,
} as const;
