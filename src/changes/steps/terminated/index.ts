import { hours, minutes } from '../../../clock.js';
import type { Facts } from '../../../kinds.js';
import { jamfPartner } from '../../../snapshot/connection.js';
import type { Partner, Snapshot } from '../../../snapshot/snapshot.js';
import type { Departure } from '../../change.js';
import { type Judgement, no, type Step, type Subject, yes } from '../../step.js';
import { partnerRow } from '../partner.js';

export const terminatedName = 'terminated';

/** So long Intune may take to show it, before people are asked: a Jamf with a dead secret cannot tell Intune. */
const patience = minutes(60);
/** So long Intune may take to show what Graph told it. */
const shows = minutes(10);
/** With so little left of the 24 hours nobody waits in silence. */
const lastCall = hours(4);

/**
 * Intune shows Terminated. Where it does not, two ways out are offered, each approved as a proposal of its own: Intune
 * itself ends the connection (Graph), or it is not waited for any longer.
 */
export function terminated(
  label: string,
  { after, ways }: { readonly after: string; readonly ways: readonly Departure['way'][] },
): Step {
  return {
    name: terminatedName,
    label,
    actor: 'bot',
    passive: true,
    reads: ['partners'],
    lag: patience,
    done: (snapshot, subject) => judge(snapshot, subject, after, ways),
    basis: snapshot => ({ state: jamfPartner(snapshot)?.state ?? 'none' }),
    ready: (_snapshot, subject) => subject.departures[terminatedName] === 'terminate',
    async run(write, _subject, snapshot) {
      const partner = jamfPartner(snapshot);
      if (!partner) throw new Error('the partner record is gone');
      await write.terminatePartner(partner.id);
      return { partnerId: partner.id };
    },
  };
}

function judge(snapshot: Snapshot, subject: Subject, after: string, ways: readonly Departure['way'][]): Judgement {
  const found = partnerRow(snapshot);
  if (found.is === 'unknown') return found.why;
  const row: Pick<Partner, 'state' | 'applicationId' | 'devicesRemovedAt'> | undefined =
    found.is === 'row' ? found.row : undefined;
  if (row?.state === 'terminated') return yes({ state: row.state, removalDate: row.devicesRemovedAt ?? null });
  const departure = subject.departures[terminatedName];
  const state = row?.state ?? 'none';
  if (departure === 'go-on' && !row?.applicationId) return yes({ state, terminated: 'not-seen' });
  // Without a row there is nothing that Intune could end.
  const left = ways.filter(way => way !== 'terminate' || (row !== undefined && departure !== 'terminate'));
  if (isOverdue(snapshot, subject, after) && !isJustWritten(snapshot, subject)) {
    return no('terminated-not-seen', { state, ways: left });
  }
  return row ? no('terminated-open', { state }) : no('no-partner-row');
}

/** Intune was told by Graph to end it, and may need its time to show that. */
function isJustWritten({ takenAt }: Snapshot, { departures, written }: Subject): boolean {
  if (departures[terminatedName] !== 'terminate') return false;
  const last = written[terminatedName]?.at(-1);
  return last !== undefined && Date.parse(takenAt) - Date.parse(last.at) < shows;
}

function isOverdue({ takenAt }: Snapshot, { latched, clock }: Subject, after: string): boolean {
  const since = latched[after]?.at;
  if (!since) return false;
  const now = Date.parse(takenAt);
  return now - Date.parse(since) >= patience || (clock !== undefined && Date.parse(clock.deadline) - now <= lastCall);
}

/** What the card of the end tells: when Intune lets the Macs go, if it says so by now. */
export function removalDates(snapshot: Snapshot): Facts {
  const partner = jamfPartner(snapshot);
  return {
    state: partner?.state ?? null,
    removalDate: partner?.devicesRemovedAt ?? null,
    nonCompliantDate: partner?.devicesNonCompliantAt ?? null,
  };
}
