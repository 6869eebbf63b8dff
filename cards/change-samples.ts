import type { StepLine } from './steps.js';

/* Facts that the samples of several cards share: one change, told from request to end. */

export const sampleChange = {
  id: '0b8f4a54-8a3e-4c5b-9d0b-2f1f4c8f7a11',
  number: 12,
  title: 'Connect Jamf Pro to Intune (cloud connector)',
  instance: 'acme',
  host: 'acme.jamfcloud.com',
  requester: 'Anna de Vries',
} as const;

const step = (label: string, actor: 'bot' | 'person', title: string): StepLine => ({
  label,
  actor,
  title,
  state: 'open',
  by: '',
});

export const sampleSteps: readonly StepLine[] = [
  step('1', 'bot', 'Prerequisites hold'),
  step('2', 'person', 'Start the cloud connector in Jamf Pro'),
  step('3', 'person', 'Consent to Cloud Connector'),
  step('4', 'person', 'Consent to the user registration app'),
  step('5a', 'person', 'Application ID from Jamf'),
  step('5b', 'bot', 'Application ID in Intune'),
  step('6', 'person', 'Confirm in Jamf Pro'),
  step('7', 'bot', 'Both sides agree'),
];

/** The first `count` steps as they look when done, the rest open. */
export const sampleStepsDone = (count: number): readonly StepLine[] =>
  sampleSteps.map((one, index) => {
    if (index >= count) return { ...one, state: index === count ? 'now' : 'open' };
    if (one.label === '2' || one.label === '6') return { ...one, state: 'attested', by: 'Anna de Vries' };
    if (one.label === '5b') return { ...one, state: 'wrote' };
    return { ...one, state: one.label === '1' ? 'found' : 'read' };
  });

export const hostileName =
  '**Eve** <at>all</at> [x](https://evil.example) ${data.id} {{DATE(2020-01-01T00:00:00Z)}} `c` # h';
