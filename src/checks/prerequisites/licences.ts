import { valueIn } from '../../snapshot/reading.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import { servicePlan } from '../../well-known.js';
import { type Check, finding, notRead } from '../check.js';
import type { CheckName, Finding } from '../finding.js';

const fixes: Check['fixes'] = {
  none: { who: 'billing-administrator' },
  'not-active': { who: 'billing-administrator' },
};

export const intuneLicence: Check = {
  name: 'intune-licence',
  group: 'prerequisites',
  scope: 'tenant',
  reads: ['service-plans'],
  fixes,
  run: snapshot => hasPlan('intune-licence', snapshot, [servicePlan.intune]),
};

export const entraLicence: Check = {
  name: 'entra-licence',
  group: 'prerequisites',
  scope: 'tenant',
  reads: ['service-plans'],
  fixes,
  run: snapshot => hasPlan('entra-licence', snapshot, [servicePlan.entraP1, servicePlan.entraP2]),
};

function hasPlan(check: CheckName, snapshot: Snapshot, wanted: readonly string[]): Finding {
  const plans = valueIn(snapshot.servicePlans);
  if (!plans) return notRead(check, snapshot, snapshot.servicePlans);
  const present = plans.filter(plan => wanted.includes(plan.id.toLowerCase()));
  const { at } = snapshot.servicePlans;
  if (present.some(plan => plan.active)) return finding(check, snapshot, 'pass', 'ok', {}, at);
  return finding(check, snapshot, 'fail', present.length > 0 ? 'not-active' : 'none', {}, at);
}
