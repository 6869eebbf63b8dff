import type { SignInData } from './data.js';

const ok: SignInData = {
  state: 'ok',
  cause: 'other',
  code: '',
  name: 'Bram Jansen',
  objectId: '5c0d5a1e-0000-4000-8000-00000000e002',
  scopes: ['DeviceManagementServiceConfig.ReadWrite.All'],
  missing: [],
  credential: 'secret',
  consentUrl: '',
  step: { change: '', step: '', seen: '' },
};
const nothing: SignInData = { ...ok, scopes: [] };
const consentUrl =
  'https://login.microsoftonline.com/11111111-1111-4111-8111-111111111111/adminconsent?client_id=5c0d5a1e-0000-4000-8000-00000000b001';

export const signInSamples: { readonly [name: string]: SignInData } = {
  offer: { ...nothing, state: 'offer' },
  'not needed': { ...nothing, state: 'not-needed' },
  'nothing written': { ...nothing, state: 'nothing-written' },
  ok,
  lacking: {
    ...nothing,
    state: 'lacking',
    scopes: ['User.Read'],
    missing: ['DeviceManagementServiceConfig.ReadWrite.All'],
    consentUrl,
  },
  'no consent': { ...nothing, state: 'failed', cause: 'consent-missing', code: 'AADSTS65001', consentUrl },
  'no consent, no link': { ...nothing, state: 'failed', cause: 'consent-missing', code: 'AADSTS65001' },
  'more proof': { ...nothing, state: 'failed', cause: 'more-proof', code: 'AADSTS50076' },
  blocked: { ...nothing, state: 'failed', cause: 'blocked', code: 'AADSTS53003' },
  'secret expired': { ...nothing, state: 'failed', cause: 'bot-credential', code: 'AADSTS7000222' },
  'certificate wrong': {
    ...nothing,
    state: 'failed',
    cause: 'bot-credential',
    code: 'AADSTS700027',
    credential: 'certificate',
  },
  late: { ...nothing, state: 'failed', cause: 'token-old', code: 'AADSTS500133' },
  'while running a step': {
    ...nothing,
    state: 'failed',
    cause: 'token-old',
    code: 'AADSTS500133',
    step: { change: '0b8f4a54-8a3e-4c5b-9d0b-2f1f4c8f7a11', step: 'partner-application-id', seen: '9f3ac01d' },
  },
  unreachable: { ...nothing, state: 'failed', cause: 'unreachable' },
  hostile: {
    ...ok,
    state: 'lacking',
    name: 'Eve **bold** <at>all</at> [x](https://evil.example) ${text.title}',
    scopes: Array(40).fill('Scope **bold** <at>all</at> [x](https://evil.example)'),
    missing: ['Scope **bold** <at>all</at> [x](https://evil.example)'],
  },
};
