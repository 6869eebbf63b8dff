import { match } from '../src/commands/match.js';
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
