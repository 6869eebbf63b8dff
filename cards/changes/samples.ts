import { hostileName, sampleChange } from '../change-samples.js';
import type { ChangesData, Sought } from './data.js';

type Line = ChangesData['changes'][number];

const sought: Sought = { instance: null, period: null, user: null, limit: null, page: 1 };

const base: ChangesData = {
  changes: [],
  instance: '',
  days: 0,
  user: '',
  limit: 0,
  page: 1,
  hasOlder: false,
  newer: sought,
  older: { ...sought, page: 2 },
  servers: ['acme', 'globex'],
};

const done: Line = {
  id: sampleChange.id,
  number: sampleChange.number,
  title: sampleChange.title,
  instance: sampleChange.instance,
  requester: sampleChange.requester,
  status: 'done',
  reason: '',
  by: '',
  votes: [{ name: 'Bram Jansen', decision: 'approve' }],
  askedAt: '2026-11-21T09:00:00.000Z',
  endedAt: '2026-11-21T09:31:02.000Z',
};
const open: Line = { ...done, number: 14, status: 'planned', votes: [], endedAt: '' };
const rejected: Line = {
  ...done,
  number: 11,
  title: 'Disconnect Jamf Pro from Intune',
  status: 'rejected',
  reason: 'Not in the week of the board meeting',
  by: 'Chloe Martin',
  votes: [
    { name: 'Bram Jansen', decision: 'approve' },
    { name: 'Chloe Martin', decision: 'reject' },
  ],
};
const stuck: Line = { ...done, number: 13, status: 'stuck', reason: 'Jamf Pro answers nothing any more.', endedAt: '' };

export const samples: { readonly [name: string]: ChangesData } = {
  last: { ...base, changes: [open, stuck, done, rejected] },
  filtered: {
    ...base,
    changes: [rejected],
    instance: 'acme',
    days: 7,
    user: 'Bram',
    limit: 10,
    newer: { ...sought, instance: 'acme', period: '7d', user: 'Bram', limit: '10' },
    older: { ...sought, instance: 'acme', period: '7d', user: 'Bram', limit: '10', page: 2 },
  },
  many: {
    ...base,
    changes: (['done', 'failed', 'withdrawn', 'expired', 'outdated'] as const).map((status, index) => ({
      ...rejected,
      number: 40 - index,
      status,
      reason: 'What was planned could not be brought to its end, and this tells at length why that is so. '.repeat(3),
      by: status === 'withdrawn' ? 'Finn Visser' : '',
      votes: Array.from({ length: 12 }, (_, voter) => ({ name: `Approver ${voter}`, decision: 'approve' as const })),
    })),
    page: 2,
    hasOlder: true,
    older: { ...sought, page: 3 },
  },
  empty: base,
  'nothing-found': { ...base, instance: 'acme', days: 1, user: 'Zoë', limit: 5 },
  'past-the-end': { ...base, page: 9, newer: { ...sought, page: 8 } },
  hostile: {
    ...base,
    changes: [
      {
        ...rejected,
        instance: '# x',
        requester: hostileName,
        reason: hostileName,
        by: hostileName,
        votes: Array.from({ length: 4 }, () => ({ name: hostileName, decision: 'reject' as const })),
      },
      { ...rejected, status: 'withdrawn', requester: hostileName, by: hostileName, reason: hostileName },
      { ...stuck, requester: hostileName, reason: hostileName },
      { ...done, requester: hostileName },
      { ...open, requester: hostileName },
    ],
    user: hostileName,
    hasOlder: true,
    page: 2,
  },
};
