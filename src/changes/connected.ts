import type { Alias } from '../ids.js';
import type { ChangeAct, Platform } from '../kinds.js';
import type { Parts } from '../parts.js';
import type { Executing } from './change.js';
import { kinds } from './kinds/index.js';
import type { Kind } from './kinds/kind.js';

/** What a finished change came to for the servers of its tenant. */
export type Done = { readonly instance: Alias; readonly act: ChangeAct };

/**
 * The servers that something says are connected: the partner record does not tell which server it hears, a connection
 * that was made and verified here does. Oldest first; ending the record itself ends it for all of them.
 */
export function provenBy(done: readonly Done[]): ReadonlySet<Alias> {
  const proven = new Set<Alias>();
  for (const { instance, act } of done) {
    if (endsAll.includes(act)) proven.clear();
    if (connects.includes(act)) proven.add(instance);
    if (act === 'disconnect') proven.delete(instance);
  }
  return proven;
}

const connects: readonly ChangeAct[] = ['connect', 'migrate', 'switch-to-manual'];

/** Does a connection on this platform begin with such a change? */
export const connectsOn = ({ act, platform }: Pick<Kind, 'act' | 'platform'>, where: Platform): boolean =>
  platform === where && connects.includes(act);

/** A manual connection is the only one of its tenant, before and after. */
const endsAll: readonly ChangeAct[] = ['terminate', 'remove-manual', 'migrate', 'switch-to-manual'];

/** Servers connected here with Conditional Access, by the changes that are done. */
export async function provenHere({ database, settings }: Pick<Parts, 'database' | 'settings'>) {
  const rows = await database.kysely
    .selectFrom('change')
    .select(['instance', 'kind'])
    .where('tenant_id', '=', settings.tenantId)
    .where('status', '=', 'done')
    .orderBy('number')
    .execute();
  return provenBy(rows.flatMap(({ instance, kind }) => doneOf(instance, actOnOldPlatform(kind))));
}

const doneOf = (instance: Alias, act: ChangeAct | undefined): readonly Done[] => (act ? [{ instance, act }] : []);

/** The steps with which a new connection stands in Intune, whatever became of the change afterwards. */
const standsWith: readonly string[] = ['jamf-confirm', 'jamf-save'];

/**
 * The same, with servers whose change was given up after its connection stood: nobody verified it, but who ends the
 * shared record ends it for them, too.
 */
async function perhapsHere({ database, settings }: Pick<Parts, 'database' | 'settings'>) {
  const rows = await database.kysely
    .selectFrom('change')
    .select(['instance', 'kind', 'status', 'body'])
    .where('tenant_id', '=', settings.tenantId)
    .where('status', 'in', ['done', 'failed', 'withdrawn'])
    .orderBy('number')
    .execute();
  return provenBy(
    rows.flatMap(({ instance, kind, status, body }) => {
      if (status === 'done') return doneOf(instance, actOnOldPlatform(kind));
      const { latches = [] } = body as Partial<Pick<Executing, 'latches'>>;
      return doneOf(instance, latches.some(({ step }) => standsWith.includes(step)) ? 'connect' : undefined);
    }),
  );
}

/** What a kind of change comes to there: who moves to the successor leaves it, and the other servers stay. */
export function actOnOldPlatform(name: string): ChangeAct | undefined {
  const kind = kinds.find(one => one.name === name);
  if (kind?.platform === 'pdm') return kind.act;
  return kind?.alsoLocks?.includes('pdm') ? 'disconnect' : undefined;
}

/** Servers other than this one that changes here connected, finished or not, and none disconnected since. */
export async function connectedOthers(
  parts: Pick<Parts, 'database' | 'settings'>,
  instance: Alias,
): Promise<readonly Alias[]> {
  return [...(await perhapsHere(parts))].filter(alias => alias !== instance).sort();
}
