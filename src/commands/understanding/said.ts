import type { CommandName } from '../../kinds.js';
import { sayings as approvals } from '../approvals/sayings.js';
import { sayings as check } from '../check/sayings.js';
import { sayings as checkDevice } from '../check-device/sayings.js';
import { sayings as checkDevices } from '../check-devices/sayings.js';
import { sayings as checkNetwork } from '../check-network/sayings.js';
import { sayings as checkPermissions } from '../check-permissions/sayings.js';
import { sayings as checkPolicies } from '../check-policies/sayings.js';
import { sayings as checkPrerequisites } from '../check-prerequisites/sayings.js';
import { sayings as connect } from '../connect/sayings.js';
import { sayings as disconnect } from '../disconnect/sayings.js';
import { sayings as doctor } from '../doctor/sayings.js';
import { sayings as help } from '../help/sayings.js';
import { sayings as history } from '../history/sayings.js';
import { sayings as instances } from '../instances/sayings.js';
import { sayings as language } from '../language/sayings.js';
import { sayings as locks } from '../locks/sayings.js';
import { sayings as migrate } from '../migrate/sayings.js';
import { sayings as policy } from '../policy/sayings.js';
import { sayings as removeManual } from '../remove-manual/sayings.js';
import { sayings as repair } from '../repair/sayings.js';
import { sayings as rotateSecret } from '../rotate-secret/sayings.js';
import type { Sayings } from '../sayings.js';
import { sayings as signIn } from '../sign-in/sayings.js';
import { sayings as signOut } from '../sign-out/sayings.js';
import { sayings as startWrites } from '../start-writes/sayings.js';
import { sayings as status } from '../status/sayings.js';
import { sayings as stopWrites } from '../stop-writes/sayings.js';
import { sayings as support } from '../support/sayings.js';
import { sayings as switchToManual } from '../switch-to-manual/sayings.js';
import { sayings as terminate } from '../terminate/sayings.js';
import { sayings as unlock } from '../unlock/sayings.js';
import { sayings as whoAmI } from '../who-am-i/sayings.js';

/** How people ask for each command in their own words; those that only buttons need have none. */
export const sayings: { readonly [name in CommandName]?: Sayings } = {
  approvals,
  check,
  'check-device': checkDevice,
  'check-devices': checkDevices,
  'check-network': checkNetwork,
  'check-permissions': checkPermissions,
  'check-policies': checkPolicies,
  'check-prerequisites': checkPrerequisites,
  connect,
  disconnect,
  doctor,
  help,
  history,
  instances,
  language,
  locks,
  migrate,
  policy,
  'remove-manual': removeManual,
  repair,
  'rotate-secret': rotateSecret,
  'sign-in': signIn,
  'sign-out': signOut,
  'start-writes': startWrites,
  status,
  'stop-writes': stopWrites,
  support,
  'switch-to-manual': switchToManual,
  terminate,
  unlock,
  'who-am-i': whoAmI,
};
