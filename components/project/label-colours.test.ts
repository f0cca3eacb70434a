import { expect, it } from 'vitest';
import { labelColours, nextLabelColour } from './label-colours';

it('gives a new label the first colour that no other label wears', () => {
  const rust = labelColours[1].color;
  expect(nextLabelColour([])).toBe(rust);
  expect(nextLabelColour([rust])).toBe(labelColours[2].color);
});

it('gives the least worn colour when all are worn', () => {
  const all = labelColours.map(({ color }) => color);
  const blue = all[6];
  expect(
    nextLabelColour([...all, ...all].filter((color, index) => color !== blue || index < all.length)),
  ).toBe(blue);
});

it('counts colours from elsewhere without choosing them', () => {
  expect(nextLabelColour(['#123456'])).toBe(labelColours[1].color);
});
