import type { Refusal, RefusedData } from './data.js';

const base = {
  changeId: '',
  changeNumber: 12,
  instance: 'acme',
  name: '',
  details: [],
  lines: [],
  button: 'none',
} as const;
const about = { ...base, changeId: '0b8f4a54-8a3e-4c5b-9d0b-2f1f4c8f7a11' };

const aboutChange = (reason: Refusal): RefusedData => ({ ...about, reason });

export const refusedSamples: { readonly [name: string]: RefusedData } = {
  'no right': { ...base, reason: 'no-right' },
  'unknown instance': {
    ...base,
    reason: 'instance-unknown',
    instance: 'emea',
    button: 'instances',
    lines: [
      'JAMF_INSTANCES=acme,emea',
      'JAMF_EMEA_URL=https://<your server>',
      'JAMF_EMEA_CLIENT_ID=<API client id>',
      'JAMF_EMEA_CLIENT_SECRET_FILE=<file with the secret>',
    ],
  },
  'wrong address': {
    ...base,
    reason: 'address-wrong',
    instance: 'http://acme.jamfcloud.com',
    details: ['An address must begin with https://.', 'The servers I know: acme, lab.'],
    button: 'instances',
  },
  'no instances': { ...base, reason: 'no-instances', instance: '', lines: ['JAMF_INSTANCES=acme'] },
  'manual in place': { ...base, reason: 'manual-in-place', name: 'Jamf Conditional Access', button: 'status' },
  'cannot tell': { ...base, reason: 'cannot-tell-connection', button: 'status' },
  'lock held': { ...about, reason: 'lock-held', name: 'Anna de Vries' },
  prerequisites: {
    ...base,
    reason: 'prerequisites-fail',
    details: ['Jamf Pro 10.17 is too old. Update to 10.18 or newer.', 'No active Intune licence was found.'],
    button: 'status',
  },
  form: { ...base, reason: 'form-wrong', details: ['The custom URL must begin with https://'], button: 'form' },
  'no approvers': { ...base, reason: 'votes-unreachable' },
  'unknown change': { ...base, reason: 'change-unknown' },
  own: aboutChange('own-request'),
  voted: aboutChange('already-voted'),
  decided: aboutChange('not-open-for-votes'),
  outdated: aboutChange('plan-outdated'),
  expired: aboutChange('plan-expired'),
  'no reason': aboutChange('reason-missing'),
  'not yours': aboutChange('not-yours-to-withdraw'),
  'too late': aboutChange('too-late-to-withdraw'),
  'not now': aboutChange('step-not-now'),
  'not confirmable': aboutChange('step-not-confirmable'),
  'no id wanted': aboutChange('no-id-wanted'),
  'id refused': { ...about, reason: 'id-refused', details: ['That is an object ID.'] },
  'nothing to check': aboutChange('nothing-to-check'),
  'not possible': { ...about, reason: 'not-possible', details: ['CR-14 asks for that already.'] },
  'not stuck': aboutChange('not-stuck'),
  'still open': aboutChange('still-open'),
  'nothing to undo': aboutChange('nothing-to-undo'),
  'no opposite': aboutChange('no-opposite'),
  'no secret': aboutChange('no-secret-wanted'),
  hostile: {
    ...about,
    reason: 'instance-unknown',
    instance: '[x](https://evil.example) <at>all</at> ${data.name}',
    name: '**Eve**',
    details: ['# heading', '{{TIME(2020-01-01T00:00:00Z)}}'],
    lines: ['JAMF_${X}_URL=`x`'],
  },
};
