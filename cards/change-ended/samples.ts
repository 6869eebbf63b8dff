import { hostileName, sampleChange, sampleStepsDone } from '../change-samples.js';
import type { ChangeEndedData } from './data.js';

const done: ChangeEndedData = {
  ...sampleChange,
  approvers: ['Bram Jansen'],
  end: 'done',
  by: '',
  reason: '',
  startedAt: '2026-11-21T09:20:00Z',
  endedAt: '2026-11-21T09:58:12.345Z',
  untouched: false,
  steps: sampleStepsDone(8),
  next: [
    'Assign compliance policies to groups of users, not of devices.',
    'Have people register their Mac through Jamf Self Service.',
    'The first heartbeat should arrive within 24 hours.',
  ],
  undo: 'Can be undone by disconnecting; the Macs then leave Intune at the date Intune shows.',
};

const before = { ...done, untouched: true, approvers: [], startedAt: '', steps: [], next: [] };

export const endedSamples: { readonly [name: string]: ChangeEndedData } = {
  done,
  failed: {
    ...done,
    end: 'failed',
    reason: 'A prerequisite does not hold: Jamf Pro is too old.',
    steps: sampleStepsDone(0),
    next: [],
  },
  rejected: { ...before, end: 'rejected', by: 'Bram Jansen', reason: 'Not during the audit week.' },
  withdrawn: { ...before, end: 'withdrawn', by: 'Anna de Vries' },
  'withdrawn under way': {
    ...done,
    end: 'withdrawn',
    by: 'Anna de Vries',
    reason: 'Done by then: Start the cloud connector in Jamf Pro.',
    steps: sampleStepsDone(3),
    next: [],
  },
  expired: { ...before, end: 'expired' },
  outdated: {
    ...before,
    end: 'outdated',
    reason: 'What changed: Consent to Cloud Connector.',
    approvers: ['Bram Jansen'],
  },
  hostile: {
    ...done,
    end: 'rejected',
    by: hostileName,
    reason: hostileName,
    requester: hostileName,
    approvers: [hostileName],
    next: [hostileName],
    undo: hostileName,
  },
};
