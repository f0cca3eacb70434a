export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * The two-sample test of Kolmogorov and Smirnov: how probable it is that samples of one and the same distribution
 * differ by as much as these (Numerical Recipes, 14.3).
 */
export function sameDistribution(a: readonly number[], b: readonly number[]): number {
  const shareUpTo = (values: readonly number[], bound: number) =>
    values.filter((value) => value <= bound).length / values.length;
  const distances = [...a, ...b].map((bound) => Math.abs(shareUpTo(a, bound) - shareUpTo(b, bound)));
  const root = Math.sqrt((a.length * b.length) / (a.length + b.length));
  const lambda = (root + 0.12 + 0.11 / root) * Math.max(...distances);
  // The series below does not converge there, and its limit is 1 to many digits.
  if (lambda < 0.2) return 1;
  const terms = Array.from({ length: 100 }, (_, index) => {
    const k = index + 1;
    return 2 * (-1) ** index * Math.exp(-2 * k * k * lambda * lambda);
  });
  return Math.min(
    1,
    Math.max(
      0,
      terms.reduce((sum, term) => sum + term, 0),
    ),
  );
}
