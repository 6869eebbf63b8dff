import { sendDeviceAttributes } from '../../../checks/permissions/contract.js';
import type { Facts } from '../../../kinds.js';
import { valueIn } from '../../../snapshot/reading.js';
import type { EnterpriseApp, Snapshot } from '../../../snapshot/snapshot.js';
import { intuneApi, nativeConnectorAppName } from '../../../well-known.js';
import type { Before, Subject } from '../../step.js';
import { takenBefore } from '../taken-before.js';

/** An enterprise app that a change is to delete: known by its object id from here on, never by its name again. */
export type Pin = { readonly objectId: string; readonly appId: string; readonly name: string };

export type Pins =
  | { readonly is: 'pinned'; readonly pins: readonly Pin[] }
  /** None, or more than the two that a manual connection has: which ones is asked, not guessed. */
  | { readonly is: 'unclear'; readonly candidates: readonly Pin[] }
  | { readonly is: 'unknown' };

export const pinOf = ({ objectId, appId, displayName }: EnterpriseApp): Pin => ({ objectId, appId, name: displayName });

/**
 * The enterprise apps of a manual connection: the tenant's own one that may report to Intune, and Jamf Native macOS
 * Connector (Microsoft's article: "find the two Jamf apps and delete them"). One of them is possible; somebody may also
 * have named them.
 */
export function pinsOf(snapshot: Snapshot, subject: Subject): Pins {
  // Without the tenant's own id nothing tells its own app from one of Jamf's.
  if (!valueIn(snapshot.tenant)) return { is: 'unknown' };
  const before = takenBefore(snapshot, subject);
  if (before) return stillPinned(snapshot, before);
  const asked = subject.wish['apps'];
  if (Array.isArray(asked)) return named(snapshot, asked.map(String));
  const listed = valueIn(snapshot.jamfApps);
  const pointed = snapshot.partnerApp;
  if (!listed || (pointed.is !== 'value' && pointed.is !== 'absent')) return { is: 'unknown' };
  const isOwn = (app: EnterpriseApp) => app.ownerTenantId === subject.tenantId;
  const own = [...listed, ...(pointed.is === 'value' ? [pointed.value] : [])].filter(
    app => isOwn(app) && (mayReport(app) || app.objectId === valueIn(pointed)?.objectId),
  );
  const native = listed.filter(app => app.displayName === nativeConnectorAppName && !isOwn(app));
  const candidates = distinct([...own, ...native].map(pinOf));
  const fits = distinct(own.map(pinOf)).length <= 1 && native.length <= 1 && candidates.length > 0;
  return fits ? { is: 'pinned', pins: candidates } : { is: 'unclear', candidates };
}

export const mayReport = ({ roles }: EnterpriseApp): boolean =>
  roles.some(role => role.resourceAppId === intuneApi && role.value === sendDeviceAttributes);

const stillPinned = (snapshot: Snapshot, { baseline }: Before): Pins => {
  const ids = pinnedIn(baseline).map(({ objectId }) => objectId);
  return named(snapshot, ids);
};

function named(snapshot: Snapshot, ids: readonly string[]): Pins {
  const found: Pin[] = [];
  for (const id of ids) {
    const reading = snapshot.named[id];
    if (!reading || (reading.is !== 'value' && reading.is !== 'absent')) return { is: 'unknown' };
    if (reading.is === 'value') found.push(pinOf(reading.value));
  }
  return { is: 'pinned', pins: distinct(found) };
}

const distinct = (pins: readonly Pin[]): readonly Pin[] =>
  [...new Map(pins.map(pin => [pin.objectId, pin])).values()].sort((a, b) => (a.objectId < b.objectId ? -1 : 1));

/** As the plan keeps them. */
export const pinFacts = (pins: readonly Pin[]): Facts['pins'] => pins.map(pin => ({ ...pin }));

/** What the plan pinned. */
export function pinnedIn(baseline: Facts): readonly Pin[] {
  const kept = baseline['pins'];
  return Array.isArray(kept) ? kept.flatMap(one => (isPin(one) ? [one] : [])) : [];
}

const isPin = (value: unknown): value is Pin =>
  typeof value === 'object' && value !== null && 'objectId' in value && 'appId' in value && 'name' in value;
