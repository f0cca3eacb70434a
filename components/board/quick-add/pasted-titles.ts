import { limits } from '@/contract/limits';

/** More at once is hardly meant, and would keep everybody's board busy. */
export const pastedTitlesMax = 50;

/** The titles in a pasted list, one a line without its bullet; fewer than two are no list. */
export function pastedTitles(text: string): string[] {
  const titles = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\s*(?:[-*+•]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/, '').trim())
    .filter((line) => line !== '')
    .map((line) => line.slice(0, limits.titleLength));
  return titles.length < 2 ? [] : titles.slice(0, pastedTitlesMax);
}
