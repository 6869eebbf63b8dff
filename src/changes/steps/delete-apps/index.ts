import { whyNot } from '../../../checks/check.js';
import { minutes } from '../../../clock.js';
import type { Facts } from '../../../kinds.js';
import { isKnown } from '../../../snapshot/reading.js';
import type { Snapshot } from '../../../snapshot/snapshot.js';
import { type Judgement, no, type Step, type Subject, unknown, yes } from '../../step.js';
import { type Pin, type Pins, pinFacts, pinnedIn, pinsOf } from './pins.js';

export const deleteName = 'apps-deleted';

/** The enterprise apps that the plan pinned are gone: each answers "not found" by its id. An empty pointer proves nothing. */
export function deleteApps(label: string, by: 'person' | 'bot', find: FindPins = pinsOf): Step {
  const step: Step = {
    name: deleteName,
    label,
    actor: by,
    reads: ['jamf-apps', 'partner-app', 'partners', 'named'],
    lag: minutes(10),
    done: (snapshot, subject) => judge(snapshot, subject, find),
    basis: (snapshot, subject) => ({ pins: pinFacts(pinsNow(snapshot, subject, find)) ?? null }),
  };
  if (by === 'person') return step;
  return {
    ...step,
    borrows: 'apps',
    async run(write, subject, snapshot) {
      const there = stillThere(snapshot, pinsNow(snapshot, subject, find));
      for (const { objectId } of there) await write.deleteEnterpriseApp(objectId);
      return { deleted: there.map(({ objectId }) => objectId) };
    },
  };
}

/** Which apps are to go, while the plan is made. */
export type FindPins = (snapshot: Snapshot, subject: Subject) => Pins;

function judge(snapshot: Snapshot, subject: Subject, find: FindPins): Judgement {
  if (!subject.plan) return judgePins(find(snapshot, subject));
  const pins = pinsNow(snapshot, subject, find);
  const unread = pins.map(({ objectId }) => snapshot.named[objectId]).find(reading => !reading || !isKnown(reading));
  if (unread) return unknown('apps-not-read', whyNot(unread));
  if (pins.some(({ objectId }) => snapshot.named[objectId] === undefined)) return unknown('apps-not-read');
  const there = stillThere(snapshot, pins);
  if (there.length > 0) return no('apps-still-there', { apps: namesOf(there) });
  return yes({ gone: pins.map(({ objectId }) => objectId) });
}

/** While the plan is made they stand there as they were just found. */
function judgePins(found: Pins): Judgement {
  if (found.is === 'unknown') return unknown('apps-not-listed');
  if (found.is === 'unclear') return no('apps-unclear', unclearFacts(found.candidates));
  return found.pins.length === 0 ? yes({ none: true }) : no('apps-still-there', { apps: namesOf(found.pins) });
}

function pinsNow(snapshot: Snapshot, subject: Subject, find: FindPins): readonly Pin[] {
  if (subject.plan) return pinnedIn(subject.plan.baseline);
  const found = find(snapshot, subject);
  return found.is === 'pinned' ? found.pins : [];
}

const stillThere = (snapshot: Snapshot, pins: readonly Pin[]): readonly Pin[] =>
  pins.filter(({ objectId }) => snapshot.named[objectId]?.is === 'value');

export const namesOf = (pins: readonly Pin[]): readonly string[] => pins.map(({ name, appId }) => `${name} (${appId})`);

/** What a person chooses from when asking again. */
export const unclearFacts = (candidates: readonly Pin[]): Facts => ({
  candidates: candidates.map(pin => ({ ...pin })),
  names: namesOf(candidates),
});

/** Ids that each look of such a change asks for, one by one: what was named, and what its plan, or one before, made of it. */
export const pinnedIds = ({ wish, plan, before }: Subject): readonly string[] => {
  const asked = wish['apps'];
  const pinned = [plan, before].flatMap(one => pinnedIn(one?.baseline ?? {})).map(({ objectId }) => objectId);
  return [...new Set([...(Array.isArray(asked) ? asked.map(String) : []), ...pinned])];
};
