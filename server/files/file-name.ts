import path from 'node:path';
import { limits } from '../../contract/limits';

const forbidden = /[\p{Cc}\p{Cf}\u2028\u2029<>:"/\\|?*]/gu;
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/**
 * What a file is called when somebody saves it: the sender's name without folders, without characters that
 * a system refuses or that turn a line around, and never a device. Its bytes are not stored under it.
 */
export function fileName(sent: string): string {
  const last = sent.normalize('NFC').toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(forbidden, '')
    .trim()
    .replace(/^\.+|[. ]+$/g, '');
  const named = reservedOnWindows.test(clean) ? `_${clean}` : clean;
  return shortened(named || 'file');
}

/** The end of a name says what it is, so the middle goes. */
function shortened(name: string): string {
  if (name.length <= limits.fileNameLength) return name;
  const extension = path.extname(name).slice(0, 20);
  return `${name.slice(0, limits.fileNameLength - extension.length).toWellFormed()}${extension}`;
}
