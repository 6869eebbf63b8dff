import { findingsOf } from '../../checks/index.js';
import { platformSupported } from '../../checks/prerequisites/platform-supported.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import type { PlanRefusal } from '../kinds/kind.js';

/** Stands on the plan of whatever builds on the old platform: it is past its end of support. */
export const legacyPlatform = (snapshot: Snapshot): readonly PlanRefusal[] =>
  findingsOf([platformSupported], snapshot).map(({ check, code, facts }) => ({ code: `${check}/${code}`, facts }));
