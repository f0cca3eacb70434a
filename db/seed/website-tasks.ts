// biome-ignore-all format: a table, with the facts of a task in one row
import type { DemoTask } from './demo-project';

export const websiteTasks: DemoTask[] = [
  {
    title: 'Agree on page templates for the relaunch',
    column: 'Done', by: 'ada', created: 43, moved: 36, priority: 'high', estimate: 5,
    assignees: ['ada', 'chloe'], labels: ['Design'],
    description: 'Six templates cover everything we have today:\n\n1. Home\n2. Category\n3. Product\n4. Guide (long text)\n5. Basket and checkout\n6. Account\n\nAnything that does not fit one of these needs a good reason.',
    comments: [
      { by: 'chloe', ago: 40, body: 'First sketches are in the design file. Guide and Product share more than I expected, so five might be enough.' },
      { by: 'ada', ago: 37, body: 'Let us keep six for now. Merging them later is easy, splitting is not.' },
    ],
  },
  {
    title: 'Set up preview deployments for every branch',
    column: 'Done', by: 'dev', created: 42, moved: 38, archived: 9, priority: 'medium', estimate: 3,
    assignees: ['dev'], labels: ['Performance'],
  },
  {
    title: 'Move product photos to the image service',
    column: 'Done', by: 'ben', created: 41, moved: 29, due: -28, priority: 'high', estimate: 8,
    assignees: ['ben'], labels: ['Performance'],
    description: 'The old server resizes on every request. The image service does AVIF and WebP and caches at the edge.\n\n- [x] Import all originals (41,300 files)\n- [x] Redirect old addresses\n- [x] Remove the resize script',
    comments: [
      { by: 'ben', ago: 33, body: 'Import took 6 hours, 212 files were broken already on the old server. List is attached to the wiki page.' },
      { by: 'eva', ago: 32, body: 'I can re-shoot the 30 that are still for sale. The rest can go.' },
    ],
  },
  {
    title: 'Write redirects for the 200 most visited addresses',
    column: 'Done', by: 'eva', created: 38, moved: 21, due: -20, priority: 'medium', estimate: 3,
    assignees: ['eva', 'ben'], labels: ['SEO', 'Content'],
  },
  {
    title: 'New header with search in the middle',
    column: 'Done', by: 'chloe', created: 37, moved: 24, priority: 'medium', estimate: 5,
    assignees: ['dev'], labels: ['Design'],
    comments: [
      { by: 'chloe', ago: 25, body: 'Looks right on everything I own. On the narrow tablet the basket jumps by one pixel, but I can live with that.' },
    ],
  },
  {
    title: 'Colour contrast of sale badges is too low',
    column: 'Done', by: 'eva', created: 35, moved: 30, priority: 'high', estimate: 1,
    assignees: ['chloe'], labels: ['Accessibility', 'Bug'],
    description: 'White on orange is 2.6:1. We need 4.5:1 for text of this size.',
  },
  {
    title: 'Replace the carousel on the home page',
    column: 'Done', by: 'ada', created: 33, moved: 18, priority: 'medium', estimate: 5,
    assignees: ['chloe', 'dev'], labels: ['Design', 'Performance'],
    description: 'Hardly anybody gets past the first slide (1.3 % click the second). One strong picture and three links instead.',
  },
  {
    title: 'Product page shows wrong stock for bundles',
    column: 'Done', by: 'ben', created: 27, moved: 23, priority: 'urgent', estimate: 2,
    assignees: ['ben'], labels: ['Bug'],
    description: 'A bundle is in stock only if **all** of its parts are. We show the stock of the first part.',
    comments: [
      { by: 'ben', ago: 23, body: 'Fixed and deployed. 14 orders were affected, support has the list.' },
    ],
  },
  {
    title: 'Self-host the fonts',
    column: 'Done', by: 'dev', created: 26, moved: 22, priority: 'low', estimate: 1,
    assignees: ['dev'], labels: ['Performance'],
    comments: [
      { by: 'dev', ago: 22, body: 'Two variable files, 94 kB together. Saves one connection and the flash of the fallback font.' },
    ],
  },
  {
    title: 'Photos for the autumn guide',
    column: 'Done', by: 'eva', created: 25, moved: 14, archived: 4, due: -14, priority: 'medium', estimate: 3,
    assignees: ['eva'], labels: ['Content'],
  },
  {
    title: 'Keyboard users cannot leave the size chart',
    column: 'Done', by: 'chloe', created: 20, moved: 15, priority: 'high', estimate: 2,
    assignees: ['dev'], labels: ['Accessibility', 'Bug'],
    description: 'Focus is trapped in the overlay, and Escape does nothing.',
  },
  {
    title: 'Gift cards: choose any amount from 10 to 250',
    column: 'Done', by: 'ada', created: 19, moved: 6, due: -5, priority: 'medium', estimate: 5,
    assignees: ['ben', 'chloe'], labels: ['Checkout'],
    comments: [
      { by: 'eva', ago: 9, body: 'Can the card show the name of the person it is for? People ask in the shop.' },
      { by: 'ben', ago: 8, body: 'Yes, that field exists already. I will show it on the PDF too.' },
    ],
  },
  {
    title: 'Guest checkout forgets the delivery note',
    column: 'Done', by: 'eva', created: 12, moved: 3, due: -2, priority: 'high', estimate: 2,
    assignees: ['ben'], labels: ['Checkout', 'Bug'],
    description: 'Type a note, go back to the basket, return: the note is gone. Signed-in customers are fine.',
  },
  {
    title: 'Checkout on one page instead of four steps',
    column: 'Review', by: 'ada', created: 31, moved: 2, start: -16, due: 1, priority: 'urgent', estimate: 13,
    assignees: ['ben', 'chloe'], labels: ['Checkout', 'Design'],
    description: 'Address, delivery and payment on one page, with the order beside it.\n\n**Why**: 38 % leave between address and delivery today.\n\n- [x] Address with postcode lookup\n- [x] Delivery options with dates\n- [x] Payment: card, invoice, gift card\n- [ ] Error messages that say what to do\n- [ ] Tested with a screen reader',
    comments: [
      { by: 'chloe', ago: 9, body: 'Prototype tested with five customers. All five finished, two missed the gift card field. I moved it above the payment methods.' },
      { by: 'ben', ago: 4, body: 'Postcode lookup is in. It falls back to plain fields when the service is slow.' },
      { by: 'ada', ago: 2, body: '@dev could you look at the payment part? I would like a second pair of eyes before it goes out.' },
      { by: 'dev', ago: 1, body: 'Looking at it this afternoon.' },
    ],
  },
  {
    title: 'Lazy-load everything below the fold on category pages',
    column: 'Review', by: 'dev', created: 17, moved: 1, due: 2, priority: 'medium', estimate: 3,
    assignees: ['dev'], labels: ['Performance'],
    description: 'Largest contentful paint is 3.4 s on a mid-range phone. Target: 2.0 s.',
    comments: [
      { by: 'dev', ago: 1, body: '1.9 s on the preview, measured five times. Ready for review.' },
    ],
  },
  {
    title: 'Alt texts for all product photos on sale',
    column: 'Review', by: 'eva', created: 22, moved: 4, due: 0, priority: 'medium', estimate: 5,
    assignees: ['eva'], labels: ['Accessibility', 'Content'],
    description: '640 products. Rule: say what you would say on the phone, no "image of".',
  },
  {
    title: 'Filter tents by number of people and season',
    column: 'In progress', by: 'eva', created: 21, moved: 5, start: -5, due: 4, priority: 'high', estimate: 8,
    assignees: ['dev', 'chloe'], labels: ['Design'],
    description: 'The question we hear most in the shop: *"Which of these are for two, in winter?"*\n\nFilters stay in the address, so that people can send each other what they found.',
    comments: [
      { by: 'eva', ago: 5, body: 'Season data is clean for all tents except two. I am asking the makers.' },
      { by: 'chloe', ago: 3, body: 'On phones the filters open from below and show how many tents are left while you choose.' },
    ],
  },
  {
    title: 'Delivery dates in the basket, not after payment',
    column: 'In progress', by: 'ada', created: 18, moved: 6, start: -6, due: 2, priority: 'high', estimate: 5,
    assignees: ['ben'], labels: ['Checkout'],
    comments: [
      { by: 'ben', ago: 2, body: 'The warehouse answers in 80 ms, but not on Sundays. I show "2 to 4 days" then.' },
    ],
  },
  {
    title: 'Basket is emptied after signing in',
    column: 'In progress', by: 'ben', created: 6, moved: 2, due: 0, priority: 'urgent', estimate: 3,
    assignees: ['ben'], labels: ['Bug', 'Checkout'],
    description: '**Steps**\n1. Put something in the basket as a guest\n2. Sign in with an account that has an older basket\n\n**Expected**: both together. **Seen**: the older basket only.\n\nAbout 20 people a day, from the logs.',
    comments: [
      { by: 'eva', ago: 5, body: 'Support had three calls about this today.' },
      { by: 'ben', ago: 1, body: 'Found it: the merge runs before the guest basket is loaded. Writing the test first.' },
    ],
  },
  {
    title: 'Winter landing page',
    column: 'In progress', by: 'ada', created: 14, moved: 4, start: -4, due: 6, priority: 'high', estimate: 8,
    assignees: ['chloe', 'eva'], labels: ['Content', 'Design'],
    description: 'Goes live with the newsletter. Needs: hero, three guides, twelve products, a place for the workshop dates.',
    comments: [
      { by: 'eva', ago: 3, body: 'Texts are in the shared folder. The ski guide is 200 words too long, I will cut it.' },
    ],
  },
  {
    title: 'Screen reader run through the whole order',
    column: 'In progress', by: 'chloe', created: 9, moved: 1, due: 3, priority: 'medium', estimate: 3,
    assignees: ['eva'], labels: ['Accessibility', 'Checkout'],
  },
  {
    title: 'Search finds nothing for "rain coat" in two words',
    column: 'To do', by: 'eva', created: 11, moved: 8, due: 5, priority: 'high', estimate: 3,
    assignees: ['dev'], labels: ['Bug'],
    description: '"raincoat" has 48 results, "rain coat" none. The same for *head lamp*, *sleeping bag liner* and *flip flops*.',
  },
  {
    title: 'Reviews: let people add a photo',
    column: 'To do', by: 'chloe', created: 24, moved: 10, due: 12, priority: 'medium', estimate: 8,
    assignees: ['chloe'], labels: ['Design'],
  },
  {
    title: 'Show price per litre for gas and fuel',
    column: 'To do', by: 'ben', created: 13, moved: 7, due: 8, priority: 'high', estimate: 2,
    assignees: ['ben'], labels: ['Content'],
    description: 'Required by law from next quarter on. Applies to 23 products.',
  },
  {
    title: 'Order confirmation e-mail in the new look',
    column: 'To do', by: 'ada', created: 16, moved: 6, due: 9, priority: 'medium', estimate: 5,
    assignees: ['chloe'], labels: ['Design', 'Checkout'],
  },
  {
    title: 'Structured data for products and opening hours',
    column: 'To do', by: 'dev', created: 15, moved: 9, priority: 'low', estimate: 3,
    assignees: ['dev'], labels: ['SEO'],
  },
  {
    title: 'Wish list that works without an account',
    column: 'To do', by: 'chloe', created: 28, moved: 12, priority: 'medium', estimate: 5,
    labels: ['Design'],
    comments: [
      { by: 'chloe', ago: 20, body: 'Half of all people who use the wish list never sign in.' },
      { by: 'ada', ago: 12, body: 'Good find. Keep it on the device first, offer to save it to an account later.' },
    ],
  },
  {
    title: 'Error page that helps people find their way back',
    column: 'To do', by: 'eva', created: 10, moved: 5, priority: 'low', estimate: 2,
    assignees: ['chloe'], labels: ['Design', 'Content'],
  },
  {
    title: 'Size advice for boots from past orders',
    column: 'To do', by: 'ada', created: 8, moved: 3, due: 16, priority: 'medium', estimate: 8,
    assignees: ['ben'],
    description: 'Boots are a third of all returns, nearly always because of the size.\n\nIf somebody kept a 42 of the same maker, say so next to the size.',
  },
  {
    title: 'Cookie notice without a wall',
    column: 'To do', by: 'dev', created: 7, moved: 4, due: 11, priority: 'medium', estimate: 2,
    assignees: ['dev'], labels: ['Performance'],
    description: 'We set one cookie for the basket and one for signing in. Neither needs consent, so the notice can go and a line in the footer stays.',
  },
  {
    title: 'Compare up to four products side by side',
    column: 'Backlog', by: 'eva', created: 34, priority: 'low', estimate: 8,
    labels: ['Design'],
  },
  {
    title: 'Map of shops with live opening hours',
    column: 'Backlog', by: 'eva', created: 30, priority: 'low', estimate: 5,
    labels: ['Content'],
  },
  {
    title: 'Guides: table of contents that follows the scroll',
    column: 'Backlog', by: 'chloe', created: 23, priority: 'none', estimate: 3,
    labels: ['Design', 'Accessibility'],
  },
  {
    title: 'Second-hand section',
    column: 'Backlog', by: 'ada', created: 22, priority: 'medium', estimate: 13,
    description: 'People bring back gear in the shops already. Could we sell it online?\n\nOpen questions:\n- Who takes the photos?\n- One item each: what happens when two people pay at once?\n- Returns?',
    comments: [
      { by: 'eva', ago: 15, body: 'The shop in the old town would try it with 50 items.' },
      { by: 'ben', ago: 13, body: 'Stock of one is the easy part. Photos are what costs time.' },
    ],
  },
  {
    title: 'Print style sheet for packing lists',
    column: 'Backlog', by: 'eva', created: 19, priority: 'none', estimate: 1,
    labels: ['Content'],
  },
  {
    title: 'Remember the last used delivery address',
    column: 'Backlog', by: 'ben', created: 16, priority: 'low', estimate: 2,
    labels: ['Checkout'],
  },
  {
    title: 'Try view transitions between category and product',
    column: 'Backlog', by: 'dev', created: 12, priority: 'none', estimate: 3,
    labels: ['Performance', 'Design'],
  },
  {
    title: 'Newsletter sign-up without leaving the page',
    column: 'Backlog', by: 'eva', created: 9, priority: 'low', estimate: 2,
    labels: ['Content'],
  },
  {
    title: 'Video on product pages starts with sound in one browser',
    column: 'Backlog', by: 'chloe', created: 5, priority: 'medium', estimate: 2,
    labels: ['Bug'],
  },
  {
    title: 'Show how many people a rope has been tested for',
    column: 'Backlog', by: 'eva', created: 4, priority: 'none',
    labels: ['Content'],
  },
  {
    title: 'Prices jump by a cent between basket and invoice',
    column: 'Backlog', by: 'ben', created: 2, priority: 'high', estimate: 3,
    labels: ['Bug', 'Checkout'],
    description: 'Rounding per line against rounding of the sum. Finance wants the sum.',
    comments: [
      { by: 'ada', ago: 1, body: 'Let us take this right after the basket bug.' },
    ],
  },
  {
    title: 'Dark theme for the account pages',
    column: 'Backlog', by: 'chloe', created: 1, priority: 'none', estimate: 5,
    labels: ['Design'],
  },
];
