import { type Change, isEnded } from '../../../src/changes/change.js';
import { changeByNumber } from '../../../src/changes/store.js';
import { demoTenantId } from '../../../src/simulator/people.js';
import { openRoom, type Room } from '../demo.js';
import type { Play, PlayedWorld, Stage } from './play.js';

export type Acted = { readonly room: Room; readonly stage: Stage; change(): Promise<Change | undefined> };

/** A room in the play's story, with everybody in it; nothing was asked for yet. */
export async function setStage(play: Play, options: Parameters<typeof openRoom>[0] = {}): Promise<Acted> {
  const room = await openRoom({ story: play.story, ...options });
  for (const person of [room.anna, room.bram, room.chloe]) {
    await person.open('channel');
    await person.open('personal');
  }
  // A request that was delivered twice may leave a gap in the numbers.
  let number = 1;
  const { database } = room.demo.bot.parts;
  async function change(): Promise<Change | undefined> {
    const row = await database.kysely.selectFrom('change').select('number').orderBy('number').executeTakeFirst();
    if (!row) return undefined;
    number = row.number;
    return changeByNumber(database, demoTenantId, number);
  }
  const stage: Stage = {
    get name() {
      return `CR-${number}`;
    },
    say: (who, line) => room[who].say(line),
    inConsole: (step, more = {}) => room.inConsole('approver', step, { alias: play.instance ?? 'acme', ...more }),
    world: () => room.control('world', undefined, 'GET') as Promise<PlayedWorld>,
  };
  return { room, stage, change };
}

/** Where the change is: the step it waits at, and `asking` / `voting` / `ended` before and after. */
export function whereIs(change: Change | undefined): string {
  if (!change) return 'asking';
  if (isEnded(change)) return 'ended';
  if (change.status === 'planned') return 'voting';
  return change.status === 'waiting' ? change.waiting.step : change.status;
}

export type Hooks = {
  /** Before somebody does what a step takes. */
  atStep?(step: string, acted: Acted): Promise<void>;
};

/** Enough looks for the longest play; one that needs more goes round in circles. */
const mostLooks = 80;

/** Plays it to its end. Everybody does their part once and then waits. */
export async function actOut(play: Play, acted: Acted, hooks: Hooks = {}): Promise<void> {
  const { room, stage } = acted;
  await ask(play, acted);
  const done = new Set<string>();
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const change = await acted.change();
    const place = whereIs(change);
    if (place === 'ended') return;
    if (!done.has(place)) {
      await hooks.atStep?.(place, acted);
      done.add(place);
      if (place === 'voting') await vote(stage);
      await play.acts[place]?.(stage);
      await room.pass(play.waits?.[place] ?? 6000);
    } else {
      await room.pass(20_000);
    }
  }
  const change = await acted.change();
  throw new Error(`${play.kind} does not end: it is at ${whereIs(change)} ${JSON.stringify(reasonOf(change))}`);
}

/** On a busy machine rights cannot always be read in time: then people are told to try again, and do. */
async function ask(play: Play, { room, stage, change }: Acted): Promise<void> {
  for (let tries = 0; tries < 3 && !(await change()); tries += 1) {
    await stage.say('anna', play.line);
    await room.pass(1100);
  }
}

/** As many as the policy asks for; a vote too many is refused, and harms nothing. */
export async function vote(stage: Stage): Promise<void> {
  for (const who of ['bram', 'chloe'] as const) await stage.say(who, `approve ${stage.name}`);
}

export function reasonOf(change: Change | undefined): unknown {
  if (!change) return undefined;
  if (change.status === 'waiting') return change.waiting;
  if (isEnded(change)) return change.end;
  return change.status === 'stuck' ? change.stuck : undefined;
}
