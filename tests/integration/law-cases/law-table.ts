import { attachmentCases } from './attachment-cases';
import { chatCases } from './chat-cases';
import { columnCases } from './column-cases';
import { commentCases } from './comment-cases';
import { historyCases } from './history-cases';
import { inboxCases } from './inbox-cases';
import { labelCases } from './label-cases';
import type { LawCase, LawCases, ProjectCommandName } from './law-case';
import { memberCases } from './member-cases';
import { projectCases } from './project-cases';
import { taskCases } from './task-cases';

/** At least one case for every command about a project; a new command does not compile without. */
export const lawTable: LawCases<ProjectCommandName> = {
  ...projectCases,
  ...memberCases,
  ...columnCases,
  ...labelCases,
  ...taskCases,
  ...attachmentCases,
  ...commentCases,
  ...chatCases,
  ...inboxCases,
  ...historyCases,
};

export const projectCommandNames = Object.keys(lawTable) as ProjectCommandName[];

/** The cases of a command whose name is known at run time alone. */
export function lawCasesOf(name: ProjectCommandName): readonly LawCase<ProjectCommandName>[] {
  return lawTable[name] as unknown as readonly LawCase<ProjectCommandName>[];
}
