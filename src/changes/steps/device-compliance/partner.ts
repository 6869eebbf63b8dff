import { minutes } from '../../../clock.js';
import type { CompliancePartner, Snapshot } from '../../../snapshot/snapshot.js';
import { type Judgement, no, type Step, type Subject, yes } from '../../step.js';
import { verifiedStep } from '../verified.js';
import { macRowIn, rowsBasis } from './rows.js';
import { askedIn } from './wish.js';

/** In Intune: Jamf as compliance partner for macOS, for exactly the named groups. */
export const addPartner = (label: string): Step => ({
  name: 'compliance-partner',
  label,
  actor: 'person',
  reads: ['compliance-partners'],
  done: judgeGroups,
  basis: rowsBasis,
});

/** In Jamf: Confirm, after which Intune shows the partner as Active. */
export const confirmInJamf = (label: string): Step => ({
  name: 'jamf-compliance-confirm',
  label,
  actor: 'person',
  reads: ['compliance-partners'],
  attestable: true,
  lag: minutes(10),
  done(snapshot, subject) {
    const enabled = judgeEnabled(snapshot);
    if (enabled.done !== 'yes') return enabled;
    // Before the approval nothing of this change was confirmed yet, whatever an earlier connection left behind.
    if (!subject.plan) return no('compliance-confirm-open');
    // A partner that was in use may become enabled again by another server: only what was not can show this Confirm.
    const before = String(subject.plan.baseline['compliancePartnerState'] ?? 'none');
    const shows = ['none', 'unavailable', 'terminated'].includes(before);
    if (!shows && !subject.attested.includes('jamf-compliance-confirm')) return no('compliance-confirm-open');
    return yes({ ...enabled.evidence, how: shows ? 'read' : 'attested' });
  },
  basis: rowsBasis,
});

export const verified = (label: string): Step =>
  verifiedStep(label, {
    reads: ['compliance-partners'],
    shown: (snapshot, subject) => [judgeEnabled(snapshot), judgeOnboarded(snapshot), judgeGroups(snapshot, subject)],
    kept: [
      { name: 'compliance-partner-enabled', scope: 'shared', holds: judgeEnabled },
      { name: 'compliance-macos-onboarded', scope: 'shared', holds: judgeOnboarded },
      { name: 'compliance-groups', scope: 'shared', holds: judgeGroups },
    ],
  });

/** "Add all users" breaks the connection: worse than any wrong group, and said first. */
function judgeGroups(snapshot: Snapshot, subject: Subject): Judgement {
  return aboutRow(snapshot, row => {
    if (row.includesAllUsers) return no('compliance-all-users');
    const wanted = askedIn(subject.wish).userGroups;
    const missing = wanted.filter(id => !row.macOsGroups.includes(id));
    const extra = row.macOsGroups.filter(id => !wanted.includes(id));
    const excluded = [...row.excludedGroups];
    if (missing.length + extra.length + excluded.length > 0) {
      return no('compliance-groups-differ', { missing, extra, excluded });
    }
    return yes({ partnerId: row.id, groups: [...wanted].sort() });
  });
}

const judgeEnabled = (snapshot: Snapshot): Judgement =>
  aboutRow(snapshot, ({ state }) =>
    state === 'enabled' ? yes({ state }) : no('compliance-partner-not-enabled', { state }),
  );

const judgeOnboarded = (snapshot: Snapshot): Judgement =>
  aboutRow(snapshot, ({ macOsOnboarded, state }) =>
    macOsOnboarded ? yes({ macOsOnboarded }) : no('macos-not-onboarded', { state }),
  );

function aboutRow(snapshot: Snapshot, judge: (row: CompliancePartner) => Judgement): Judgement {
  const found = macRowIn(snapshot);
  if (found.is === 'unread') return found.judgement;
  if (found.is === 'none') return no('compliance-partner-missing');
  return found.row.state === 'terminated' ? no('compliance-partner-ended') : judge(found.row);
}
