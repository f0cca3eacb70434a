// biome-ignore-all format: a table, with the facts of a task in one row
import type { DemoTask } from './demo-project';

export const operationsTasks: DemoTask[] = [
  {
    title: 'Move the database to the new host',
    column: 'Done', by: 'dev', created: 41, moved: 30, due: -30, priority: 'urgent', estimate: 8,
    assignees: ['dev', 'eva'], labels: ['Infrastructure'],
    description: '**Window**: Sunday 04:00 to 05:00\n\n- [x] Replica follows for a week without lag\n- [x] Rehearse the switch twice\n- [x] Switch\n- [x] Keep the old host for 14 days',
    comments: [
      { by: 'dev', ago: 30, body: 'Done in 3 minutes and 40 seconds of read-only. Nobody noticed, which is the best review.' },
      { by: 'ada', ago: 30, body: 'Wonderful, thank you both for getting up!' },
    ],
  },
  {
    title: 'Two-factor sign-in for everybody on the team',
    column: 'Done', by: 'eva', created: 39, moved: 25, due: -24, priority: 'high', estimate: 3,
    assignees: ['eva'], labels: ['Security'],
  },
  {
    title: 'Restore a backup on a clean machine',
    column: 'Done', by: 'dev', created: 35, moved: 28, priority: 'high', estimate: 5,
    assignees: ['dev'], labels: ['Infrastructure', 'Security'],
    description: 'A backup that was never restored is a hope.\n\nMeasure: how long, how much is lost, what is missing from the notes.',
    comments: [
      { by: 'dev', ago: 28, body: '52 minutes, 4 minutes of data lost. Three steps were missing from the notes, they are in now.' },
    ],
  },
  {
    title: 'Certificates renew by themselves',
    column: 'Done', by: 'dev', created: 31, moved: 26, priority: 'medium', estimate: 2,
    assignees: ['dev'], labels: ['Automation'],
  },
  {
    title: 'Alert when the payment error rate is above 2 %',
    column: 'Done', by: 'eva', created: 27, moved: 19, priority: 'high', estimate: 2,
    assignees: ['dev'], labels: ['On-call'],
  },
  {
    title: 'Delete accounts on request within 30 days',
    column: 'Done', by: 'eva', created: 26, moved: 11, due: -10, priority: 'high', estimate: 5,
    assignees: ['eva', 'ada'], labels: ['Compliance'],
    comments: [
      { by: 'eva', ago: 12, body: 'Legal has confirmed: invoices stay for ten years, everything else goes.' },
    ],
  },
  {
    title: 'Cancel the unused staging servers',
    column: 'Done', by: 'ada', created: 22, moved: 20, archived: 6, priority: 'low', estimate: 1,
    assignees: ['dev'], labels: ['Cost'],
    comments: [
      { by: 'dev', ago: 20, body: 'Four machines gone, 310 a month saved.' },
    ],
  },
  {
    title: 'Write down what to do when checkout is down',
    column: 'Done', by: 'ada', created: 20, moved: 9, priority: 'medium', estimate: 3,
    assignees: ['eva'], labels: ['On-call'],
  },
  {
    title: 'Upgrade PostgreSQL on the reporting server',
    column: 'Done', by: 'dev', created: 16, moved: 5, due: -5, priority: 'medium', estimate: 3,
    assignees: ['dev'], labels: ['Infrastructure'],
  },
  {
    title: 'On-call plan for December',
    column: 'In progress', by: 'eva', created: 10, moved: 4, due: 1, priority: 'high', estimate: 1,
    assignees: ['eva'], labels: ['On-call'],
    description: 'Two people per week, nobody two weeks in a row, swaps until Friday.',
    comments: [
      { by: 'dev', ago: 3, body: 'I can take the week of the 20th.' },
      { by: 'ada', ago: 2, body: 'I take the 27th, so that Dev can go skiing.' },
    ],
  },
  {
    title: 'Load test before the winter sale',
    column: 'In progress', by: 'ada', created: 15, moved: 5, start: -5, due: 3, priority: 'urgent', estimate: 8,
    assignees: ['dev'], labels: ['Infrastructure'],
    description: 'Last year: 4,200 orders in the first hour. Plan for **three times** that.\n\n- [x] Scripts for browsing, searching, ordering\n- [x] Copy of the shop with last week’s data\n- [ ] Run at 1x, 2x, 3x\n- [ ] Fix what breaks first, run again',
    comments: [
      { by: 'dev', ago: 2, body: '1x: fine, 40 % CPU. 2x: search becomes slow at 9,000 people. Looking into the index.' },
      { by: 'eva', ago: 1, body: 'Tell me before 3x, I will warn the payment provider.' },
    ],
  },
  {
    title: 'Rotate all API keys of the warehouse',
    column: 'In progress', by: 'eva', created: 12, moved: 3, due: 0, priority: 'high', estimate: 2,
    assignees: ['eva'], labels: ['Security'],
  },
  {
    title: 'One log search for shop, app and warehouse',
    column: 'In progress', by: 'dev', created: 18, moved: 7, start: -7, due: 7, priority: 'medium', estimate: 8,
    assignees: ['dev'], labels: ['Infrastructure', 'Automation'],
  },
  {
    title: 'Review who has access to what',
    column: 'In progress', by: 'eva', created: 8, moved: 2, due: 4, priority: 'medium', estimate: 3,
    assignees: ['ada', 'eva'], labels: ['Security', 'Compliance'],
    comments: [
      { by: 'eva', ago: 2, body: 'Done: shop and mail. Open: the image service and the old wiki.' },
    ],
  },
  {
    title: 'New contract with the parcel service',
    column: 'Waiting', by: 'ada', created: 28, moved: 6, due: 5, priority: 'high', estimate: 3,
    assignees: ['ada'], labels: ['Cost'],
    comments: [
      { by: 'ada', ago: 6, body: 'They promised an offer by the end of the week. It is with their regional manager.' },
    ],
  },
  {
    title: 'Penetration test: agree on the scope',
    column: 'Waiting', by: 'eva', created: 21, moved: 8, due: 9, priority: 'medium', estimate: 2,
    assignees: ['eva'], labels: ['Security'],
    description: 'In: shop, app interface, admin pages. Out: warehouse, third parties.\n\nWaiting for their questions.',
  },
  {
    title: 'Refund for the outage of the search provider',
    column: 'Waiting', by: 'dev', created: 17, moved: 10, priority: 'low', estimate: 1,
    assignees: ['ada'], labels: ['Cost'],
  },
  {
    title: 'Second internet line for the warehouse',
    column: 'Waiting', by: 'eva', created: 30, moved: 13, due: 20, priority: 'medium', estimate: 2,
    assignees: ['eva'], labels: ['Infrastructure'],
    comments: [
      { by: 'eva', ago: 13, body: 'Ordered. The street has to be opened, so not before the new year.' },
    ],
  },
  {
    title: 'Alarm goes off every night at 03:10',
    column: 'To do', by: 'dev', created: 5, due: 1, priority: 'high', estimate: 1,
    assignees: ['dev'], labels: ['On-call'],
    description: 'The backup makes the disk busy for two minutes, the alarm waits one.',
  },
  {
    title: 'Budget for hosting next year',
    column: 'To do', by: 'ada', created: 9, due: 6, priority: 'high', estimate: 3,
    assignees: ['ada'], labels: ['Cost'],
  },
  {
    title: 'Laptops: disk encryption on all, proven',
    column: 'To do', by: 'eva', created: 14, due: 8, priority: 'high', estimate: 2,
    assignees: ['eva'], labels: ['Security', 'Compliance'],
  },
  {
    title: 'Update the privacy page for the new image service',
    column: 'To do', by: 'eva', created: 13, due: 4, priority: 'medium', estimate: 1,
    assignees: ['eva'], labels: ['Compliance'],
  },
  {
    title: 'Dependency updates every Monday, automatically',
    column: 'To do', by: 'dev', created: 19, priority: 'medium', estimate: 3,
    assignees: ['dev'], labels: ['Automation', 'Security'],
  },
  {
    title: 'Status page that customers can read',
    column: 'To do', by: 'ada', created: 24, due: 14, priority: 'medium', estimate: 3,
    assignees: ['dev'], labels: ['On-call'],
    comments: [
      { by: 'eva', ago: 16, body: 'In plain words, please: "You cannot pay at the moment, everything else works."' },
    ],
  },
  {
    title: 'Move invoices from 2016 to cold storage',
    column: 'To do', by: 'dev', created: 23, priority: 'low', estimate: 2,
    labels: ['Cost', 'Infrastructure'],
  },
  {
    title: 'Practise: the main database is gone',
    column: 'To do', by: 'dev', created: 11, due: 17, priority: 'medium', estimate: 5,
    assignees: ['dev', 'eva'], labels: ['On-call'],
    description: 'Two hours, everybody on call takes part. One person plays the fault, the others have the notes and nothing else.',
  },
  {
    title: 'Label printers lose their connection',
    column: 'To do', by: 'eva', created: 4, due: 0, priority: 'urgent', estimate: 2,
    assignees: ['dev'], labels: ['Infrastructure'],
    comments: [
      { by: 'eva', ago: 2, body: 'Three times this week. A restart helps for a day.' },
    ],
  },
  {
    title: 'Price list of the hosts, compared',
    column: 'To do', by: 'ada', created: 7, priority: 'low', estimate: 2,
    labels: ['Cost'],
  },
  {
    title: 'Welcome guide for new colleagues',
    column: 'To do', by: 'eva', created: 25, priority: 'low', estimate: 3,
    assignees: ['eva'],
  },
  {
    title: 'Measure how long a deployment takes',
    column: 'To do', by: 'dev', created: 6, priority: 'low', estimate: 1,
    labels: ['Automation'],
  },
  {
    title: 'Turn off the old newsletter tool',
    column: 'To do', by: 'eva', created: 16, due: 11, priority: 'medium', estimate: 1,
    assignees: ['eva'], labels: ['Cost'],
  },
  {
    title: 'Keep audit entries for a year',
    column: 'To do', by: 'ada', created: 3, priority: 'medium', estimate: 2,
    labels: ['Compliance'],
  },
  {
    title: 'Fire drill at the warehouse',
    column: 'To do', by: 'eva', created: 12, due: 13, priority: 'medium',
    assignees: ['eva'], labels: ['Compliance'],
  },
  {
    title: 'Check the generator before winter',
    column: 'To do', by: 'eva', created: 2, due: 10, priority: 'medium',
    assignees: ['eva'], labels: ['Infrastructure'],
  },
  {
    title: 'Spam filter holds back order questions',
    column: 'To do', by: 'ada', created: 1, due: 2, priority: 'high', estimate: 1,
    assignees: ['dev'],
    description: 'Questions with a photo land in quarantine. Support looks in there twice a day now.',
  },
  {
    title: 'Travel policy: trains first',
    column: 'To do', by: 'ada', created: 10, priority: 'none',
    labels: ['Cost'],
  },
  {
    title: 'Replace the coffee machine',
    column: 'Waiting', by: 'eva', created: 9, moved: 4, due: 3, priority: 'low',
    assignees: ['eva'],
    comments: [
      { by: 'dev', ago: 5, body: 'This is the real urgent one.' },
      { by: 'eva', ago: 4, body: 'Ordered! Comes on Thursday.' },
    ],
  },
  {
    title: 'Shared calendar for sale dates',
    column: 'Done', by: 'eva', created: 14, moved: 7, priority: 'low', estimate: 1,
    assignees: ['eva'], labels: ['Automation'],
  },
];
