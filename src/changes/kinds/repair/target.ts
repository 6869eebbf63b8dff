import { sendDeviceAttributes } from '../../../checks/permissions/contract.js';
import type { Facts, Repair } from '../../../kinds.js';
import { isKnown, valueIn } from '../../../snapshot/reading.js';
import type { EnterpriseApp, Snapshot } from '../../../snapshot/snapshot.js';
import { connectorAppName, intuneApi, registrationAppName } from '../../../well-known.js';
import type { Subject } from '../../step.js';
import { foreignAppsNamed } from '../connect-cloud-connector/apps.js';
import { extrasOf } from './contracts.js';

/** The app that a repair is about, or why it cannot be told. */
export type Target =
  | { readonly is: 'app'; readonly app: EnterpriseApp }
  | { readonly is: 'unclear'; readonly code: string; readonly facts: Facts }
  | { readonly is: 'unknown' };

/** By the id that the plan pinned, else the one asked for, else the only app that it can be. */
export function targetOf(snapshot: Snapshot, subject: Subject): Target {
  const id = pinnedId(subject);
  return id === undefined ? onlyOne(snapshot, subject) : byId(snapshot, id);
}

function pinnedId({ plan, wish }: Subject): string | undefined {
  const pinned = plan && appIn(plan.baseline)?.objectId;
  const asked = wish['app'];
  return pinned ?? (typeof asked === 'string' ? asked : undefined);
}

/** What to look up in each look of such a change. The id asked for, too: before the start the plan is made again. */
export function idsToLookUp({ plan, wish }: Subject): readonly string[] {
  const asked = wish['app'];
  const pinned = plan && appIn(plan.baseline)?.objectId;
  return [...(typeof asked === 'string' ? [asked] : []), ...(pinned ? [pinned] : [])];
}

export type PinnedApp = { readonly objectId: string; readonly appId: string; readonly name: string };

/** What the plan pinned. */
export function appIn(baseline: Facts): PinnedApp | undefined {
  const app = baseline['app'];
  if (typeof app !== 'object' || app === null || Array.isArray(app)) return undefined;
  const { objectId, appId, name } = app as Facts;
  return { objectId: String(objectId), appId: String(appId), name: String(name) };
}

function byId(snapshot: Snapshot, id: string): Target {
  const reading = snapshot.named[id];
  if (!reading || !isKnown(reading)) return { is: 'unknown' };
  const app = valueIn(reading);
  return app ? { is: 'app', app } : { is: 'unclear', code: 'app-not-there', facts: { id } };
}

function onlyOne(snapshot: Snapshot, subject: Subject): Target {
  if (!valueIn(snapshot.jamfApps)) return { is: 'unknown' };
  const candidates = candidatesFor[subject.wish['finding'] as Repair](snapshot, subject);
  const [app, ...more] = candidates;
  if (app && more.length === 0) return { is: 'app', app };
  return {
    is: 'unclear',
    code: 'app-unclear',
    facts: { apps: candidates.map(one => `${one.displayName} (${one.appId})`) },
  };
}

type Candidates = (snapshot: Snapshot, subject: Subject) => readonly EnterpriseApp[];

/** Jamf's two apps of the connector, and the one that the partner record names. */
const concerned: Candidates = (snapshot, subject) => {
  const named = [connectorAppName, registrationAppName].flatMap(name => foreignAppsNamed(snapshot, name, subject));
  const pointed = valueIn(snapshot.partnerApp);
  const all = pointed ? [...named, pointed] : named;
  return [...new Map(all.map(app => [app.objectId, app])).values()];
};

const candidatesFor: { readonly [repair in Repair]: Candidates } = {
  'consent-connector': () => [],
  'consent-registration': () => [],
  'application-id': (snapshot, subject) => foreignAppsNamed(snapshot, connectorAppName, subject).filter(mayReport),
  'enable-app': (snapshot, subject) => concerned(snapshot, subject).filter(app => !app.enabled),
  'extra-permission': (snapshot, subject) =>
    concerned(snapshot, subject).filter(app => (extrasOf(app, subject) ?? []).length > 0),
};

/** It holds the role by which an app sends device data to Intune. */
export const mayReport = ({ roles }: EnterpriseApp): boolean =>
  roles.some(role => role.resourceAppId === intuneApi && role.value === sendDeviceAttributes);

/** The app that is repaired, by its name once the plan has found it. */
export function appRow(label: string, wish: Facts, baseline: Facts): readonly { label: string; value: string }[] {
  const app = appIn(baseline);
  if (app) return [{ label, value: `${app.name} (${app.appId})` }];
  return wish['app'] ? [{ label, value: String(wish['app']) }] : [];
}
