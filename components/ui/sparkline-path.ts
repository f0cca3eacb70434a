const width = 100;
/** The lines at the very top and bottom would be cut in half. */
const top = 1;
const bottom = 23;

/** The path of a line through values, over the whole width; nothing but zeros lies on the ground. */
export function sparklinePath(values: readonly number[]): string {
  const highest = Math.max(1, ...values);
  const step = width / Math.max(1, values.length - 1);
  const points = values.map((value, index) => {
    const y = bottom - (value / highest) * (bottom - top);
    return `${round(index * step)} ${round(y)}`;
  });
  return points.length === 0 ? '' : `M${points.join('L')}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
