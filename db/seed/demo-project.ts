import type { ProjectRole } from '../../contract/roles';
import type { Priority } from '../../contract/tasks';
import type { DemoPersonKey } from './people';

/*
 * What the demo team has been up to, told in days: `created: 12` is twelve days ago, `due: 3` is in three
 * days. So the board looks as if it were in use, whenever it is first opened.
 */

export type DemoComment = { by: DemoPersonKey; ago: number; body: string };

export type DemoTask = {
  title: string;
  /** Where it stands now; it has passed through the columns before this one. */
  column: string;
  by: DemoPersonKey;
  created: number;
  /** When it came to its column, in days ago. */
  moved?: number;
  assignees?: DemoPersonKey[];
  labels?: string[];
  priority?: Priority;
  estimate?: number;
  start?: number;
  due?: number;
  description?: string;
  /** `@ada` in a text becomes a mention. */
  comments?: DemoComment[];
  archived?: number;
};

export type DemoMessage = {
  by: DemoPersonKey;
  ago: number;
  /** `@ada` becomes a mention, `#"Title of a task"` its key. */
  body: string;
  /** The message that it answers: so many before this one. */
  answers?: number;
  /** Who answered with an emoji. */
  reactions?: Record<string, DemoPersonKey[]>;
};

export type DemoProject = {
  key: string;
  name: string;
  description: string;
  created: number;
  members: { [Person in DemoPersonKey]?: ProjectRole };
  /** From left to right. */
  columns: { name: string; wipLimit?: number }[];
  labels: { name: string; color: string }[];
  tasks: DemoTask[];
  chat: DemoMessage[];
};
