/** The demo team. Their ids are fixed, and such that each has a colour of their own, the same everywhere. */
export const demoPeople = [
  { person: 'ada', id: '0190a000-0000-7000-8000-0000000000a1', name: 'Ada Okafor', role: 'admin' },
  { person: 'ben', id: '0190a000-0000-7000-8000-0000000000b2', name: 'Ben Lindqvist', role: 'member' },
  { person: 'chloe', id: '0190a000-0000-7000-8000-0000000003c3', name: 'Chloe Marchetti', role: 'member' },
  { person: 'dev', id: '0190a000-0000-7000-8000-0000000002d4', name: 'Dev Raman', role: 'member' },
  { person: 'eva', id: '0190a000-0000-7000-8000-000000000ce5', name: 'Eva Novák', role: 'member' },
] as const;

export type DemoPersonKey = (typeof demoPeople)[number]['person'];

export function demoEmail(person: DemoPersonKey): string {
  return `${person}@lockstep.example`;
}
