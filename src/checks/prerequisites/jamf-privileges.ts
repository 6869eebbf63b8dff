import { valueIn } from '../../snapshot/reading.js';
import { type Check, finding, notRead } from '../check.js';

/** The privilege that shows the bot's own Jamf sign-in may look at Conditional Access (Jamf Pro API role privileges). */
export const readConditionalAccess = 'Read Conditional Access';

export const jamfPrivileges: Check = {
  name: 'jamf-privileges',
  group: 'prerequisites',
  scope: 'instance',
  reads: ['jamf-privileges'],
  fixes: {
    missing: { who: 'jamf-administrator', where: 'jamf' },
    'own-role-not-readable': { who: 'jamf-administrator', where: 'jamf' },
  },
  run(snapshot) {
    const { privileges, signIn } = snapshot.jamf;
    const have = valueIn(privileges);
    const facts = { privilege: readConditionalAccess, signIn };
    // What the bot's own sign-in may see does not decide whether the administrator can connect: a warning at most.
    if (privileges.is === 'denied') {
      return finding(
        'jamf-privileges',
        snapshot,
        'warn',
        'own-role-not-readable',
        { ...facts, permission: privileges.permission },
        privileges.at,
      );
    }
    if (!have) return notRead('jamf-privileges', snapshot, privileges);
    const held = have.some(name => name.toLowerCase() === readConditionalAccess.toLowerCase());
    return finding('jamf-privileges', snapshot, held ? 'pass' : 'warn', held ? 'ok' : 'missing', facts, privileges.at);
  },
};
