import { type HereData, hereCodes, hereLine } from './here.js';

const at = '2026-03-01T09:00:00Z';
const none: HereData = { state: 'none', lines: [], at: '', tooMany: 0 };
const hostile = '**Eve** <at>all</at> [x](https://evil.example) ${text.title} {{DATE(2020-01-01T00:00:00Z)}}';

const filled = {
  instance: 'acme',
  value: 'manual',
  state: 'enabled',
  count: 12,
  at,
  names: ['User.Read'],
  others: ['A'],
};
const all = hereCodes.map(code =>
  hereLine(code, 'good', { ...filled, ...(code === 'app' ? { value: 'changed', instance: 'Cloud Connector' } : {}) }),
);
const foul = { ...filled, instance: hostile, value: hostile, state: hostile, names: [hostile], others: [hostile] };

/** What is so in a tenant: for the samples of the card. */
export const hereSamples = {
  none,
  all: { ...none, state: 'read', lines: all, at },
  late: { ...none, state: 'late' },
  many: { ...none, state: 'read', lines: all.slice(2, 5), at, tooMany: 12 },
  hostile: { ...none, state: 'read', lines: hereCodes.map(code => hereLine(code, 'unknown', foul)), at },
} as const satisfies { readonly [name: string]: HereData };
