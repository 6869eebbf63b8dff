import type { Words } from './words.js';

export const wordsEn: Words = {
  'no-right': () => ({
    cause: 'You do not have the right to do this here.',
    next: 'Rights come from groups in Entra. Ask whoever runs this bot which group you need.',
  }),
  'instance-unknown': ({ instance }) => ({
    cause: `I do not know a Jamf Pro server called ${instance}. I only talk to servers that are declared in my settings.`,
    next: 'Whoever runs this bot can add these lines and start it again:',
  }),
  'address-wrong': ({ instance }) => ({
    cause: `I cannot use ${instance} for a Jamf Pro server:`,
    next: 'Use the name of a server that I know. Nothing was called and nothing was changed.',
  }),
  'no-instances': () => ({
    cause: 'No Jamf Pro server is declared in my settings yet.',
    next: 'Whoever runs this bot can add these lines and start it again:',
  }),
  'manual-in-place': ({ name }) => ({
    cause: `A manual integration is in place${name === '' ? '' : `, through the app ${name}`}. Beside it a cloud connector breaks both.`,
    next: 'The manual integration has to be removed first. Nothing was changed.',
  }),
  'cannot-tell-connection': () => ({
    cause: 'I cannot tell what kind of connection is in place now, and I do not guess.',
    next: 'Look at the status first. Nothing was changed.',
  }),
  'lock-held': ({ change, name }) => ({
    cause: `${change} of ${name} is still open for this tenant. One change at a time.`,
    next: 'Finish or withdraw that one first.',
  }),
  'prerequisites-fail': () => ({
    cause: 'Something has to be put right before this can be connected:',
    next: 'Fix it and ask again. Nothing was changed.',
  }),
  'form-wrong': () => ({ cause: 'Something in that request is not right yet:', next: 'Open the form and correct it.' }),
  'votes-unreachable': () => ({
    cause: 'There are not enough people who may approve this and who are not you.',
    next: 'Ask whoever runs this bot to check the approver groups in its policy.',
  }),
  'change-unknown': () => ({
    cause: 'I do not know that change.',
    next: 'To see what is open, type: approvals',
  }),
  'own-request': ({ change }) => ({
    cause: `You asked for ${change} yourself, so somebody else has to decide on it.`,
    next: 'You can withdraw it. Your vote was not counted.',
  }),
  'already-voted': ({ change }) => ({
    cause: `You have decided on ${change} already.`,
    next: 'One vote per person counts.',
  }),
  'not-open-for-votes': ({ change }) => ({
    cause: `${change} is not waiting for a decision any more.`,
    next: 'Look at how it stands now.',
  }),
  'plan-outdated': ({ change }) => ({
    cause: `The plan of ${change} has changed since this card was made, so this vote was not counted.`,
    next: 'Look at how it stands now.',
  }),
  'plan-expired': ({ change }) => ({
    cause: `The plan of ${change} has expired.`,
    next: 'It has to be asked for again.',
  }),
  'reason-missing': ({ change }) => ({
    cause: 'A rejection needs a reason, so that the requester knows what to change.',
    next: `For example, type: reject ${change} too risky this week`,
  }),
  'not-yours-to-withdraw': ({ change }) => ({
    cause: `Only the person who asked for ${change} can withdraw it.`,
    next: 'If you may approve it, you can reject it.',
  }),
  'too-late-to-withdraw': ({ change }) => ({
    cause: `${change} cannot be withdrawn any more.`,
    next: 'Look at how it stands now.',
  }),
  'step-not-now': ({ change }) => ({
    cause: `That step of ${change} is not to be done now.`,
    next: 'Look at which step it waits for.',
  }),
  'step-not-confirmable': ({ change }) => ({
    cause: `I read that step of ${change} myself: it is done when Microsoft shows it, not when somebody says so.`,
    next: 'When you have done it, choose Check now.',
  }),
  'no-id-wanted': ({ change }) => ({
    cause: `${change} does not wait for an application ID now.`,
    next: 'Look at which step it waits for.',
  }),
  'id-refused': () => ({
    cause: 'I did not accept that application ID.',
    next: "Copy it again from Jamf's Application ID page.",
  }),
  'nothing-to-check': ({ change }) => ({
    cause: `${change} has nothing to check now.`,
    next: 'Look at how it stands now.',
  }),
  'policy-changed': ({ change }) => ({
    cause: `The policy was changed after ${change} was put to the vote, so its votes are void.`,
    next: 'Ask again: the new plan is decided by the rules of today.',
  }),
  'not-this-stage': ({ change }) => ({
    cause: `${change} is being decided on in a stage that is not yours.`,
    next: 'You are asked when it comes to your stage. You can reject it now already.',
  }),
  'nothing-to-run': ({ change }) => ({
    cause: `${change} has no step that waits for a sign-in now.`,
    next: 'Look at how it stands now.',
  }),
  'two-persons': ({ change }) => ({
    cause: `You asked for ${change}, and it takes two people: somebody else runs its steps.`,
    next: 'An approver or an operator can press the button. Nothing was written.',
  }),
  'not-possible': () => ({ cause: 'That is not possible now:', next: 'Nothing was changed.' }),
  'somebody-else-signed-in': () => ({
    cause: 'Somebody else signed in than the person who pressed the button.',
    next: 'Sign in as yourself. Nothing was written.',
  }),
  'not-stuck': ({ change }) => ({
    cause: `${change} is not stuck, so there is nothing to continue.`,
    next: 'Look at how it stands now.',
  }),
  'still-open': ({ change }) => ({
    cause: `${change} is still open and not stuck.`,
    next: `To take it back, type: withdraw ${change}`,
  }),
  'nothing-to-undo': ({ change }) => ({
    cause: `${change} never started, so there is nothing to undo.`,
    next: 'Nothing was changed.',
  }),
  'no-opposite': ({ change }) => ({
    cause: `No single change undoes ${change}.`,
    next: 'Its card says what cannot be undone. Look at the status, and ask for what is needed now.',
  }),
  'no-secret-wanted': ({ change }) => ({
    cause: `${change} does not wait for a client secret now.`,
    next: 'Look at which step it waits for.',
  }),
};
