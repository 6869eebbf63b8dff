import { dayWords, momentWords } from '../../steps/day.js';
import { secretEndsEn } from '../../steps/manual/end.en.js';
import { secretsWords, secretWords } from '../../steps/manual/secret-words.js';
import { lostEn, manualEn, secretEn } from '../../steps/manual/text.en.js';
import { checkWarnings, waitingWords } from '../../text.js';
import type { KindWords } from '../../words.js';

export const en: KindWords = {
  title: 'New client secret for the manual connection',
  undo: 'Nothing to undo: the old secret goes on working until its end. Another rotation makes another new one.',
  wish: wish => [
    { label: 'Secret is good for', value: `${wish['secretMonths']} months` },
    {
      label: 'Old secret',
      value: wish['old'] === 'remove' ? 'removed after 24 hours, by a press of its own' : 'stays until it ends',
    },
  ],
  steps: {
    'client-secret': { ...secretEn, title: 'New client secret beside the old one' },
    'jamf-updated': {
      title: 'New secret in Jamf Pro',
      clicks: () => [
        'Settings > Global > Conditional Access > Edit',
        'Client secret: the last one that I showed',
        'Save; Jamf tests the connection and shows the result',
      ],
      link: context => ({ label: `Open Jamf Pro (${context.host})`, url: context.consoles.jamf }),
      confirm: 'I saved it and the test passed',
      proof:
        "Your word counts: this cannot be read back. A heartbeat proves nothing, for the old secret keeps it beating; which secret signs in, Microsoft's API does not tell me here.",
    },
    'lost-secrets': lostEn,
    'old-secret-removed': {
      title: 'Old secret removed',
      clicks: context => [
        `App registrations > All applications > ${context.baseline['appName']} > Certificates & secrets`,
        `Delete ${secretWords(context.baseline['old'], 'en')}, and no other`,
      ],
      link: context => ({ label: 'Open Entra', url: context.consoles.entra }),
      confirm: 'Remove the old secret now',
      proof:
        'I read the secrets of the registration. Not before 24 hours after step 2, only when an approver agrees, and only while the new one is good.',
    },
  },
  warnings: {
    ...checkWarnings('en'),
    'old-secret-stays': f =>
      `The secret in use now, as far as can be told, is ${secretWords(f['secret'], 'en')}. It goes on working until then.`,
    'no-good-secret': () => 'No secret of the registration is good any more: Jamf Pro cannot reach Intune right now.',
    'unexplained-secrets': f =>
      `There are more good secrets, and I do not know who uses them: ${secretsWords(f['secrets'], 'en')}. I leave them alone.`,
  },
  waiting: {
    ...waitingWords.en,
    ...manualEn.waiting,
    'no-secret-of-ours': f =>
      `This is the cloud connector (${f['app']}): its secret is with Jamf, there is none to renew here.`,
    'registration-missing': () => 'The app behind the connection has no registration in this tenant any more.',
    'jamf-updated-open': () => 'Waiting for the new secret in Jamf Pro.',
    'old-secret-there': () => 'The old secret is still there.',
    'old-secret-rests': f =>
      `The old secret stays until ${momentWords(f['until'], 'en')}: 24 hours after Jamf Pro got the new one.`,
    'old-secret-may-go': () =>
      'The old secret may go now. If Jamf Pro still used it, the connection would break: look at the test in Jamf Pro once more. An approver presses "Remove the old secret now".',
    'old-secret-open': () => 'The old secret may go now, and is still there.',
  },
  irreversible: ['A secret is shown once. One that was removed cannot be restored.'],
  next: (end, wish) => [
    ...secretEndsEn(end),
    ...(end['oldEnds'] && wish['old'] !== 'remove'
      ? [
          `The old secret ends by itself on ${dayWords(end['oldEnds'], 'en')}. If Macs stop reporting then, Jamf Pro still used it.`,
        ]
      : []),
  ],
};
