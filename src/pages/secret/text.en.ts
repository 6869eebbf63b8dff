import type { Texts } from './said.js';

const onceMore = 'Open the link in Teams once more.';

export const en: Texts = {
  start: {
    title: 'A new client secret for Jamf Pro',
    lines: [
      'You sign in at Microsoft. The secret is then made in your name, and shown to you once, on the next page.',
      'Have Jamf Pro at hand: I keep the secret nowhere, and nobody can look it up later.',
    ],
    button: 'Sign in and create the secret',
  },
  made: {
    title: 'The client secret has been made',
    lines: [
      'It is shown this once and kept nowhere. When this page is closed, it is gone.',
      'Copy it, paste it into Jamf Pro and save there. Then go on in Teams.',
    ],
    field: 'Client secret',
    copy: 'Copy',
    copied: 'Copied',
  },
  next: label => `Open ${label}`,
  rows: { person: 'Made by', change: 'Change', instance: 'Jamf Pro server', validFor: 'Good for', ends: 'Good until' },
  months: count => (count === 1 ? '1 month' : `${count} months`),
  refusals: {
    'not-valid': () => ({
      title: 'This link does not work, or does not work any more',
      lines: ['A link of mine works once, for 15 minutes.', 'Go back to Teams and press the button there again.'],
    }),
    'another-browser': () => ({
      title: 'This sign-in was begun in another browser',
      lines: [
        'If you opened the link yourself: open it in Teams once more, and stay in one browser.',
        'If somebody else sent you a link: close this window, and tell whoever runs this bot.',
      ],
    }),
    cancelled: () => ({ title: 'You did not finish signing in', lines: [`No secret was made. ${onceMore}`] }),
    'sign-in-refused': code => ({
      title: 'Microsoft did not complete the sign-in',
      lines: [
        `No secret was made. ${onceMore}${code === '' ? '' : ` Code: ${code}.`}`,
        'If it happens again, tell whoever runs this bot the code and the time.',
      ],
    }),
    'microsoft-unreachable': () => ({
      title: 'Microsoft cannot be reached right now',
      lines: [`No secret was made. Wait a moment. ${onceMore}`],
    }),
    'rights-unreadable': () => ({
      title: 'Your rights cannot be read right now',
      lines: [`No secret was made. Wait a moment. ${onceMore}`],
    }),
    'somebody-else': () => ({
      title: 'This link was made for another account',
      lines: [
        'No secret was made, and the link still works for whom it was made.',
        'If you asked for it: open it in Teams once more. Microsoft then asks which account to take; choose the one that you use in Teams.',
      ],
    }),
    'not-allowed': () => ({
      title: 'You do not have the right to do this',
      lines: [
        'No secret was made. It takes one of the roles of the policy, and you are in none of its groups any more.',
        'Ask whoever runs this bot which group you need.',
      ],
    }),
    'not-this-step': () => ({
      title: 'The change is not at this step any more',
      lines: ['No secret was made. Look in Teams where the change stands.'],
    }),
    'votes-lost': () => ({
      title: 'The change is not approved any more',
      lines: ['No secret was made: somebody who approved has lost the right to. Teams shows what is missing.'],
    }),
    'writes-stopped': () => ({
      title: 'All writing has been stopped',
      lines: ['No secret was made. Teams shows who stopped it, and how it is allowed again.'],
    }),
    busy: () => ({
      title: 'Somebody is at this step right now',
      lines: [`No secret was made here. Wait a moment. ${onceMore}`],
    }),
    'write-refused': () => ({
      title: 'Microsoft refused to make the secret',
      lines: [
        'Your account needs the role Application Administrator in Entra. If you activate roles for a time, activate it first.',
        onceMore,
      ],
    }),
    'outcome-unknown': () => ({
      title: 'Microsoft did not answer whether the secret was made',
      lines: [`${onceMore} If the first one was made after all, it is removed then.`],
    }),
    refused: () => ({
      title: 'No secret was made',
      lines: ['Look in Teams where the change stands.', 'If it happens again, tell whoever runs this bot the time.'],
    }),
  },
};
