import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import type { CardSize } from './cards.js';
import type { FleetMeasured } from './devices.js';
import type { FirstSign } from './first-sign.js';
import type { Learning } from './matching.js';
import type { Measured, Spread } from './measure.js';

export type Results = {
  readonly measured: readonly Measured[];
  readonly idleMegabytes?: number;
  readonly learning: Learning;
  readonly firstSign: FirstSign;
  readonly fleets: readonly FleetMeasured[];
  readonly cards: readonly CardSize[];
};

/** Where the numbers come from: without it they say little. */
const machine = () => ({ node: process.version, processors: cpus().length, model: cpus()[0]?.model ?? 'unknown' });

export function writeResults(file: string, results: Results): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ machine: machine(), ...results }, null, 2)}\n`);
}

export function printResults({ measured, idleMegabytes, learning, firstSign, fleets, cards }: Results): void {
  const { node, processors, model } = machine();
  console.log(`Node ${node}, ${processors} × ${model}. Milliseconds: median (fastest to slowest).\n`);
  for (const { name, baseline, ours, theirs, ratio, repetitions } of [...measured, ...fleets.map(one => one.time)]) {
    console.log(`${name} (${repetitions} ×)`);
    console.log(`  ${shown(ours)}   beside ${shown(theirs)} for ${baseline}: × ${short(ratio)}`);
  }
  if (idleMegabytes !== undefined) console.log(`\nMemory of the demo at rest, simulator included: ${idleMegabytes} MB`);
  console.log(
    `Learning what people say: ${short(learning.seconds)} s of processor time, ${learning.megabytes} MB kept`,
  );
  for (const { macs, rssMegabytes, heapMegabytes } of fleets) {
    console.log(`Highest memory while ${macs} Macs are read: ${rssMegabytes} MB, of which ${heapMegabytes} MB heap`);
  }
  const { turns, median, p99, worst } = firstSign;
  console.log(
    `\nFirst sign of life while Graph takes 30 s (${turns} ×): ${short(median)}, at p99 ${short(p99)}, at worst ${short(worst)} ms (at most 2000)`,
  );
  console.log('\nLargest form of each card, in bytes (at most 20000):');
  for (const card of new Set(cards.map(size => size.card))) {
    const sizes = cards.filter(size => size.card === card).map(({ language, bytes }) => `${language} ${bytes}`);
    console.log(`  ${card.padEnd(24)} ${sizes.join('   ')}`);
  }
}

const shown = ({ median, min, max }: Spread): string => `${short(median)} (${short(min)} to ${short(max)})`;

function short(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value.toPrecision(value >= 1 ? 3 : 2);
}
