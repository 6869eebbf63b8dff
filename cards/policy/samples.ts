import { changeActs } from '../../src/kinds.js';
import type { PolicyData, RuleFacts } from './data.js';

const connect: RuleFacts = {
  act: 'connect',
  takesAway: false,
  stages: [{ name: '', quorum: 1, groups: ['Identity and security'] }],
  expiryMinutes: 240,
  ticket: 'none',
  ticketPattern: '',
  conversations: 0,
  teams: 0,
  askedHere: true,
  stepUp: 'not-asked',
  requesterMayRun: true,
};

const demo: PolicyData = {
  file: 'policy.json',
  fingerprint: '9f86d081',
  roles: [
    { role: 'requester', groups: [{ name: 'Mac administrators', people: 12 }] },
    { role: 'approver', groups: [{ name: 'Identity and security', people: 1 }] },
    { role: 'auditor', groups: [] },
    { role: 'operator', groups: [{ name: 'Bot operators', people: -1 }] },
  ],
  rules: [connect],
  notAllowed: changeActs.filter(act => act !== 'connect'),
  proposals: [
    { act: 'unlock', quorum: 1, expiryMinutes: 240 },
    { act: 'start-writes', quorum: 1, expiryMinutes: 60 },
    { act: 'deviation', quorum: 2, expiryMinutes: 240 },
  ],
};

const hostile = 'Group **bold** <at>all</at> [x](https://evil.example) ${text.title} {{DATE(x)}}';

export const policySamples: { readonly [name: string]: PolicyData } = {
  demo,
  staged: {
    ...demo,
    rules: [
      { ...connect, conversations: 2, askedHere: false, ticket: 'required', ticketPattern: 'CHG\\d+' },
      {
        ...connect,
        act: 'disconnect',
        takesAway: true,
        stages: [
          { name: 'Owners', quorum: 1, groups: ['Mac owners'] },
          { name: 'Security', quorum: 2, groups: ['Security', 'Security desk'] },
        ],
        expiryMinutes: 1,
        teams: 1,
        stepUp: 'asked',
        requesterMayRun: false,
      },
      {
        ...connect,
        act: 'terminate',
        takesAway: true,
        stepUp: 'cannot',
        ticket: 'optional-pattern',
        ticketPattern: 'x',
      },
    ],
    notAllowed: [],
  },
  hostile: {
    ...demo,
    file: hostile,
    roles: demo.roles.map(({ role }) => ({ role, groups: Array(20).fill({ name: hostile, people: 3 }) })),
    rules: changeActs.map(act => ({
      ...connect,
      act,
      ticket: 'required',
      ticketPattern: hostile,
      stages: Array(5).fill({ name: hostile, quorum: 2, groups: Array(20).fill(hostile) }),
    })),
    notAllowed: [],
  },
};
