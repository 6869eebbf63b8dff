import { whyNot } from '../../../checks/check.js';
import { minutes } from '../../../clock.js';
import { isKnown } from '../../../snapshot/reading.js';
import type { Snapshot } from '../../../snapshot/snapshot.js';
import { type Judgement, no, type Step, type Subject, unknown, yes } from '../../step.js';
import { type Pin, pinFacts, pinnedIn, pinsOf } from './pins.js';

export const deleteName = 'apps-deleted';

/** The enterprise apps that the plan pinned are gone: each answers "not found" by its id. An empty pointer proves nothing. */
export function deleteApps(label: string, by: 'person' | 'bot'): Step {
  const step: Step = {
    name: deleteName,
    label,
    actor: by,
    reads: ['jamf-apps', 'partner-app', 'partners', 'named'],
    lag: minutes(10),
    done: judge,
    basis: (snapshot, subject) => ({ pins: pinFacts(pinsNow(snapshot, subject)) ?? null }),
  };
  if (by === 'person') return step;
  return {
    ...step,
    borrows: 'apps',
    async run(write, subject, snapshot) {
      const there = stillThere(snapshot, pinsNow(snapshot, subject));
      for (const { objectId } of there) await write.deleteEnterpriseApp(objectId);
      return { deleted: there.map(({ objectId }) => objectId) };
    },
  };
}

function judge(snapshot: Snapshot, subject: Subject): Judgement {
  const pins = pinsNow(snapshot, subject);
  // While the plan is made they stand there as they were just found.
  if (!subject.plan) return pins.length === 0 ? yes({ none: true }) : no('apps-still-there', { apps: namesOf(pins) });
  const unread = pins.map(({ objectId }) => snapshot.named[objectId]).find(reading => !reading || !isKnown(reading));
  if (unread) return unknown('apps-not-read', whyNot(unread));
  if (pins.some(({ objectId }) => snapshot.named[objectId] === undefined)) return unknown('apps-not-read');
  const there = stillThere(snapshot, pins);
  if (there.length > 0) return no('apps-still-there', { apps: namesOf(there) });
  return yes({ gone: pins.map(({ objectId }) => objectId) });
}

function pinsNow(snapshot: Snapshot, subject: Subject): readonly Pin[] {
  if (subject.plan) return pinnedIn(subject.plan.baseline);
  const found = pinsOf(snapshot, subject);
  return found.is === 'pinned' ? found.pins : [];
}

const stillThere = (snapshot: Snapshot, pins: readonly Pin[]): readonly Pin[] =>
  pins.filter(({ objectId }) => snapshot.named[objectId]?.is === 'value');

const namesOf = (pins: readonly Pin[]): readonly string[] => pins.map(({ name, appId }) => `${name} (${appId})`);

/** Ids that each look of such a change asks for, one by one. */
export const pinnedIds = (subject: Subject): readonly string[] => {
  const asked = subject.wish['apps'];
  if (subject.plan) return pinnedIn(subject.plan.baseline).map(({ objectId }) => objectId);
  return Array.isArray(asked) ? asked.map(String) : [];
};
