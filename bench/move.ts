import { sql } from 'kysely';
import { cardNamed } from '../cards/index.js';
import { createRender } from '../src/bot/render.js';
import { move } from '../src/changes/move.js';
import { changeByNumber } from '../src/changes/store.js';
import { demoTenantId } from '../src/simulator/people.js';
import { drawCopy } from '../src/views/draw.js';
import type { BenchBot } from './bot.js';
import { compare, type Measured } from './measure.js';

/** One move of a change: state, audit and card updates stored in one transaction, and the card drawn anew. */
export async function measureMove(bot: BenchBot, repetitions: number): Promise<Measured> {
  const { parts } = bot.demo.bot;
  const id = await waitingChange(bot);
  const render = createRender(cardNamed);
  const { kysely } = parts.database;
  await sql`CREATE TABLE IF NOT EXISTS bench (text text NOT NULL)`.execute(kysely);
  const text = 'x'.repeat(200);
  return compare({
    name: 'one move of a change: stored, audited, drawn',
    async ours() {
      await move(parts, id, change => ({ change, entries: [{ event: 'change-waiting' }] }));
      const drawn = await drawCopy(parts, { kind: 'change', id }, 'everyone', undefined);
      if (!drawn) throw new Error('There was nothing to draw');
      render(drawn.shown, drawn.language);
    },
    baseline: {
      name: 'one plain INSERT',
      work: () => sql`INSERT INTO bench (text) VALUES (${text})`.execute(kysely),
    },
    repetitions,
  });
}

/** A change that was asked for and approved, and waits for its first person. */
async function waitingChange({ demo, anna, bram }: BenchBot): Promise<string> {
  await demo.reset('fresh');
  for (const person of [anna, bram]) await person.open('personal');
  await anna.say('connect jamf acme cloud global default because the new office gets Macs', { place: 'personal' });
  await demo.bot.settled();
  const [number] = await numbers(demo);
  await bram.say(`approve CR-${number}`, { place: 'personal' });
  await demo.bot.settled();
  const change = await changeByNumber(demo.bot.parts.database, demoTenantId, number ?? 0);
  if (change?.status !== 'waiting') throw new Error(`The change is ${change?.status ?? 'missing'}`);
  return change.id;
}

async function numbers({ bot }: BenchBot['demo']): Promise<readonly number[]> {
  const rows = await bot.parts.database.kysely.selectFrom('change').select('number').execute();
  return rows.map(row => row.number);
}
