import { messageOf, PlainError } from '../prepare/plain-error.mjs';
import { addCounts, type Findings } from './counts';
import { type Step, steps } from './steps';

type Result = { name: string; findings: Findings; seconds: number };

/** Runs the steps, whatever the ones before them found, and gives back the exit code. */
export async function runSteps(names: string[]): Promise<number> {
  const results: Result[] = [];
  const chosen = chooseSteps(names);
  const begun = new Map(chosen.filter(({ runsBeside }) => runsBeside).map((step) => [step, attempt(step)]));
  for (const step of chosen) results.push(await tell(step, () => begun.get(step) ?? attempt(step)));
  for (const { name, findings } of results) {
    for (const failure of findings.failures) process.stdout.write(`\nFAILED in ${name}: ${failure}\n`);
  }
  process.stdout.write('\n');
  for (const { name, findings, seconds } of results) {
    const { passed, failed } = findings;
    const outcome = failed > 0 ? `${passed} passed, ${failed} FAILED` : `${passed} passed`;
    process.stdout.write(`${name.padEnd(12)} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${outcome}\n`);
  }
  const { passed, failed } = addCounts(results.map(({ findings }) => findings));
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

function chooseSteps(names: string[]): Step[] {
  const known = steps.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new PlainError(`There is no step "${unknown.join('", "')}". The steps: ${known.join(', ')}`);
  }
  return names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name));
}

async function tell({ name }: Step, outcome: () => ReturnType<Step['run']>): Promise<Result> {
  const startedAt = performance.now();
  process.stdout.write(`\n── ${name}\n`);
  const { output = '', ...findings } = await outcome();
  process.stdout.write(output);
  return { name, findings, seconds: (performance.now() - startedAt) / 1_000 };
}

/** A step that breaks off has failed, and why is what it says. */
function attempt({ run }: Step): ReturnType<Step['run']> {
  return run().catch((error: unknown) => ({ passed: 0, failed: 1, failures: [messageOf(error)] }));
}
