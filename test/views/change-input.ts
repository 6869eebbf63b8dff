import type { Change } from '../../src/changes/change.js';
import { kindNamed } from '../../src/changes/kinds/index.js';
import type { ChangeViewInput, Viewer } from '../../src/views/change/index.js';
import { bram, proposal } from './sample-change.js';

const kind = kindNamed('connect-cloud-connector');
export const input = (change: Change, more: Partial<ChangeViewInput> = {}): ChangeViewInput => ({
  change,
  proposal,
  votes: [],
  viewer: 'everyone',
  language: 'en',
  words: kind.text,
  steps: kind.steps({ partnerWrite: 'bot', appsWrite: 'person', wish: {} }),
  consoles: {
    jamf: 'https://acme.jamfcloud.com/ca',
    intune: 'https://intune.example/',
    entra: 'https://entra.example/',
  },
  partnerWrite: 'bot',
  writeAs: 'app',
  host: 'acme.jamfcloud.com',
  tenantName: 'Contoso',
  mayApprove: ['Bram Jansen', 'Chloe Martin'],
  now: new Date('2026-03-01T10:00:00Z'),
  ...more,
});

export const viewer = (more: Partial<Exclude<Viewer, 'everyone'>> = {}): Viewer => ({
  person: bram,
  isRequester: false,
  mayVote: false,
  mayAct: false,
  mayAccept: false,
  mayRun: false,
  alreadyVoted: false,
  mayRequest: [],
  ...more,
});
