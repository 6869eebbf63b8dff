import type { Snapshot } from '../snapshot/snapshot.js';
import type { Check } from './check.js';
import { connectionChecks } from './connection/index.js';
import type { Finding } from './finding.js';
import { networkChecks } from './network/index.js';
import { permissionChecks } from './permissions/index.js';
import { policyChecks } from './policies/index.js';
import { prerequisiteChecks } from './prerequisites/index.js';

export { cloudConnectorPrerequisites } from './prerequisites/index.js';

/** Every check of a snapshot there is. */
export const checks: readonly Check[] = [
  ...connectionChecks,
  ...prerequisiteChecks,
  ...permissionChecks,
  ...policyChecks,
  ...networkChecks,
];

export const findingsOf = (list: readonly Check[], snapshot: Snapshot): readonly Finding[] =>
  list.map(check => check.run(snapshot));
