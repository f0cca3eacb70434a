// biome-ignore-all format: a table, with a message in one row
import type { DemoMessage } from './demo-project';

export const websiteChat: DemoMessage[] = [
  { by: 'ada', ago: 43, body: 'Welcome, everybody. This room is for the relaunch; anything that decides something goes on its task, so that we find it again.' },
  { by: 'chloe', ago: 43, body: 'First sketches by Friday. I will start with the product page, it is the one we will argue about.', reactions: { '👍': ['ada', 'ben', 'eva'] } },
  { by: 'ben', ago: 41, body: 'Counted the product photos: 41,512. About 200 of them open as nothing at all.' },
  { by: 'eva', ago: 41, body: 'Send me the list, I know which ones are still for sale.', answers: 1 },
  { by: 'dev', ago: 38, body: 'Every branch has its own preview now. The address stands under the pull request, no need to ask me.', reactions: { '🎉': ['ada', 'chloe', 'eva'], '🙏': ['ben'] } },
  { by: 'ada', ago: 33, body: 'Looked at the numbers of the carousel: **1.3 %** click the second picture. One strong picture and three links instead?' },
  { by: 'chloe', ago: 33, body: 'Yes please. I have been waiting three years to hear that.', answers: 1, reactions: { '😂': ['ada', 'dev', 'ben'] } },
  { by: 'eva', ago: 25, body: 'The new header is out. Two customers wrote to say that they found the search for the first time.' },
  { by: 'ben', ago: 18, body: 'Fonts come from our own server since this morning. The first page is 90 ms faster from Lisbon, 40 from here.' },
  { by: 'ada', ago: 12, body: '@dev can you look at #"Checkout on one page instead of four steps" with me tomorrow? I would like to have it in review before the sale.' },
  { by: 'dev', ago: 12, body: 'Ten o’clock. I will bring the address field, it is the only part that still fights back.', answers: 1, reactions: { '👍': ['ada'] } },
  { by: 'eva', ago: 6, body: 'Three calls this week about #"Basket is emptied after signing in". It happens when people have two windows open.' },
  { by: 'ben', ago: 6, body: 'That was the hint I needed. Reproduced, fix by Thursday.', answers: 1, reactions: { '❤️': ['eva'] } },
  { by: 'chloe', ago: 3, body: 'The winter page has a picture now: https://larkfield.example/winter-draft. Be honest.' },
  { by: 'ada', ago: 3, body: 'Honest: I want to go there. Can the tent be a little less red?', answers: 1 },
  { by: 'chloe', ago: 3, body: 'It can.' },
  { by: 'dev', ago: 1, body: 'Category pages load a third of the pictures they used to. #"Lazy-load everything below the fold on category pages" is in review.' },
  { by: 'ada', ago: 1, body: 'Lovely. Who can read it today?', answers: 1 },
  { by: 'ben', ago: 0, body: 'Read it, two small questions on the task. Otherwise good to go.' },
  { by: 'eva', ago: 0, body: 'The last 40 alt texts are written. “Man with rope” is now “Climber ties a figure-eight knot”.', reactions: { '👏': ['chloe', 'ben'] } },
  { by: 'chloe', ago: 0, body: '@ada the tent is less red. May I show it to the shops?' },
];
