import { whyNot } from '../../../checks/check.js';
import { minutes } from '../../../clock.js';
import type { Facts } from '../../../kinds.js';
import { valueIn } from '../../../snapshot/reading.js';
import type { CompliancePartner, Snapshot } from '../../../snapshot/snapshot.js';
import { no, type Step, type Subject, unknown, yes } from '../../step.js';
import { isForMacs, isInUse, namesMacUsers, rowsBasis } from '../../steps/device-compliance/rows.js';

const name = 'jamf-compliance-off';

/** In Jamf: Device Compliance for macOS is switched off. Nothing shows that, so only a person's word counts. */
const switchOffInJamf: Step = {
  name,
  label: '1',
  actor: 'person',
  reads: [],
  attestable: true,
  done: (_snapshot, subject) =>
    subject.attested.includes(name) ? yes({ how: 'attested' }) : no('jamf-compliance-off-open'),
  basis: (_snapshot, subject) => ({ instance: subject.instance }),
};

/** In Intune: the row of the plan goes. Graph knows no `terminate` for it. */
const removePartner: Step = {
  name: 'compliance-partner-removed',
  label: '2',
  actor: 'person',
  reads: ['compliance-partners'],
  lag: minutes(10),
  done(snapshot, subject) {
    const rows = valueIn(snapshot.compliancePartners);
    if (!rows) return unknown('compliance-partner-not-read', whyNot(snapshot.compliancePartners));
    const left = pinnedRows(snapshot, subject).flatMap(pinned => {
      const row = rows.find(one => one.id === pinned.id);
      return row && !isOver(row, pinned) ? [row] : [];
    });
    if (left.length > 0) return no('compliance-partner-present', { states: left.map(row => row.state) });
    return yes({ removed: pinnedRows(snapshot, subject).map(({ id }) => id) });
  },
  basis: rowsBasis,
};

export const steps = (): readonly Step[] => [switchOffInJamf, removePartner];

type Pinned = { readonly id: string; readonly inUse: boolean };

/** Rows for Macs that are not ended yet. */
export const standingRows = (snapshot: Snapshot): readonly CompliancePartner[] =>
  (valueIn(snapshot.compliancePartners) ?? []).filter(row => isForMacs(row) && row.state !== 'terminated');

/** What the plan pinned: read by id from then on, so that another row is never taken for it. */
export const pins = (snapshot: Snapshot): Facts => ({
  compliancePartners: standingRows(snapshot).map(row => ({ id: row.id, inUse: isInUse(row) })),
});

function pinnedRows(snapshot: Snapshot, { plan }: Subject): readonly Pinned[] {
  const pinned = (plan ? plan.baseline : pins(snapshot))['compliancePartners'];
  return Array.isArray(pinned) ? pinned.flatMap(one => pinOf(one as Facts)) : [];
}

const pinOf = ({ id, inUse }: Facts): readonly Pinned[] =>
  typeof id === 'string' ? [{ id, inUse: inUse === true }] : [];

/** Ended, emptied, or switched off since: a row that was never in use is over only without its users. */
function isOver(row: CompliancePartner, { inUse }: Pinned): boolean {
  if (row.state === 'terminated') return true;
  return !isInUse(row) && (inUse || !namesMacUsers(row));
}
