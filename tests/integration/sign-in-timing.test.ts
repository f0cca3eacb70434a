import { expect, it } from 'vitest';
import { median } from '../support/distributions';
import { type Refusal, timeRefusedSignIns } from '../support/refused-sign-ins';
import { useDatabase } from '../support/services';

useDatabase();

/** Whether the times are one distribution is for `npm run bench:sign-in`, which takes hundreds of each. */
it('IDNT-04 a refused sign-in takes as long whether there is an account or not', async () => {
  const timesMs = await timeRefusedSignIns(8);
  const usual = median(timesMs['wrong password']);
  for (const refusal of Object.keys(timesMs) as Refusal[]) {
    // Whoever forgets to hash answers in a tenth of the time.
    expect(median(timesMs[refusal]) / usual, refusal).toBeGreaterThan(0.5);
    expect(median(timesMs[refusal]) / usual, refusal).toBeLessThan(2);
  }
});
