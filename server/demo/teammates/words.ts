/** What simulated teammates say; `{task}` becomes a reference to a task that they have at hand. */
export const remarks = [
  'Having a look at {task} now.',
  '{task} is closer than I thought.',
  'Can somebody read {task} with me before lunch?',
  'Two small things left on {task}, then it is yours.',
  'The numbers from this morning look good.',
  'I moved {task}, shout if that is too early.',
  'Coffee in ten minutes?',
  '{task}: tested on the old phone, it holds.',
];

/** To somebody who has just written. */
export const replies = [
  'On it.',
  'Good point, I will look after lunch.',
  'Same here.',
  'Yes please.',
  'Thanks, that helps.',
  'Give me five minutes.',
];

export const comments = [
  'Looks right to me.',
  'Checked again today, still fine.',
  'Left a note for the shops.',
  'Can we keep this one small?',
];
