import { changeActs } from '../../src/kinds.js';
import type { ActFacts, WhoAmIData } from './data.js';

const connect: ActFacts = {
  act: 'connect',
  takesAway: false,
  ask: 'yes',
  approve: 'no-role',
  stages: [],
  askGroups: [],
  approveGroups: ['Identity and security'],
  run: 'yes',
  withdraw: 'own',
};

const requester: WhoAmIData = {
  name: 'Anna de Vries',
  objectId: '5c0d5a1e-0000-4000-8000-00000000e001',
  read: 'yes',
  permission: '',
  status: 0,
  readAt: '2026-11-21T09:14:05Z',
  roles: [{ role: 'requester', groups: ['Mac administrators'] }],
  lacking: [
    { role: 'approver', groups: ['Identity and security'] },
    { role: 'auditor', groups: [] },
    { role: 'operator', groups: ['Bot operators'] },
  ],
  acts: [connect, { ...connect, act: 'disconnect', takesAway: true, run: 'of-others', ask: 'other-place' }],
  notAllowed: ['migrate', 'terminate'],
};

const hostile = 'Group **bold** <at>all</at> [x](https://evil.example) ${text.title} {{DATE(x)}}';

export const whoAmISamples: { readonly [name: string]: WhoAmIData } = {
  requester,
  approver: {
    ...requester,
    name: 'Bram Jansen',
    roles: [
      { role: 'approver', groups: ['Identity and security', 'Security desk'] },
      { role: 'operator', groups: ['Bot operators'] },
    ],
    lacking: [{ role: 'requester', groups: ['Mac administrators'] }],
    acts: [
      {
        ...connect,
        ask: 'no-role',
        askGroups: ['Mac administrators'],
        approve: 'yes',
        stages: ['Security', 'Owners'],
        withdraw: 'any',
      },
    ],
    notAllowed: [],
  },
  nobody: {
    ...requester,
    roles: [],
    acts: [{ ...connect, ask: 'no-role', askGroups: ['Mac administrators'], run: 'no-role' }],
  },
  unreadable: { ...requester, read: 'no', permission: 'GroupMember.Read.All', status: 403, roles: [], lacking: [] },
  silent: { ...requester, read: 'no', roles: [], lacking: [], acts: [], notAllowed: [] },
  hostile: {
    ...requester,
    name: hostile,
    roles: [{ role: 'requester', groups: Array(5).fill(hostile) }],
    acts: changeActs.map(act => ({
      ...connect,
      act,
      ask: 'no-role',
      askGroups: Array(20).fill(hostile),
      approveGroups: Array(20).fill(hostile),
    })),
  },
};
