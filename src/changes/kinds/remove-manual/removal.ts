import type { Facts } from '../../../kinds.js';
import { connectionOf, jamfPartner } from '../../../snapshot/connection.js';
import { valueIn } from '../../../snapshot/reading.js';
import type { RegistrationSecret, Snapshot, SnapshotPart } from '../../../snapshot/snapshot.js';
import type { Step, Subject } from '../../step.js';
import { clearApplicationId, clearName } from '../../steps/clear-application-id/index.js';
import { deleteApps, deleteName, namesOf, pinnedIds } from '../../steps/delete-apps/index.js';
import { pinFacts, pinsOf } from '../../steps/delete-apps/pins.js';
import { secretFacts } from '../../steps/manual/secret-words.js';
import { takenBefore } from '../../steps/taken-before.js';
import { removalDates, terminated, terminatedName } from '../../steps/terminated/index.js';
import { untickInJamf, untickName } from '../../steps/untick-in-jamf/index.js';
import type { Kind, KindSettings, PlanRefusal } from '../kind.js';

/*
 * The removal of a manual connection, alone or as the first half of a migration:
 * https://learn.microsoft.com/intune/device-security/conditional-access-integration/configure-jamf-cloud-connector
 */

type Labels = readonly [untick: string, clear: string, remove: string, terminated: string];

/** A manual connection is the only one of its tenant: what is switched off in Jamf ends the shared record. */
export const removalSteps = ({ partnerWrite, appsWrite }: KindSettings, labels: Labels): readonly Step[] => [
  untickInJamf(labels[0], { isLast: true }),
  clearApplicationId(labels[1], partnerWrite),
  deleteApps(labels[2], appsWrite),
  terminated(labels[3], { after: deleteName, ways: ['terminate', 'go-on'] }),
];

export function removalWarnings(snapshot: Snapshot, subject: Subject): readonly PlanRefusal[] {
  const found = pinsOf(snapshot, subject);
  const pins = found.is === 'pinned' ? found.pins : [];
  const connection = connectionOf(snapshot);
  return [
    ...(connection.is === 'cannot-tell' ? [{ code: 'not-seen-as-manual', facts: {} }] : []),
    ...(pins.length > 0 ? [{ code: 'apps-to-delete', facts: { apps: namesOf(pins), count: pins.length } }] : []),
    // Whose deletion was seen is not only said to be gone.
    ...(pins.length === 0 && !takenBefore(snapshot, subject) ? [{ code: 'no-apps-to-delete', facts: {} }] : []),
  ];
}

/**
 * What of a removal stays done in the change that starts over from it: all of it, once the connector stands in its place;
 * and Terminated, where it was approved to go on without it and Intune shows what it showed then.
 */
export function removalCarriedOn(snapshot: Snapshot, subject: Subject): readonly string[] {
  const before = takenBefore(snapshot, subject);
  if (!before) return [];
  if (connectionOf(snapshot).is === 'cloud-connector') return [untickName, clearName, terminatedName];
  const { terminated, state } = before.latched[terminatedName]?.evidence ?? {};
  return terminated === 'not-seen' && state === (jamfPartner(snapshot)?.state ?? 'none') ? [terminatedName] : [];
}

const live = ['enabled', 'unresponsive'];

/** What the removal rests on, and what it will be told apart from. */
export function removalBaseline(snapshot: Snapshot, subject: Subject): Facts {
  const partner = jamfPartner(snapshot);
  const found = pinsOf(snapshot, subject);
  const pins = found.is === 'pinned' ? found.pins : [];
  const applicationId = partner?.applicationId ?? '';
  return {
    applicationId,
    partnerState: partner?.state ?? 'none',
    pins: pinFacts(pins) ?? [],
    stands: live.includes(partner?.state ?? '') && applicationId !== '' && pins.length > 0,
    registration: registrationOf(snapshot, subject),
  };
}

/** The tenant's own registration behind the connection: nobody deletes it, and its secrets stay good. */
function registrationOf(snapshot: Snapshot, subject: Subject): string {
  const connection = connectionOf(snapshot);
  const known = takenBefore(snapshot, subject)?.baseline['registration'];
  if (typeof known === 'string') return known;
  if (connection.is === 'manual') return connection.applicationId;
  const found = pinsOf(snapshot, subject);
  const isOwn = (objectId: string) =>
    Object.values(snapshot.named).some(
      reading => valueIn(reading)?.objectId === objectId && valueIn(reading)?.ownerTenantId === subject.tenantId,
    );
  const own = found.is === 'pinned' ? found.pins.find(({ objectId }) => isOwn(objectId)) : undefined;
  return own?.appId ?? jamfPartner(snapshot)?.applicationId ?? '';
}

export const removalNames: NonNullable<Kind['names']> = subject => {
  const registration = subject.plan?.baseline['registration'];
  return {
    apps: pinnedIds(subject),
    registrations: typeof registration === 'string' && registration !== '' ? [registration] : [],
  };
};

const endReads: readonly SnapshotPart[] = ['partners', 'registrations'];

/** The dates that Intune set, and what stays behind in Entra. */
export const removalEnd: NonNullable<Kind['atEnd']> = {
  reads: endReads,
  facts: snapshot => ({ ...removalDates(snapshot), registration: leftBehind(snapshot) }),
};

function leftBehind(snapshot: Snapshot): Facts | null {
  const [found] = Object.values(snapshot.registrations).flatMap(reading => valueIn(reading) ?? []);
  return found ? { name: found.displayName, appId: found.appId, secrets: found.secrets.map(nameAndEnd) } : null;
}

/** How a secret begins is of no use any more, and not kept. */
const nameAndEnd = (secret: RegistrationSecret): Facts => ({ ...secretFacts(secret), hint: '' });
