import { whyNot } from '../../../checks/check.js';
import type { Finding } from '../../../checks/finding.js';
import { findingsOf } from '../../../checks/index.js';
import { entraLicence, intuneLicence } from '../../../checks/prerequisites/licences.js';
import { jamfVersionDeviceCompliance } from '../../../checks/prerequisites/other-jamf-versions.js';
import { isAtLeast } from '../../../checks/version.js';
import type { Facts } from '../../../kinds.js';
import { valueIn } from '../../../snapshot/reading.js';
import type { Snapshot } from '../../../snapshot/snapshot.js';
import type { PlanRefusal } from '../../kinds/kind.js';
import { type Judgement, no, type Step, type Subject, unknown, yes } from '../../step.js';
import { oldPlatform, oldPlatformReads } from './old-platform.js';
import { askedIn } from './wish.js';

const checks = [jamfVersionDeviceCompliance, intuneLicence, entraLicence];

/**
 * The check only warns of an old Jamf Pro, since no article names a minimum. With a version before 11 nobody is known to
 * have set Device Compliance up for Macs: https://it-money-life.com/jamf-pro-migration-devicecompliance
 */
const oldest = '11';

/** What the checks say of the server and the tenant. */
export const prerequisiteFindings = (snapshot: Snapshot): readonly Finding[] =>
  findingsOf(checks, snapshot).map(found => (isBeforeDeviceCompliance(found) ? { ...found, outcome: 'fail' } : found));

const isBeforeDeviceCompliance = ({ check, code, facts }: Finding): boolean =>
  check === jamfVersionDeviceCompliance.name && code === 'too-old' && !isAtLeast(String(facts['version']), oldest);

/** Why it cannot be done as things are; undefined where nothing is known to be in the way. */
export function obstacle(snapshot: Snapshot, subject: Subject): PlanRefusal | undefined {
  const failing = prerequisiteFindings(snapshot).filter(finding => finding.outcome === 'fail');
  if (failing.length > 0) {
    const facts = { failing: failing.map(({ check, code, facts: said }) => ({ check, code, facts: said })) };
    return { code: 'prerequisites-fail', facts };
  }
  const missing = missingSmartGroups(snapshot, subject);
  return missing.length > 0 ? { code: 'smart-groups-missing', facts: { missing: [...missing] } } : undefined;
}

/** The asked smart groups that Jamf Pro has no group of that very name for; none while its list was not read. */
function missingSmartGroups(snapshot: Snapshot, subject: Subject): readonly string[] {
  const groups = valueIn(snapshot.jamf.smartGroups);
  if (!groups) return [];
  const { applicableGroup, complianceGroup } = askedIn(subject.wish);
  const wanted = [...new Set([applicableGroup, complianceGroup])];
  return wanted.filter(name => !groups.some(group => group.name === name));
}

/** Where the old platform must not stand any more; a migration removes it in its next steps. */
type Shape = { readonly label: string; readonly oldPlatform: 'gone' | 'removed-here' };

/** Nothing stands in the way. Warnings do not stop it; they stand on the plan. */
export const prerequisites = ({ label, oldPlatform: old }: Shape): Step => ({
  name: 'prerequisites',
  label,
  actor: 'bot',
  reads: [...new Set([...checks.flatMap(check => check.reads), 'jamf-smart-groups' as const, ...oldPlatformReads])],
  done(snapshot, subject) {
    const found = obstacle(snapshot, subject);
    if (found) return no(found.code, found.facts);
    const unread = whatIsUnread(snapshot);
    if (unread) return unread;
    return old === 'gone' ? judgeOldGone(snapshot) : yes({ checked: checks.length });
  },
  basis: (snapshot, subject) => ({ ...outcomes(snapshot), smartGroups: smartGroupIds(snapshot, subject) }),
});

function whatIsUnread(snapshot: Snapshot): Judgement | undefined {
  const unread = prerequisiteFindings(snapshot).filter(finding => finding.outcome === 'error');
  const [first] = unread;
  if (first) return unknown('prerequisites-unread', { ...first.facts, unread: unread.map(finding => finding.check) });
  const { smartGroups } = snapshot.jamf;
  return valueIn(smartGroups) ? undefined : unknown('smart-groups-not-read', whyNot(smartGroups));
}

function judgeOldGone(snapshot: Snapshot): Judgement {
  const old = oldPlatform(snapshot);
  if (old.is === 'unread') return unknown(old.code, old.facts);
  if (old.is === 'in-place') return no('legacy-in-place', old.facts);
  return yes({ checked: checks.length, oldPlatform: old.is });
}

const outcomes = (snapshot: Snapshot): Facts => ({
  ...Object.fromEntries(prerequisiteFindings(snapshot).map(finding => [finding.check, finding.outcome])),
  oldPlatform: oldPlatform(snapshot).is,
});

/** By id: another group under the same name is another group. */
function smartGroupIds(snapshot: Snapshot, subject: Subject): Facts {
  const groups = valueIn(snapshot.jamf.smartGroups) ?? [];
  const { applicableGroup, complianceGroup } = askedIn(subject.wish);
  const idOf = (name: string): string => groups.find(group => group.name === name)?.id ?? '';
  return { applicable: idOf(applicableGroup), compliance: idOf(complianceGroup) };
}
