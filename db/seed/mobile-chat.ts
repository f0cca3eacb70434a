// biome-ignore-all format: a table, with a message in one row
import type { DemoMessage } from './demo-project';

export const mobileChat: DemoMessage[] = [
  { by: 'ben', ago: 43, body: 'Rule of the house: what crashes comes first, what is pretty comes second.', reactions: { '💯': ['dev', 'eva'] } },
  { by: 'dev', ago: 40, body: 'Phones older than six years are 0.8 % of our orders and half of our crashes. I have put the numbers on #"Decide on the oldest phones we support".' },
  { by: 'ada', ago: 40, body: 'Then let them go, with a kind word and a link to the website.', answers: 1, reactions: { '👍': ['ben', 'dev'] } },
  { by: 'eva', ago: 29, body: 'Tried the scanner in the shop on Market Street. It reads everything but the shiny bags.' },
  { by: 'dev', ago: 29, body: 'Shiny bags need the torch. Added.', answers: 1 },
  { by: 'ben', ago: 20, body: '**3.4 is with both stores.** If nobody hears from me tomorrow, it was accepted.' },
  { by: 'ben', ago: 19, body: 'Accepted by both. Thank you, all of you.', reactions: { '🎉': ['ada', 'dev', 'eva'] } },
  { by: 'eva', ago: 11, body: 'A customer asks whether the app works on a mountain. I said: soon.' },
  { by: 'dev', ago: 11, body: 'The last 50 products do, since yesterday. Maps are another matter, see #"Offline maps for saved tours".', answers: 1 },
  { by: 'ada', ago: 5, body: 'Four seconds to start on my old phone. I made tea.' },
  { by: 'dev', ago: 5, body: 'Half of it is one library that loads all the fonts of the world. It is on its way out.', answers: 1, reactions: { '😂': ['ada', 'ben'] } },
  { by: 'ben', ago: 2, body: 'Shall we plan 3.5 on Monday? I would like the wallet in it and little else.' },
  { by: 'eva', ago: 2, body: 'Monday is fine. The wallet, and the size chart that crashes, please.', answers: 1 },
  { by: 'ada', ago: 1, body: 'Monday, ten. I will bring what customers wrote.', reactions: { '👍': ['ben', 'eva', 'dev'] } },
];
