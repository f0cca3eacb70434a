import type { Entry } from './history';
import { judgeBounds } from './judgements/bounds';
import { judgeConvergence } from './judgements/convergence';
import { judgeDurability } from './judgements/durability';
import { judgeIsolation } from './judgements/isolation';
import { judgeOneEffect } from './judgements/one-effect';
import { judgeOrder } from './judgements/order';
import { judgePages } from './judgements/pages';
import { judgePresence } from './judgements/presence';
import { judgeRevocation } from './judgements/revocation';

const judgements = [
  judgeDurability,
  judgeOneEffect,
  judgeOrder,
  judgeConvergence,
  judgeIsolation,
  judgeRevocation,
  judgePresence,
  judgePages,
  judgeBounds,
];

/** All that is wrong with a run, by its history alone; nothing for a good one. */
export function judge(entries: readonly Entry[]): string[] {
  const promised = sinceRestore(entries);
  return judgements.flatMap((judgement) => judgement(promised));
}

function sinceRestore(entries: readonly Entry[]): readonly Entry[] {
  const restoredAt = entries.findLastIndex(({ kind }) => kind === 'restored');
  return entries.filter(({ kind }, index) => index > restoredAt || kind === 'member');
}
