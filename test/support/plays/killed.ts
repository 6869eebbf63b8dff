import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { symbols } from '../../../cards/symbols.js';
import { stepsOf } from '../../../src/changes/kinds/index.js';
import { wordsOf } from '../demo.js';
import { leftBehind, onPostgres } from '../killed-story.js';
import { type Death, startMortalBot } from '../mortal-bot.js';
import type { Play, PlayedWorld, Stage } from './play.js';

/*
 * A play whose bot is killed again and again, in a process of its own. People see only what stands on the card, do what
 * it says, and do it again when nothing came of it.
 */

type Bot = Awaited<ReturnType<typeof startMortalBot>>;

export async function actOutKilled(play: Play, deaths: readonly Death[]) {
  const databaseUrl = process.env['DATABASE_URL'];
  const schema = `k_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const dataFolder = await mkdtemp(join(tmpdir(), 'connector-bot-kill-'));
  if (databaseUrl) await onPostgres(databaseUrl, 'public', `CREATE SCHEMA ${schema}`);
  const { story } = play;
  const bot = await startMortalBot({ partnerWrite: 'bot', story, deaths, dataFolder, databaseUrl, schema });
  try {
    const stage = stageOf(play, bot);
    await untilEnd(play, bot, stage);
    const world = await bot.world<PlayedWorld>();
    await bot.stop();
    const number = Number(stage.name.replace('CR-', ''));
    return { ...(await leftBehind({ databaseUrl, schema, dataFolder }, number)), world, lives: bot.lives() };
  } finally {
    await bot.stop();
    await rm(dataFolder, { recursive: true, force: true });
    if (databaseUrl) await onPostgres(databaseUrl, 'public', `DROP SCHEMA ${schema}, ${schema}_jobs CASCADE`);
  }
}

function stageOf(play: Play, bot: Bot): Stage & { name: string } {
  return {
    name: 'CR-1',
    say: (who, line) => bot[who].say(line).catch(() => undefined),
    inConsole: (step, more = {}) => bot.inConsole(step, { alias: play.instance ?? 'acme', ...more }),
    world: () => bot.world<PlayedWorld>(),
  };
}

const mostLooks = 1500;
/** So many looks without anything new, and people do it again. */
const patience = 12;

async function untilEnd(play: Play, bot: Bot, stage: Stage & { name: string }): Promise<void> {
  let place = '';
  let since = 0;
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const card = await latestCard(bot);
    stage.name = /CR-\d+/.exec(card)?.[0] ?? stage.name;
    const now = placeOn(card, play);
    if (now === 'ended') return;
    if (now !== place || since >= patience) {
      place = now;
      since = 0;
      await act(play, place, stage);
    }
    since += 1;
    await pause(400);
  }
  throw new Error(`${play.kind} did not end in ${bot.lives()} lives; it was at ${place}`);
}

/** What stands on the card of the change, as everybody in the channel sees it. */
async function latestCard(bot: Bot): Promise<string> {
  const seen = await bot.anna.see('channel').catch(() => []);
  // Answers to what was said again name the change, too; its own card begins with it.
  const found = seen.map(message => wordsOf(message.cards).trim()).findLast(words => /^CR-\d+ · /.test(words));
  return found ?? '';
}

function placeOn(card: string, play: Play): string {
  if (card === '') return 'asking';
  if (card.includes('Done and verified')) return 'ended';
  if (card.includes('Plan fingerprint')) return 'voting';
  const label = new RegExp(`${symbols.now} (\\S+) ·`).exec(card)?.[1];
  const steps = stepsOf({ partnerWrite: 'bot', appsWrite: 'person' }, play);
  return steps.find(step => step.label === label)?.name ?? 'under way';
}

async function act(play: Play, place: string, stage: Stage): Promise<void> {
  if (place === 'asking') await stage.say('anna', play.line);
  else if (place === 'voting')
    for (const who of ['bram', 'chloe'] as const) await stage.say(who, `approve ${stage.name}`);
  else await play.acts[place]?.(stage);
}
