// biome-ignore-all format: a table, with a message in one row
import type { DemoMessage } from './demo-project';

export const operationsChat: DemoMessage[] = [
  { by: 'eva', ago: 42, body: 'The database moves on Saturday at six. There will be breakfast.' },
  { by: 'dev', ago: 42, body: 'Then I will be there at half past five.', answers: 1, reactions: { '😂': ['eva', 'ada'] } },
  { by: 'dev', ago: 37, body: 'Moved, checked, 11 minutes without orders. The old host stays for two weeks, read-only.', reactions: { '🎉': ['eva', 'ada', 'ben'] } },
  { by: 'ada', ago: 30, body: 'Everybody has the second factor now. Ben was last, and only because his phone was in a river.' },
  { by: 'ben', ago: 30, body: 'It was a very nice river.', answers: 1, reactions: { '🌊': ['ada', 'dev', 'eva'] } },
  { by: 'eva', ago: 16, body: 'The parcel service offers 4 % less if we promise 20,000 parcels. We had 23,400 last year. Thoughts on #"New contract with the parcel service", please.' },
  { by: 'dev', ago: 9, body: 'Who can take the second week of December? I have the first, Eva the third.' },
  { by: 'ada', ago: 9, body: 'I will. It is quiet at my parents’, and the line is good.', answers: 1, reactions: { '🙏': ['dev', 'eva'] } },
  { by: 'dev', ago: 4, body: 'The alarm at 03:10 again. Nothing is wrong; something only looks wrong for nine seconds.' },
  { by: 'eva', ago: 4, body: 'That is when the warehouse counts itself. See #"Alarm goes off every night at 03:10".', answers: 1, reactions: { '💡': ['dev'] } },
  { by: 'eva', ago: 1, body: 'Load test on Thursday evening. Please do not be surprised by 4,000 customers called Test.' },
  { by: 'dev', ago: 0, body: 'Dry run with 400 of them: fine. The search is what gets slow first.' },
  { by: 'ada', ago: 0, body: 'Good to know before they do. Thank you.', answers: 1 },
];
