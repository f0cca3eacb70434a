import type { DemoProject } from './demo-project';
import { mobile } from './mobile';
import { operations } from './operations';
import { website } from './website';

/** The projects of the demo team. */
export const demoProjects: readonly DemoProject[] = [website, mobile, operations];
