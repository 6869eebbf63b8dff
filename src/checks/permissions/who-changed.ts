import type { Facts } from '../../kinds.js';
import { valueIn } from '../../snapshot/reading.js';
import type { AppAudit, EnterpriseApp, Snapshot } from '../../snapshot/snapshot.js';
import { whyNot } from '../check.js';

/*
 * Activities of the category ApplicationManagement, as Entra's audit log writes them:
 * https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
const granting = [
  'Add app role assignment to service principal',
  'Add delegated permission grant',
  'Consent to application',
];
const taking = ['Remove app role assignment from service principal', 'Remove delegated permission grant'];
const making = ['Add service principal'];

/** Which activities can have brought about what is wrong. Of the others the log proves nothing. */
const activitiesBehind: { readonly [wrong: string]: readonly string[] } = {
  missing: taking,
  'one-user': granting,
  extra: granting,
  'later-edition': granting,
  lookalike: making,
};

/**
 * What the audit log says of who did this to these apps: the newest entry that names one of them, and how many there
 * are. Without such an entry nothing is said, and nobody is named; a log that could not be read is said.
 */
export function whoChanged(snapshot: Snapshot, apps: readonly EnterpriseApp[], wrong: readonly string[]): Facts {
  const activities = wrong.flatMap(code => activitiesBehind[code] ?? []);
  if (activities.length === 0) return {};
  const entries = valueIn(snapshot.appAudits);
  if (!entries) return unread(snapshot);
  const ids = apps.map(app => app.objectId.toLowerCase());
  const found = entries.filter(({ app, activity }) => ids.includes(app.toLowerCase()) && isOneOf(activities, activity));
  const newest = found.reduce<AppAudit | undefined>((best, one) => (best && best.at >= one.at ? best : one), undefined);
  if (!newest) return {};
  return { who: newest.by, when: newest.at, what: newest.activity, entries: found.length };
}

function unread({ appAudits }: Snapshot): Facts {
  const { why, permission, cause } = whyNot(appAudits);
  if (cause === 'not-asked') return {};
  return { whoNotRead: permission ?? cause ?? why ?? 'absent' };
}

const isOneOf = (activities: readonly string[], activity: string): boolean =>
  activities.some(one => one.toLowerCase() === activity.toLowerCase());
