// biome-ignore-all format: a table, with the facts of a task in one row
import type { DemoTask } from './demo-project';

export const mobileTasks: DemoTask[] = [
  {
    title: 'Decide on the oldest phones we support',
    column: 'Done', by: 'ben', created: 40, moved: 35, priority: 'high', estimate: 2,
    assignees: ['ben', 'dev'], labels: ['Release'],
    description: 'Numbers of the last 90 days:\n\n| | share of orders |\n|---|---|\n| iOS 17 and newer | 61 % |\n| iOS 16 | 4 % |\n| Android 11 and newer | 33 % |\n| older | 2 % |\n\nDecision: iOS 16 and Android 11.',
    comments: [
      { by: 'ada', ago: 36, body: 'Agreed. Two per cent can use the website.' },
    ],
  },
  {
    title: 'Sign in with a passkey',
    column: 'Done', by: 'dev', created: 38, moved: 20, due: -19, priority: 'high', estimate: 8,
    assignees: ['dev'], labels: ['iOS', 'Android'],
    comments: [
      { by: 'dev', ago: 21, body: 'Works on both. A password stays possible, nobody is locked out.' },
      { by: 'ben', ago: 20, body: 'Tried it with a new phone: signed in before I had understood what happened. Lovely.' },
    ],
  },
  {
    title: 'Crash when a push message opens a deleted order',
    column: 'Done', by: 'dev', created: 29, moved: 27, priority: 'urgent', estimate: 1,
    assignees: ['dev'], labels: ['Crash'],
    description: '0.4 % of all starts last week. We open the order before we know that it exists.',
  },
  {
    title: 'Barcode scanner finds products in the shop',
    column: 'Done', by: 'eva', created: 36, moved: 17, priority: 'medium', estimate: 8,
    assignees: ['ben'], labels: ['Android', 'iOS'],
    comments: [
      { by: 'eva', ago: 18, body: 'Tested with 60 products in the shop: 58 found, 2 have a sticker over the code.' },
    ],
  },
  {
    title: 'App icon for the relaunch',
    column: 'Done', by: 'ada', created: 32, moved: 26, priority: 'low', estimate: 2,
    assignees: ['ada'], labels: ['Design'],
  },
  {
    title: 'Order history loads page by page',
    column: 'Done', by: 'ben', created: 30, moved: 22, priority: 'medium', estimate: 3,
    assignees: ['ben'], labels: ['Android', 'iOS'],
  },
  {
    title: 'Large text cuts off the price',
    column: 'Done', by: 'eva', created: 24, moved: 16, priority: 'high', estimate: 2,
    assignees: ['eva'], labels: ['Bug', 'Design'],
    description: 'At the largest text size the price loses its last digit. On the product page **and** in the basket.',
  },
  {
    title: 'Ask for a rating after the third order, once',
    column: 'Done', by: 'ben', created: 21, moved: 12, priority: 'low', estimate: 1,
    assignees: ['dev'], labels: ['Release'],
  },
  {
    title: 'Version 3.4 to the stores',
    column: 'Done', by: 'ben', created: 15, moved: 8, archived: 3, due: -8, priority: 'high', estimate: 2,
    assignees: ['ben', 'dev'], labels: ['Release'],
    comments: [
      { by: 'ben', ago: 8, body: 'Both stores have approved. Roll-out at 20 %, 50 % on Thursday, everybody on Monday.' },
    ],
  },
  {
    title: 'Keep the basket in step with the website',
    column: 'Testing', by: 'ben', created: 26, moved: 3, start: -15, due: 1, priority: 'high', estimate: 8,
    assignees: ['dev', 'ben'], labels: ['Offline'],
    description: 'Put a tent in the basket on the phone, open the laptop: it is there.\n\nWhen both were changed, keep **both** changes. Never remove something that somebody put in.',
    comments: [
      { by: 'dev', ago: 6, body: 'Quantities are the hard part: 1 to 2 here, 1 to 3 there. I take the larger one.' },
      { by: 'eva', ago: 3, body: 'That is what I would expect in the shop as well.' },
      { by: 'dev', ago: 2, body: 'On the test track now. @ben please try with a bad connection.' },
    ],
  },
  {
    title: 'Pay with the phone’s wallet',
    column: 'Testing', by: 'ada', created: 23, moved: 2, start: -9, due: 3, priority: 'high', estimate: 5,
    assignees: ['ben'], labels: ['iOS', 'Android'],
    comments: [
      { by: 'ben', ago: 2, body: 'Sandbox payments work on both. Waiting for the certificate for the real thing.' },
    ],
  },
  {
    title: 'Dark theme follows the system',
    column: 'Testing', by: 'eva', created: 18, moved: 4, due: 0, priority: 'medium', estimate: 5,
    assignees: ['eva'], labels: ['Design'],
  },
  {
    title: 'Offline: last 50 viewed products',
    column: 'In progress', by: 'ben', created: 19, moved: 5, start: -5, due: 5, priority: 'medium', estimate: 5,
    assignees: ['dev'], labels: ['Offline'],
    description: 'People look things up on the mountain. Photos in small, text and size chart in full, price with the date of when we knew it.',
    comments: [
      { by: 'eva', ago: 4, body: 'Please make the date visible. An old price without a date makes people angry at the till.' },
    ],
  },
  {
    title: 'Trail weather on the tour page',
    column: 'In progress', by: 'eva', created: 16, moved: 6, start: -6, due: 8, priority: 'medium', estimate: 8,
    assignees: ['eva', 'ada'], labels: ['Design'],
  },
  {
    title: 'Start-up takes four seconds on older phones',
    column: 'In progress', by: 'dev', created: 12, moved: 3, start: -3, due: 4, priority: 'high', estimate: 5,
    assignees: ['dev'], labels: ['Android'],
    description: '- [x] Measure on three phones\n- [x] Do not wait for the remote settings\n- [ ] Load the map only on the tour page\n- [ ] Measure again',
    comments: [
      { by: 'dev', ago: 1, body: 'Down to 2.6 s without the settings call. The map is another second.' },
    ],
  },
  {
    title: 'Push messages: one switch per kind',
    column: 'In progress', by: 'ada', created: 14, moved: 2, due: 6, priority: 'medium', estimate: 3,
    assignees: ['ben'], labels: ['Android', 'iOS'],
    description: 'Orders, offers, tours. Offers are **off** until somebody turns them on.',
  },
  {
    title: 'Crash on rotating the size chart',
    column: 'In progress', by: 'eva', created: 4, moved: 1, due: 0, priority: 'urgent', estimate: 1,
    assignees: ['dev'], labels: ['Crash', 'Android'],
    comments: [
      { by: 'eva', ago: 3, body: 'Every time on my tablet, never on the phone.' },
    ],
  },
  {
    title: 'Show the nearest shop that has it in stock',
    column: 'To do', by: 'eva', created: 20, moved: 9, due: 7, priority: 'high', estimate: 5,
    assignees: ['ben'],
    comments: [
      { by: 'eva', ago: 9, body: 'The question we get on the phone ten times a day.' },
    ],
  },
  {
    title: 'Share a wish list with somebody',
    column: 'To do', by: 'ada', created: 22, moved: 11, due: 13, priority: 'medium', estimate: 5,
    assignees: ['eva'], labels: ['Design'],
  },
  {
    title: 'Tablet layout with two columns',
    column: 'To do', by: 'eva', created: 25, moved: 13, priority: 'low', estimate: 8,
    labels: ['Design', 'iOS'],
  },
  {
    title: 'Delivery on the lock screen',
    column: 'To do', by: 'dev', created: 13, moved: 7, due: 15, priority: 'medium', estimate: 5,
    assignees: ['dev'], labels: ['iOS'],
    description: 'Packed, on its way, at the door. Ends by itself after delivery.',
  },
  {
    title: 'Return a parcel with a code instead of a printed label',
    column: 'To do', by: 'ben', created: 17, moved: 8, due: 10, priority: 'high', estimate: 5,
    assignees: ['ben'],
    description: 'Both parcel services take a code from the screen now. A third of our customers have no printer.',
  },
  {
    title: 'Update the map library',
    column: 'To do', by: 'dev', created: 9, moved: 5, due: 9, priority: 'medium', estimate: 3,
    assignees: ['dev'], labels: ['Android', 'iOS'],
  },
  {
    title: 'Voice-over reads prices as dates',
    column: 'To do', by: 'eva', created: 8, moved: 6, due: 3, priority: 'high', estimate: 1,
    assignees: ['eva'], labels: ['Bug', 'iOS'],
    description: '"12.10" is read as the twelfth of October. Add the currency to the spoken text.',
  },
  {
    title: 'Tests on real phones for every release',
    column: 'To do', by: 'dev', created: 11, moved: 4, priority: 'medium', estimate: 8,
    assignees: ['dev'], labels: ['Release'],
  },
  {
    title: 'Loyalty card in the app',
    column: 'To do', by: 'ada', created: 7, moved: 3, due: 18, priority: 'medium', estimate: 5,
  },
  {
    title: 'Widget with the next workshop',
    column: 'Backlog', by: 'eva', created: 33, priority: 'none', estimate: 3,
    labels: ['iOS', 'Android'],
  },
  {
    title: 'Watch app: stop the route',
    column: 'Backlog', by: 'dev', created: 31, priority: 'low', estimate: 13,
    labels: ['iOS'],
  },
  {
    title: 'Try on glasses with the camera',
    column: 'Backlog', by: 'ada', created: 28, priority: 'none', estimate: 13,
    labels: ['Design'],
    comments: [
      { by: 'eva', ago: 20, body: 'Fun, but glasses are 1 % of what we sell.' },
      { by: 'ada', ago: 19, body: 'Fair. It can wait.' },
    ],
  },
  {
    title: 'Offline maps for saved tours',
    column: 'Backlog', by: 'eva', created: 27, priority: 'medium', estimate: 13,
    labels: ['Offline'],
    description: 'One region is about 80 MB. Ask before loading on a mobile network, and show how much is used.',
  },
  {
    title: 'Remember filters per category',
    column: 'Backlog', by: 'ben', created: 22, priority: 'low', estimate: 2,
  },
  {
    title: 'Gear list: what do I own, what do I need',
    column: 'Backlog', by: 'ada', created: 18, priority: 'medium', estimate: 13,
    labels: ['Design'],
  },
  {
    title: 'Haptics when something lands in the basket',
    column: 'Backlog', by: 'eva', created: 14, priority: 'none', estimate: 1,
    labels: ['iOS'],
  },
  {
    title: 'Landscape photos fill the screen',
    column: 'Backlog', by: 'eva', created: 11, priority: 'low', estimate: 2,
    labels: ['Design'],
  },
  {
    title: 'Orders with more than 40 lines scroll badly',
    column: 'Backlog', by: 'ben', created: 8, priority: 'low', estimate: 3,
    labels: ['Bug', 'Android'],
  },
  {
    title: 'Ask before using mobile data for videos',
    column: 'Backlog', by: 'dev', created: 6, priority: 'low', estimate: 1,
    labels: ['Offline'],
  },
  {
    title: 'Search by photo',
    column: 'Backlog', by: 'ada', created: 5, priority: 'none', estimate: 13,
  },
  {
    title: 'Deep links open the website instead of the app',
    column: 'Backlog', by: 'dev', created: 3, priority: 'high', estimate: 2,
    labels: ['Bug', 'Android'],
    description: 'Only on one maker’s phones, since their last update. Links from our own newsletter are affected.',
  },
  {
    title: 'Plan version 3.5',
    column: 'To do', by: 'ben', created: 2, moved: 1, due: 2, priority: 'high', estimate: 1,
    assignees: ['ben', 'ada'], labels: ['Release'],
    comments: [
      { by: 'ben', ago: 1, body: 'My list: basket in step, wallet, dark theme. Everything else goes to 3.6. Agreed, @ada?' },
    ],
  },
  {
    title: 'Camera permission is asked for too early',
    column: 'Backlog', by: 'eva', created: 1, priority: 'medium', estimate: 1,
    labels: ['Bug'],
  },
];
