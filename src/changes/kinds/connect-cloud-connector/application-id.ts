import { whyNot } from '../../../checks/check.js';
import { sendDeviceAttributes } from '../../../checks/permissions/contract.js';
import { minutes } from '../../../clock.js';
import type { Facts } from '../../../kinds.js';
import { connectionOf, jamfPartner } from '../../../snapshot/connection.js';
import { isKnown, valueIn } from '../../../snapshot/reading.js';
import type { Snapshot } from '../../../snapshot/snapshot.js';
import { connectorAppName, intuneApi } from '../../../well-known.js';
import { type Judgement, no, type Step, type Subject, unknown, yes } from '../../step.js';
import { foreignAppsNamed } from './apps.js';

/** The id on Jamf's Application ID page, pasted by a person and held against what Entra knows. */
export const applicationId = (label: string): Step => ({
  name: 'application-id',
  label,
  actor: 'person',
  reads: ['jamf-apps', 'named', 'partners'],
  asks: 'application-id',
  stops: ['id-differs-from-shared'],
  done: judgeApplicationId,
  basis: (snapshot, subject) => ({ sharedId: sharedId(snapshot, subject) ?? '' }),
});

/** Is the given id the connector's application id, here, and the one that the other instances use? */
export function judgeApplicationId(snapshot: Snapshot, subject: Subject): Judgement {
  const given = subject.inputs.applicationId;
  if (!given) return no('application-id-open');
  const reading = snapshot.named[given];
  if (!reading || !isKnown(reading)) return unknown('application-not-read', reading ? whyNot(reading) : {});
  const app = valueIn(reading);
  if (!app) return no('id-unknown-here', { given });
  if (app.objectId === given && app.appId !== given) return no('id-is-object-id', { given, appId: app.appId });
  if (app.ownerTenantId === subject.tenantId) return no('id-is-own-app', { given, app: app.displayName });
  if (!app.enabled) return no('app-disabled', { app: app.displayName });
  const mayReport = app.roles.some(role => role.resourceAppId === intuneApi && role.value === sendDeviceAttributes);
  if (!mayReport) return no('id-is-other-app', { given, app: app.displayName });
  // Apps that could not be listed are not apps that are not there: the id of another app would pass.
  if (!valueIn(snapshot.jamfApps)) return unknown('apps-not-read', whyNot(snapshot.jamfApps));
  const connectors = foreignAppsNamed(snapshot, connectorAppName, subject);
  if (connectors.length > 0 && !connectors.some(connector => connector.appId === given)) {
    return no('id-is-other-app', { given, app: app.displayName });
  }
  const shared = sharedId(snapshot, subject);
  if (shared && shared !== given) return no('id-differs-from-shared', { given, shared });
  return yes({ appId: app.appId, objectId: app.objectId });
}

/** The id that other instances already rely on: the one in the partner record when the change was planned. */
function sharedId(snapshot: Snapshot, subject: Subject): string | undefined {
  const planned = subject.plan?.baseline['sharedApplicationId'];
  if (typeof planned === 'string') return planned || undefined;
  return sharedApplicationId(snapshot) || undefined;
}

/** The id that servers connected earlier rely on; empty when none is connected: what a terminated record names is free. */
export function sharedApplicationId(snapshot: Snapshot): string {
  const partner = jamfPartner(snapshot);
  if (!partner || partner.state === 'terminated' || connectionOf(snapshot).is !== 'cloud-connector') return '';
  return partner.applicationId;
}

/** That id in Intune's partner record, by the bot or by a person. Proven by reading the record. */
export function partnerApplicationId(
  label: string,
  by: 'person' | 'bot',
  wantedId: WantedId = ({ inputs }) => inputs.applicationId,
): Step {
  const done: Step['done'] = (snapshot, subject) => judgePartnerId(snapshot, wantedId(subject));
  const step: Step = {
    name: 'partner-application-id',
    label,
    actor: by,
    reads: ['partners'],
    lag: minutes(10),
    done,
    basis: partnerBasis,
    kept: [{ name: 'partner-application-id', scope: 'shared', holds: done }],
  };
  if (by === 'person') return step;
  return {
    ...step,
    ready: snapshot => jamfPartner(snapshot) !== undefined,
    async run(write, subject, snapshot) {
      const partner = jamfPartner(snapshot);
      const id = wantedId(subject);
      if (!partner || !id) throw new Error('the partner record or the application id is gone');
      await write.setPartnerApplicationId(partner.id, id);
      return { partnerId: partner.id, applicationId: id };
    },
  };
}

/** Which id it is to be: the one that a person gave, unless the steps before came to one by themselves. */
type WantedId = (subject: Subject) => string | undefined;

function judgePartnerId(snapshot: Snapshot, wanted: string | undefined): Judgement {
  const rows = valueIn(snapshot.partners);
  if (!rows) return unknown('partner-not-read', whyNot(snapshot.partners));
  if (rows.length > 1) return unknown('several-partner-rows', { count: rows.length });
  const partner = jamfPartner(snapshot);
  if (!partner) return no('no-partner-row');
  if (!wanted) return no('application-id-open');
  if (partner.applicationId === wanted) return yes({ partnerId: partner.id, applicationId: wanted });
  return no('partner-id-open', { applicationId: wanted, present: partner.applicationId });
}

function partnerBasis(snapshot: Snapshot): Facts {
  const rows = valueIn(snapshot.partners) ?? [];
  return {
    partners: rows.map(row => ({
      id: row.id,
      applicationId: row.applicationId,
      state: row.state,
      included: row.includesAllUsers ? ['all users'] : [...row.includedGroups].sort(),
      excluded: [...row.excludedGroups].sort(),
    })),
  };
}
