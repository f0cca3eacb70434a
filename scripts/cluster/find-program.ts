import { accessSync, constants } from 'node:fs';
import path from 'node:path';

type ProgramSearch = {
  /** The variable that may name the program. */
  variable: string;
  /** Where to look besides the PATH. */
  furtherFolders?: readonly string[];
  /** What to do about it, for people. */
  notFound: string;
};

/** A program of this machine: the one that its variable names, else the first of that name. */
export function findProgram(
  name: string,
  { variable, furtherFolders = [], notFound }: ProgramSearch,
): string {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...furtherFolders];
  const places = [process.env[variable], ...folders.map((folder) => path.join(folder, name))];
  const found = places.find((file) => file && isExecutable(file));
  if (!found) throw new Error(notFound);
  return found;
}

/** Whether a search for a program finds one. */
export function isFound(find: () => string): boolean {
  try {
    find();
    return true;
  } catch {
    return false;
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
