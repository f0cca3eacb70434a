// biome-ignore-all format: a table, with a message in one row
import type { DemoMessage } from './demo-project';
import type { DemoPersonKey } from './people';

/** A conversation between two; the first opens it. */
export type DemoDirect = { between: [DemoPersonKey, DemoPersonKey]; chat: DemoMessage[] };

export const directs: readonly DemoDirect[] = [
  {
    between: ['ada', 'ben'],
    chat: [
      { by: 'ada', ago: 8, body: 'Could you show Eva how the releases work some day? She asked, and you explain it best.' },
      { by: 'ben', ago: 8, body: 'With pleasure. Next week, then she sees one from beginning to end.', answers: 1, reactions: { '🙏': ['ada'] } },
      { by: 'ben', ago: 2, body: 'Did it. She found two steps that nobody needs any more.' },
      { by: 'ada', ago: 2, body: 'That is Eva. Shall we drop them?' },
      { by: 'ben', ago: 0, body: 'Dropped. A release takes 14 minutes now.' },
      { by: 'ben', ago: 0, body: 'Lunch at one?' },
    ],
  },
];
