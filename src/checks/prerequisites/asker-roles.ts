import { valueIn } from '../../snapshot/reading.js';
import { directoryRole } from '../../well-known.js';
import { type Check, finding, notRead } from '../check.js';

/** Consent to Jamf's apps asks for one of the first, the record of the partner for one of the second. */
const mayConsent = [directoryRole.globalAdministrator, directoryRole.privilegedRoleAdministrator];
const maySetPartner = [directoryRole.globalAdministrator, directoryRole.intuneAdministrator];

/**
 * Does who asks hold the roles that the steps take? Only what is assigned to them directly and active is seen, so a
 * role that is not found is never said not to be there.
 */
export const askerRoles: Check = {
  name: 'asker-roles',
  group: 'prerequisites',
  scope: 'tenant',
  reads: ['asker-roles'],
  fixes: {
    'no-consent': { who: 'privileged-role-administrator', where: 'entra' },
    'no-partner': { who: 'privileged-role-administrator', where: 'entra' },
    neither: { who: 'privileged-role-administrator', where: 'entra' },
  },
  run(snapshot) {
    const held = valueIn(snapshot.askerRoles);
    const { at } = snapshot.askerRoles;
    const say = finding.bind(undefined, 'asker-roles', snapshot);
    if (snapshot.askerRoles.is === 'unreachable' && snapshot.askerRoles.cause === 'not-asked') {
      return say('skipped', 'nobody-asks', {}, at);
    }
    if (!held) return notRead('asker-roles', snapshot, snapshot.askerRoles);
    const consents = mayConsent.some(role => held.includes(role));
    const setsPartner = maySetPartner.some(role => held.includes(role));
    if (consents && setsPartner) return say('pass', 'ok', {}, at);
    if (consents) return say('warn', 'no-partner', {}, at);
    return say('warn', setsPartner ? 'no-consent' : 'neither', {}, at);
  },
};
