import { type HereLine, hereLine } from '../../../cards/answer/here.js';
import { jamfPartner } from '../../snapshot/connection.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import { type Fact, whyUnread } from './here.js';

/** When Intune removes the Macs, or marks them as not compliant. */
export const removalDate: Fact = {
  reads: ['partners'],
  lines: ({ snapshots: [snapshot] }) => (snapshot ? removalLines(snapshot) : []),
};

function removalLines(snapshot: Snapshot): readonly HereLine[] {
  const { partners } = snapshot;
  if (partners.is !== 'value') return [hereLine('removal-unread', 'unknown', { value: whyUnread(partners) })];
  if (partners.value.length > 1) return [hereLine('connection-several', 'unknown')];
  const partner = jamfPartner(snapshot);
  const removed = partner?.devicesRemovedAt;
  const nonCompliant = partner?.devicesNonCompliantAt;
  const dates = [
    ...(removed ? [hereLine('removed-at', 'attention', { at: removed })] : []),
    ...(nonCompliant ? [hereLine('non-compliant-at', 'attention', { at: nonCompliant })] : []),
  ];
  return dates.length > 0 ? dates : [hereLine('removal-none', 'plain')];
}

/** What is left of the 24 hours of a migration. */
export const migrationClock: Fact = {
  reads: [],
  lines: ({ clocks, now }) =>
    clocks.length === 0
      ? [hereLine('clock-none', 'plain')]
      : clocks.map(({ number, deadline }) => {
          const count = Math.floor((Date.parse(deadline) - now.getTime()) / 60_000);
          const more = { value: `CR-${number}`, at: deadline, count };
          return count >= 0 ? hereLine('clock-left', 'attention', more) : hereLine('clock-over', 'attention', more);
        }),
};
