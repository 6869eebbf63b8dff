import type { Parts } from '../parts.js';
import type { Change } from './change.js';
import { connectedOthers } from './connected.js';
import type { Before, Subject } from './step.js';
import { changeById } from './store.js';
import { subjectOf } from './subject.js';

/** What a plan rests on beside the world: the tenant's other servers, and the stuck change that it starts over from. */
export type Around = Pick<Subject, 'others' | 'before'>;

export async function aroundPlan(parts: Pick<Parts, 'database' | 'settings'>, change: Change): Promise<Around> {
  const others = await connectedOthers(parts, change.instance);
  const before = await beforeOf(parts, change);
  return before ? { others, before } : { others };
}

/** Only of the same kind: the steps of another one promise something else. */
async function beforeOf(
  { database }: Pick<Parts, 'database'>,
  { takesOver, kind }: Change,
): Promise<Before | undefined> {
  const stuck = takesOver === undefined ? undefined : await changeById(database, takesOver);
  if (stuck?.status !== 'stuck' || stuck.kind !== kind) return undefined;
  const { number, latched, clock } = subjectOf(stuck);
  return { number, latched, ...(clock ? { clock } : {}), baseline: stuck.plan.baseline };
}
