// Old syntax on purpose: a Node that is too old must get as far as saying so.
import { readFileSync } from 'node:fs';

/** Ends the process with one line when this Node is older than package.json asks for. */
export function requireNodeVersion() {
  const engines = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).engines;
  const wanted = engines.node.replace('>=', '');
  if (compare(process.versions.node, wanted) >= 0) return;
  process.stderr.write(`Lockstep needs Node ${wanted} or newer; this is Node ${process.versions.node}.\n`);
  process.exit(1);
}

/**
 * @param {string} one
 * @param {string} other
 */
function compare(one, other) {
  const [majorOfOne = 0, minorOfOne = 0] = one.split('.').map(Number);
  const [majorOfOther = 0, minorOfOther = 0] = other.split('.').map(Number);
  return majorOfOne - majorOfOther || minorOfOne - minorOfOther;
}
