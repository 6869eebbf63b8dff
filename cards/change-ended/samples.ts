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
  undoable: true,
  removalDate: '',
  removalDays: 0,
  nonCompliantDate: '',
  nonCompliantDays: 0,
  candidates: [],
  naming: '',
  again: 'connect',
  mode: '',
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
  disconnected: {
    ...done,
    title: 'Disconnect Jamf Pro from Intune',
    removalDate: '2027-02-21T09:58:12Z',
    removalDays: 92,
    nonCompliantDate: '2026-11-22T09:58:12Z',
    nonCompliantDays: 1,
    again: 'disconnect',
  },
  'gone already': { ...done, undoable: false, removalDate: '2026-11-20T09:58:12Z', removalDays: -1 },
  'apps unclear': {
    ...done,
    end: 'failed',
    reason: 'I cannot tell which apps belong to the manual connection.',
    steps: [],
    next: [],
    candidates: [
      {
        name: 'Jamf Conditional Access',
        appId: '7f8a54b2-8a3e-4c5b-9d0b-2f1f4c8f7a11',
        objectId: '0b8f4a54-8a3e-4c5b-9d0b-2f1f4c8f7a22',
      },
      {
        name: 'Jamf Native macOS Connector',
        appId: '1f8a54b2-8a3e-4c5b-9d0b-2f1f4c8f7a33',
        objectId: '2b8f4a54-8a3e-4c5b-9d0b-2f1f4c8f7a44',
      },
    ],
    naming: 'remove manual acme apps <object ID> <object ID>',
    again: 'remove-manual',
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
    candidates: [{ name: hostileName, appId: hostileName, objectId: hostileName }],
    naming: hostileName,
  },
};
