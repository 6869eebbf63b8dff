import { texts } from '../../commands/text.js';
import { type Said, saying, type Texts } from './said.js';

const againEn = 'Go back to Teams, choose Show the change on the card, and press the button again.';
const nothingEn = 'Your vote was not counted.';
const codeEn = ({ code }: Said) => (code ? `Code: ${code}.` : '');

export const en: Texts = {
  pages: {
    'approve-counted': ({ change }) =>
      saying(`Your approval of ${change ?? 'it'} is counted`, 'You can close this window and go back to Teams.'),
    'reject-counted': ({ change }) =>
      saying(`You rejected ${change ?? 'it'}`, 'You can close this window and go back to Teams.'),
    unknown: () => saying('I do not know this link', `Perhaps it was opened again in another window. ${againEn}`),
    expired: () =>
      saying(
        'This link is no longer valid',
        'It holds for five minutes, and only the newest one for a vote.',
        `${nothingEn} ${againEn}`,
      ),
    used: () =>
      saying(
        'This link has been used already',
        'The card in Teams shows whether your vote counts. If it does not, press the button there again.',
      ),
    'not-available': () =>
      saying(
        'Votes with a fresh sign-in are not set up here',
        'Whoever runs this bot has to configure an authentication context and a public address.',
      ),
    'another-browser': () =>
      saying(
        'This sign-in was begun in another browser',
        nothingEn,
        'If you pressed the button in Teams yourself: press it again, and stay in one browser.',
        'If somebody sent you a link to sign in: close this window, and tell whoever runs this bot.',
      ),
    cancelled: () => saying('You did not finish signing in', nothingEn, `Do you want to vote after all? ${againEn}`),
    'sign-in-refused': said =>
      saying(
        'Microsoft did not complete the sign-in',
        [nothingEn, codeEn(said)].join(' ').trim(),
        `${againEn} If it happens again, tell whoever runs this bot the code and the time.`,
      ),
    'microsoft-unreachable': () =>
      saying('Microsoft cannot be reached right now', `${nothingEn} Wait a moment. ${againEn}`),
    'rights-unreadable': () => saying('Your rights cannot be read right now', `${nothingEn} Wait a moment. ${againEn}`),
    'somebody-else': () =>
      saying(
        "This is somebody else's vote",
        'You signed in with another account than the one that pressed the button in Teams. Nothing was counted.',
        'If the vote is yours: press the button again, and sign in with the account that you use in Teams.',
      ),
    'context-missing': ({ context }) =>
      saying(
        'This sign-in was not enough for this vote',
        `${nothingEn} Microsoft did not confirm what is asked for here (authentication context ${context ?? '?'}).`,
        'Ask whoever manages Conditional Access in Entra whether a policy covers that context and you.',
      ),
    'signed-in-too-long-ago': () =>
      saying('You signed in too long ago', `${nothingEn} The sign-in may be five minutes old at most.`, againEn),
    'signed-in-before-the-vote': () =>
      saying('You signed in before you voted', `${nothingEn} Each vote takes a sign-in of its own.`, againEn),
    'signed-in-in-the-future': () =>
      saying(
        'Two clocks do not agree',
        `${nothingEn} By Microsoft's clock you signed in later than it is now by mine.`,
        'Whoever runs this bot has to set the clock of its machine.',
      ),
    'not-open': ({ change, status }) =>
      saying(
        `${change ?? 'It'} is not waiting for a decision any more`,
        texts.en.statuses[status ?? ''] ?? '',
        nothingEn,
      ),
    'already-voted': ({ change }) =>
      saying(`You have decided on ${change ?? 'it'} already`, 'One vote per person counts.'),
    'another-plan': ({ change }) =>
      saying(
        `The plan of ${change ?? 'it'} has changed`,
        `${nothingEn} Look at the card in Teams, and decide on the new plan.`,
      ),
    'policy-changed': ({ change }) =>
      saying(
        `The rules changed while ${change ?? 'it'} was being decided on`,
        'Its votes are void. It has to be asked for again.',
      ),
    'own-request': ({ change }) =>
      saying(`You asked for ${change ?? 'it'} yourself`, 'Somebody else has to decide on it.'),
    'not-allowed': () =>
      saying(
        'You do not have the right to decide on this',
        `${nothingEn} Rights come from groups in Entra. Ask whoever runs this bot which group you need.`,
      ),
    'not-this-stage': ({ change }) =>
      saying(
        `${change ?? 'It'} is being decided on in a stage that is not yours`,
        `${nothingEn} You are asked when it comes to your stage.`,
      ),
    'not-counted': () => saying('Your vote was not counted', 'The card in Teams shows how it stands.'),
  },
  rows: ({ change, decision, name }) => [
    ...(change ? [['Change', change] as const] : []),
    ...(decision ? [['Decision', decision === 'approve' ? 'approve' : 'reject'] as const] : []),
    ...(name ? [['Signed in as', name] as const] : []),
  ],
};
