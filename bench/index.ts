import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startBenchBot } from './bot.js';
import { cardSizes, measureRender } from './cards.js';
import { measureFleets } from './devices.js';
import { startEcho } from './echo.js';
import { measureFirstSign } from './first-sign.js';
import { measureLearning, measureMatch, measureUnderstanding } from './matching.js';
import type { Measured } from './measure.js';
import { measureMove } from './move.js';
import { printResults, writeResults } from './report.js';
import { measureStart } from './start.js';
import { measureSnapshot, measureTurns } from './turns.js';

/*
 * Speed and size, each beside a baseline that is measured in the same run: the ratio travels from machine to machine,
 * the milliseconds do not. `npm run bench -- --repeat 5` for a quick look, `--large` for
 * a fleet of a million.
 */

const out = join(process.cwd(), 'out');
const { values } = parseArgs({
  options: { repeat: { type: 'string', default: '20' }, large: { type: 'boolean', default: false } },
});
const repetitions = Math.max(1, Number(values.repeat) || 1);

async function main(): Promise<void> {
  const cards = cardSizes();
  const learning = await measureLearning();
  const inside = [
    await measureRender(cards, repetitions),
    await measureMatch(repetitions),
    await measureUnderstanding(repetitions),
    ...(await overHttp()),
  ];
  const start = await measureStart(join(out, 'bench-start'), Math.max(1, Math.ceil(repetitions / 4)));
  const firstSign = await measureFirstSign(join(out, 'bench-first-sign'), 5);
  const fleets = await measureFleets(repetitions, values.large);
  const results = {
    measured: [...inside, ...start.measured],
    idleMegabytes: start.idleMegabytes,
    learning,
    firstSign,
    fleets,
    cards,
  };
  writeResults(join(out, 'bench.json'), results);
  printResults(results);
}

async function overHttp(): Promise<readonly Measured[]> {
  const bot = await startBenchBot(join(out, 'bench'));
  const echo = await startEcho();
  try {
    return [
      ...(await measureTurns(bot, echo, repetitions)),
      await measureSnapshot(bot, repetitions),
      await measureMove(bot, repetitions),
    ];
  } finally {
    await echo.stop();
    await bot.demo.stop();
  }
}

main().then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
