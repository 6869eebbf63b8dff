import type { BoardData, BoardLine } from './data.js';

const line = (alias: string, more: Partial<BoardLine> = {}): BoardLine => ({
  outcome: 'good',
  word: 'agree',
  name: alias,
  about: `${alias}.jamfcloud.com`,
  text: 'active, heartbeat today',
  at: '',
  atWhat: '',
  open: { instance: alias },
  ...more,
});

const two: BoardData = {
  title: 'Jamf Pro and Intune, every server',
  tenant: 'Contoso Demo',
  readAt: '2026-11-21T09:14:05Z',
  ageSeconds: 12,
  counts: [
    { outcome: 'warn', word: 'disagree', count: 1 },
    { outcome: 'good', word: 'agree', count: 1 },
  ],
  facts: [
    { title: 'Next date', text: "the reader's credential ends", at: '2027-05-02T09:14:05Z' },
    { title: 'Credentials', text: 'reader: 162 days left · bot: 300 days left', at: '' },
  ],
  lines: [
    line('globex', {
      outcome: 'warn',
      word: 'disagree',
      text: 'no sign of life for more than a day · CR-12',
      at: '2026-11-21T13:14:00Z',
      atWhat: 'the open plan expires',
    }),
    line('acme'),
  ],
  page: 1,
  pages: 1,
  verb: 'status',
  previous: { page: 1 },
  next: { page: 1 },
  again: { page: 1, fresh: true },
  typed: ['status globex', 'status again'],
};

const many: BoardData = {
  ...two,
  counts: [{ outcome: 'unknown', word: 'cannot tell', count: 200 }],
  lines: Array.from({ length: 12 }, (_, index) =>
    line(`site${index + 13}`, { outcome: 'unknown', word: 'cannot tell', text: 'Jamf not read' }),
  ),
  page: 2,
  pages: 17,
  previous: { page: 1 },
  next: { page: 3 },
  again: { page: 2, fresh: true },
  typed: ['status site13', 'status page 3', 'status page 2 again'],
};

const foreign = '**x** [x](https://evil.example) <at>all</at>';

export const boardSamples: { readonly [name: string]: BoardData } = {
  two,
  many,
  'not read': { ...two, tenant: '', facts: [], ageSeconds: 0, counts: many.counts, lines: many.lines },
  hostile: {
    ...many,
    title: foreign,
    tenant: foreign,
    facts: Array.from({ length: 4 }, () => ({ title: 'Open change', text: foreign, at: '2027-05-02T09:14:05Z' })),
    lines: many.lines.map(one => ({
      ...one,
      about: foreign,
      text: foreign,
      at: '2027-05-02T09:14:05Z',
      atWhat: 'the open plan expires',
    })),
  },
};
