import { momentWords } from '../../steps/day.js';
import type { KindWords } from '../../words.js';
import { en as connector } from '../connect-cloud-connector/text.en.js';
import { removalEn } from '../remove-manual/text.en.js';

export const en: KindWords = {
  title: 'Move from a manual connection to Cloud Connector',
  undo: 'Can be undone by moving back to a manual connection; that is a change of its own.',
  wish: (wish, baseline) => [
    ...connector.wish(wish, baseline),
    { label: 'Enterprise apps to delete', value: removalEn.apps(wish) },
    { label: 'Macs', value: 'need not register anew' },
  ],
  steps: { ...connector.steps, ...removalEn.steps },
  warnings: {
    ...connector.warnings,
    ...removalEn.warnings,
    'day-begins': () =>
      'When the manual connection goes, 24 hours begin: by then the Cloud Connector has to stand, or registered Macs stop reporting. Somebody with the consent roles and a Jamf Pro administrator have to be at hand.',
    'day-goes-on': f =>
      `CR-${f['number']} began to take the manual connection away. Its 24 hours go on: by ${momentWords(f['deadline'], 'en')} the Cloud Connector has to stand, or registered Macs stop reporting.`,
    'day-is-over': f =>
      `CR-${f['number']} began to take the manual connection away, and the 24 hours after that ended on ${momentWords(f['deadline'], 'en')}. Registered Macs may have stopped reporting: connect as soon as you can.`,
    'day-began': () =>
      'The manual connection does not stand any more as it was. Since when cannot be read, so the 24 hours within which the Cloud Connector has to stand may already run, or be over.',
  },
  waiting: { ...connector.waiting, ...removalEn.waiting },
  irreversible: removalEn.irreversible,
  next: end => [
    'Registered Macs go on as they are: nobody has to register anew.',
    ...removalEn.left(end),
    'The first heartbeat should arrive within 24 hours.',
  ],
};
