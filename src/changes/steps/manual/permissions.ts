import { whyNot } from '../../../checks/check.js';
import { apiName, sendDeviceAttributes } from '../../../checks/permissions/contract.js';
import { minutes } from '../../../clock.js';
import { isKnown, valueIn } from '../../../snapshot/reading.js';
import type { Registration, Snapshot } from '../../../snapshot/snapshot.js';
import { intuneApi } from '../../../well-known.js';
import { type Judgement, no, type Step, type Subject, unknown, yes } from '../../step.js';
import { enterpriseAppIn, registrationIn } from './about.js';

/**
 * The registration asks for Intune's role for partners. More is a warning, not a mistake: Microsoft's article of 2019
 * asks for this one alone, that of 2023 adds two (`laterManualPermissions`) on the way.
 */
export function askForPermission(label: string, by: 'person' | 'bot'): Step {
  const step: Step = {
    name: 'permissions',
    label,
    actor: by,
    reads: ['registrations', 'named'],
    lag: minutes(5),
    done: judgeAsked,
    basis: () => ({ permission: sendDeviceAttributes }),
  };
  if (by === 'person') return step;
  return {
    ...step,
    borrows: 'apps',
    async run(write, subject, snapshot) {
      const found = registrationIn(snapshot, subject);
      const id = roleId(snapshot);
      if (found.is === 'not' || !id) throw new Error('the registration or the role is gone');
      const { objectId } = found.found;
      await write.setRequiredPermissions(objectId, [
        { resourceAppId: intuneApi, resourceAccess: [{ id, type: 'Role' }] },
      ]);
      return { objectId, permission: sendDeviceAttributes };
    },
  };
}

function judgeAsked(snapshot: Snapshot, subject: Subject): Judgement {
  if (!subject.plan) return no('permissions-open');
  const found = registrationIn(snapshot, subject);
  if (found.is === 'not') return found.why;
  const api = snapshot.named[intuneApi];
  if (!api || !isKnown(api)) return unknown('api-not-read', api ? whyNot(api) : {});
  const id = roleId(snapshot);
  if (!id) return no('role-not-published');
  const { permissions } = found.found;
  const asked = permissions.some(one => one.resourceAppId === intuneApi && one.id === id && one.type === 'Role');
  return asked ? yes({ others: othersAsked(snapshot, found.found) }) : no('permissions-open');
}

/** Its id, as the Intune API publishes it now. */
const roleId = (snapshot: Snapshot): string | undefined => {
  const api = snapshot.named[intuneApi];
  return api && valueIn(api)?.publishes?.find(({ value }) => value === sendDeviceAttributes)?.id;
};

/** What a registration asks for besides, by API and id. */
export const othersAsked = (snapshot: Snapshot, { permissions }: Registration): readonly string[] =>
  permissions
    .filter(one => !(one.resourceAppId === intuneApi && one.id === roleId(snapshot)))
    .map(one => `${apiName(one.resourceAppId)}: ${one.id}`)
    .sort();

/** An administrator has consented: the enterprise app holds the role. */
export const adminConsent = (label: string): Step => ({
  name: 'admin-consent',
  label,
  actor: 'person',
  reads: ['named'],
  done: (snapshot, subject) => (subject.plan ? judgeHeld(snapshot, subject) : no('consent-open')),
  basis: () => ({ permission: sendDeviceAttributes }),
  kept: [{ name: 'manual-app-role', scope: 'shared', holds: judgeHeld }],
});

function judgeHeld(snapshot: Snapshot, subject: Subject): Judgement {
  const app = enterpriseAppIn(snapshot, subject);
  if (app.is === 'not') return app.why;
  const { objectId, displayName, enabled, disabledByMicrosoft, roles } = app.found;
  if (!enabled || disabledByMicrosoft) return no('app-disabled', { app: displayName });
  const held = roles.some(role => role.resourceAppId === intuneApi && role.value === sendDeviceAttributes);
  return held ? yes({ objectId }) : no('consent-open', { app: displayName });
}
