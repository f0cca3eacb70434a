/**
 * What an overloaded node gives up, in this order; each stage includes those before it. Signals are worth nothing later,
 * arrivals (handshakes, first pages and snapshots) can wait, and commands are refused last.
 */
export const sheddingStages = ['nothing', 'signals', 'arrivals', 'commands'] as const;

export type SheddingStage = (typeof sheddingStages)[number];
