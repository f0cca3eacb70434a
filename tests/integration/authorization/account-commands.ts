import { adminProjectCommands } from '../../../contract/admin-projects';
import { jobCommands } from '../../../contract/jobs';
import { operatorCommands } from '../../../contract/operator';
import { pushCommands } from '../../../contract/push';
import { simulationCommands } from '../../../contract/simulation';
import { twoStepCommands } from '../../../contract/two-step';
import { userCommands } from '../../../contract/users';

/** The commands that are not about what the members of a project share: accounts, the installation, the demo. */
export const accountCommands = {
  ...userCommands,
  ...twoStepCommands,
  ...pushCommands,
  ...operatorCommands,
  ...adminProjectCommands,
  ...jobCommands,
  ...simulationCommands,
};
