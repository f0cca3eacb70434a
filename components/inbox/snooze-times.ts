export type SnoozeTime = { label: string; until: Date };

const hourMs = 60 * 60 * 1_000;
const morningHour = 8;

/** When a snooze may end, in the time of whoever looks: nothing is offered twice. */
export function snoozeTimes(now: Date): SnoozeTime[] {
  const times = [
    { label: 'In 3 hours', until: new Date(now.getTime() + 3 * hourMs) },
    { label: 'Tomorrow morning', until: morningIn(now, 1) },
    { label: 'Monday morning', until: morningIn(now, (8 - now.getDay()) % 7 || 7) },
    { label: 'In a week', until: morningIn(now, 7) },
  ];
  return times.filter(
    ({ until }, index) => times.findIndex((earlier) => earlier.until.getTime() === until.getTime()) === index,
  );
}

function morningIn(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, morningHour);
}
