import { commands } from '../src/commands/index.js';
import { match } from '../src/commands/match.js';
import { model } from '../src/commands/understanding/model.js';
import { understandWith } from '../src/commands/understanding/understand.js';
import { compare, type Measured } from './measure.js';

const lines = [
  'connect jamf acme cloud global default because the new office gets Macs',
  'status acme',
  'kun je de status van acme laten zien?',
  'reject CR-12 too risky in this week',
  'approve CR-12',
  'what is this thing good for, anyway',
];
const instances = ['acme', 'globex', 'legacy'].map(alias => ({
  alias,
  host: `${alias}.jamfcloud.com`,
  url: `https://${alias}.jamfcloud.com`,
}));

const questions = [
  'which permissions does the connector app need?',
  'hoe lang heb ik nadat de handmatige koppeling weg is?',
  'hook up acme to intune please',
  'what does a licence of Jamf Pro cost?',
];

/** Free words, once everything is learnt; how long learning took, and what it keeps, is measured by `measureLearning`. */
export async function measureUnderstanding(repetitions: number): Promise<Measured> {
  const understand = understandWith(commands);
  await understand(questions[0] ?? '', instances);
  return compare({
    name: `understanding ${questions.length} lines in free words`,
    ours: () => Promise.all(questions.map(line => understand(line, instances))),
    baseline: {
      name: 'lower-casing and splitting them',
      work: () => questions.map(line => line.toLowerCase().split(/\s+/)),
    },
    rounds: 20,
    repetitions,
  });
}

export type Learning = { readonly seconds: number; readonly megabytes: number };

/** Learning everything from scratch: processor time, and what the heap and its buffers grew by. To be called first. */
export async function measureLearning(): Promise<Learning> {
  const before = process.memoryUsage();
  const begun = process.cpuUsage();
  await model();
  const { user, system } = process.cpuUsage(begun);
  globalThis.gc?.();
  const after = process.memoryUsage();
  const grown = after.heapUsed + after.external - before.heapUsed - before.external;
  return { seconds: (user + system) / 1e6, megabytes: Math.round(grown / 1e6) };
}

export const measureMatch = (repetitions: number): Promise<Measured> =>
  compare({
    name: `understanding ${lines.length} typed lines`,
    ours: () => lines.map(line => match(line, instances)),
    baseline: {
      name: 'lower-casing and splitting them',
      work: () => lines.map(line => line.toLowerCase().split(/\s+/)),
    },
    rounds: 50,
    repetitions,
  });
