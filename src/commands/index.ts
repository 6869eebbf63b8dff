import type { CommandName } from '../kinds.js';
import { answers } from './answers/index.js';
import { applicationId } from './application-id/index.js';
import { approvals } from './approvals/index.js';
import { ask } from './ask/index.js';
import { cancelScan } from './cancel-scan/index.js';
import { check } from './check/index.js';
import { checkChange } from './check-change/index.js';
import { checkDevice } from './check-device/index.js';
import { checkDevices } from './check-devices/index.js';
import { checkNetwork } from './check-network/index.js';
import { checkPermissions } from './check-permissions/index.js';
import { checkPolicies } from './check-policies/index.js';
import { checkPrerequisites } from './check-prerequisites/index.js';
import type { Command } from './command.js';
import { confirm } from './confirm/index.js';
import { connect } from './connect/index.js';
import { goOn } from './continue/index.js';
import { disconnect } from './disconnect/index.js';
import { doctor } from './doctor/index.js';
import { feedback } from './feedback/index.js';
import { help } from './help/index.js';
import { history } from './history/index.js';
import { instances } from './instances/index.js';
import { language } from './language/index.js';
import { locks } from './locks/index.js';
import { migrate } from './migrate/index.js';
import { policy } from './policy/index.js';
import { questions } from './questions/index.js';
import { removeManual } from './remove-manual/index.js';
import { repair } from './repair/index.js';
import { rotateSecret } from './rotate-secret/index.js';
import { runOneStep } from './run-step/index.js';
import { secret } from './secret/index.js';
import { showChange } from './show/index.js';
import { signIn } from './sign-in/index.js';
import { signOut } from './sign-out/index.js';
import { startOver } from './start-over/index.js';
import { startWrites } from './start-writes/index.js';
import { status } from './status/index.js';
import { stopWrites } from './stop-writes/index.js';
import { support } from './support/index.js';
import { switchToManual } from './switch-to-manual/index.js';
import { terminate } from './terminate/index.js';
import { undo } from './undo/index.js';
import { unlock } from './unlock/index.js';
import { wayOut } from './way-out/index.js';
import { whoAmI } from './who-am-i/index.js';

/** Every command there is, in the order of Teams' command menu. */
export const commands: readonly Command<unknown>[] = [
  status,
  check,
  connect,
  approvals,
  instances,
  checkDevices,
  checkDevice,
  history,
  whoAmI,
  policy,
  doctor,
  support,
  signIn,
  signOut,
  language,
  help,
  confirm,
  applicationId,
  checkChange,
  checkPrerequisites,
  checkPermissions,
  checkPolicies,
  checkNetwork,
  runOneStep,
  cancelScan,
  locks,
  unlock,
  stopWrites,
  startWrites,
  showChange,
  disconnect,
  removeManual,
  migrate,
  switchToManual,
  rotateSecret,
  terminate,
  repair,
  goOn,
  startOver,
  undo,
  secret,
  wayOut,
  ask,
  answers,
  feedback,
  questions,
];

export function commandNamed(name: CommandName): Command<unknown> {
  const command = commands.find(candidate => candidate.name === name);
  if (!command) throw new Error(`no command is called ${name}`);
  return command;
}
