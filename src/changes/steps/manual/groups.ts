import { jamfPartner } from '../../../snapshot/connection.js';
import type { Snapshot } from '../../../snapshot/snapshot.js';
import { type Judgement, no, type Step, type Subject, yes } from '../../step.js';
import { partnerRow } from '../partner.js';

/** Whose Macs Intune takes from Jamf: groups of users, included in the partner record. */
export const includeGroups = (label: string): Step => ({
  name: 'intune-groups',
  label,
  actor: 'person',
  reads: ['partners'],
  done: judge,
  basis: snapshot => {
    const partner = jamfPartner(snapshot);
    return { included: partner?.includesAllUsers ? ['all users'] : [...(partner?.includedGroups ?? [])].sort() };
  },
});

function judge(snapshot: Snapshot, subject: Subject): Judgement {
  const found = partnerRow(snapshot);
  if (found.is === 'unknown') return found.why;
  if (found.is === 'none') return no('no-partner-row');
  const { includesAllUsers, includedGroups } = found.row;
  // What an earlier connection left behind may go with it: looked at when its turn comes.
  if (!subject.plan) return no('groups-open', { missing: [...groupsIn(subject)] });
  if (includesAllUsers) return yes({ included: ['all users'] });
  const missing = groupsIn(subject).filter(id => !includedGroups.includes(id));
  return missing.length === 0 ? yes({ included: [...groupsIn(subject)] }) : no('groups-open', { missing });
}

function groupsIn({ wish }: Subject): readonly string[] {
  const groups = wish['includeGroups'];
  return Array.isArray(groups) ? groups.map(String) : [];
}
