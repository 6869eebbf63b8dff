import type { Kysely } from 'kysely';
import { type Clock, hours, later, seconds } from '../clock.js';
import type { Tables } from '../database/tables.js';
import type { Json } from '../kinds.js';

/** What is known of an activity that has come before. */
export type Claim =
  | { readonly is: 'mine' }
  | { readonly is: 'running' }
  | { readonly is: 'answered'; readonly answer: Json };

export type Activities = {
  /** Takes an activity for this process. Teams delivers one up to five times, in any order, to any replica. */
  claim(key: string): Promise<Claim>;
  answered(key: string, answer: Json): Promise<void>;
  /** Nothing was done yet: the next one of this key is taken as if it were the first. */
  release(key: string): Promise<void>;
  /** What became of an activity that somebody else took. */
  look(key: string): Promise<Claim>;
  /** Deletes what Teams will not repeat any more. */
  forget(): Promise<void>;
};

/** Longer than a turn may take: after that its process is taken for dead, and a retry does the work. */
const turnMs = seconds(20);
const keptMs = hours(24);

export function createActivities(db: Kysely<Tables>, clock: Clock): Activities {
  async function look(key: string): Promise<Claim> {
    const row = await db.selectFrom('activity').select(['state', 'answer']).where('key', '=', key).executeTakeFirst();
    return row?.state === 'answered' ? { is: 'answered', answer: (row.answer ?? null) as Json } : { is: 'running' };
  }
  return {
    look,
    async claim(key) {
      const now = clock.now();
      const until = later(now, turnMs);
      const taken = await db
        .insertInto('activity')
        .values({ key, state: 'running', until, answer: null, at: now })
        .onConflict(conflict =>
          conflict
            .column('key')
            .doUpdateSet({ until, at: now })
            .where('activity.state', '=', 'running')
            .where('activity.until', '<=', now),
        )
        .returning('key')
        .executeTakeFirst();
      return taken ? { is: 'mine' } : look(key);
    },
    async answered(key, answer) {
      await db
        .updateTable('activity')
        .set({ state: 'answered', answer: JSON.stringify(answer) })
        .where('key', '=', key)
        .execute();
    },
    async release(key) {
      await db.deleteFrom('activity').where('key', '=', key).where('state', '=', 'running').execute();
    },
    async forget() {
      await db.deleteFrom('activity').where('at', '<', later(clock.now(), -keptMs)).execute();
    },
  };
}
