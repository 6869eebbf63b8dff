import type { DoctorData, DoctorLine } from './data.js';

const good: DoctorLine = { outcome: 'pass', title: 'Database', cause: 'PostgreSQL answers.', fix: '', who: 'nobody' };
const at = '2026-11-21T09:14:05Z';
const healthy: DoctorData = {
  lines: [good, { ...good, title: 'Clock', cause: "0 s beside Microsoft's." }, { ...good, title: 'Queue' }],
  at,
  detail: 'all',
  consentUrl: '',
};
const wrong: readonly DoctorLine[] = [
  {
    outcome: 'fail',
    title: 'Consent to write in the name of people',
    cause: 'Nobody consented to DeviceManagementServiceConfig.ReadWrite.All: no step can be run.',
    fix: 'Consent once for everybody; the role Cloud Application Administrator is enough.',
    who: 'entra',
  },
  {
    outcome: 'warn',
    title: 'The client secret of the reader',
    cause: 'It ends in 12 days.',
    fix: 'Add a new client secret, put it into the settings, restart.',
    who: 'operator',
  },
  {
    outcome: 'unknown',
    title: 'Jamf Pro acme',
    cause: 'acme.jamfcloud.com could not be read: it was refused (403).',
    fix: 'Look at the log of the server at this time.',
    who: 'jamf',
  },
];
const consentUrl =
  'https://login.microsoftonline.com/11111111-1111-4111-8111-111111111111/adminconsent?client_id=5c0d5a1e-0000-4000-8000-00000000b001';
const hostile: DoctorLine = {
  outcome: 'fail',
  title: 'Group **bold** <at>all</at> [x](https://evil.example) ${text.title}',
  cause: 'Group **bold** <at>all</at> [x](https://evil.example) {{DATE(x)}}',
  fix: '# Group **bold** <at>all</at> [x](https://evil.example)',
  who: 'groups',
};

export const doctorSamples: { readonly [name: string]: DoctorData } = {
  healthy,
  wrong: { ...healthy, lines: [...wrong, ...healthy.lines], consentUrl },
  'others read along': { ...healthy, lines: [...wrong, ...healthy.lines], detail: 'names' },
  'groups not read': {
    ...healthy,
    detail: 'reader',
    lines: [
      {
        outcome: 'fail',
        title: 'Permissions of the reader',
        cause: 'The reader cannot sign in: the client secret has expired.',
        fix: 'Put a credential that works into the settings and restart.',
        who: 'operator',
      },
    ],
  },
  'nothing good': { ...healthy, lines: wrong },
  hostile: { ...healthy, lines: [...Array<DoctorLine>(40).fill(hostile), { ...hostile, outcome: 'pass' }] },
};
